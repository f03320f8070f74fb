# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the records of a vault file as JSON: read_vault.py FILE, the passphrase in COVAULT_PASSPHRASE."""
import json
import os
import sys

from kinds import Kinds
from log import read_vault
from vaultfile import open_vault


def main() -> None:
    vault = open_vault(sys.argv[1], os.environ['COVAULT_PASSPHRASE'])
    print(json.dumps(read_vault(vault, Kinds()), indent=1, ensure_ascii=False, sort_keys=True))


if __name__ == '__main__':
    main()
