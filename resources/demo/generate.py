#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the demo's samples: `generate.py [FOLDER]`, by default `samples` beside this file.

Everything is made up and follows from fixed seeds, so that each run writes the same bytes. What the
samples hide for the checks to find is listed in `planted.json`.
"""

import json
import pathlib
import sys

sys.dont_write_bytecode = True

from generator import configurations, documents, mails, network, passwords, planted, registers, vault  # noqa: E402


def main() -> int:
    here = pathlib.Path(__file__).resolve().parent
    target = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else here / "samples"
    files: dict[str, bytes] = {}
    for part in (vault, passwords, registers, network, mails, configurations, documents):
        files |= part.files()
    files["planted.json"] = (json.dumps(planted.planted(), ensure_ascii=False, indent=2) + "\n").encode()
    for path, content in files.items():
        file = target / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    print(f"{len(files)} files, {sum(map(len, files.values()))} bytes in {target}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
