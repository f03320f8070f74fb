#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Precision, recall and F1 of `dedupe` on tables whose true matches are known.

    dedupe_quality.py PROGRAM FOLDER [--id COLUMN] [--truth COLUMN] [--table NAME]

PROGRAM is dedupe_bench or covault-cli. FOLDER holds tableA.csv, tableB.csv and matches.csv (columns idA and idB); or,
with --table, NAME.csv and NAME_matches.csv or matches.csv; or, with --truth, one table whose column COLUMN is the same
in rows that are one thing. Truth columns are taken out before the program sees the table.
"""
import argparse
import csv
import itertools
import json
import pathlib
import subprocess
import sys
import tempfile
import time


def rows_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def truth_by_column(rows, id_column, column):
    groups = {}
    for row in rows:
        groups.setdefault(row[column], []).append(row[id_column])
    return {frozenset(pair) for ids in groups.values() for pair in itertools.combinations(ids, 2)}


def truth_by_file(path, is_linking):
    shape = tuple if is_linking else frozenset
    return {shape((row["idA"], row["idB"])) for row in rows_of(path)}


def without(path, column, folder):
    """The table without a column that would give the answer away."""
    rows = rows_of(path)
    target = pathlib.Path(folder) / path.name
    with open(target, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, [name for name in rows[0] if name != column], extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)
    return target


def run(program, id_column, tables):
    if "bench" in pathlib.Path(program).name:
        command = [program, id_column, *map(str, tables)]
    else:
        command = [program, "dedupe", "--csv", *map(str, tables), "--id", id_column, "--json"]
    start = time.monotonic()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)} ended with {done.returncode}: {done.stderr.strip()}")
    return json.loads(done.stdout), time.monotonic() - start


def report(name, found, truth, is_linking, seconds):
    shape = tuple if is_linking else frozenset
    pairs = {shape(match["records"]): match["probability"] for match in found}
    right = len(truth & pairs.keys())
    precision = right / len(pairs) if pairs else 0
    recall = right / len(truth)
    f1 = 2 * precision * recall / (precision + recall) if right else 0
    sure = [pair for pair, probability in pairs.items() if probability >= 0.95]
    print(json.dumps({
        "set": name, "found": len(pairs), "true": len(truth), "precision": round(precision, 3),
        "recall": round(recall, 3), "f1": round(f1, 3),
        "true_among_sure": round(len(truth & set(sure)) / len(sure), 3) if sure else None,
        "seconds": round(seconds, 2)}))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--id", default="id")
    parser.add_argument("--truth")
    parser.add_argument("--table")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        is_linking = (options.folder / "tableB.csv").exists()
        if is_linking:
            tables = [options.folder / "tableA.csv", options.folder / "tableB.csv"]
            truth = truth_by_file(options.folder / "matches.csv", True)
        else:
            table = options.folder / f"{options.table}.csv"
            tables = [table]
            if options.truth:
                truth = truth_by_column(rows_of(table), options.id, options.truth)
                tables = [without(table, options.truth, folder)]
            else:
                own = options.folder / f"{options.table}_matches.csv"
                truth = truth_by_file(own if own.exists() else options.folder / "matches.csv", False)
        found, seconds = run(options.program, options.id, tables)
    report(f"{options.folder.name}/{options.table or 'A+B'}", found, truth, is_linking, seconds)


if __name__ == "__main__":
    main()
