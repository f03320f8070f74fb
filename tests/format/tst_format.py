# SPDX-License-Identifier: GPL-3.0-or-later
"""All tests of the files: tst_format.py COVAULT-CLI [--all] [--seed N] [what unittest takes]."""
import argparse
import sys
import unittest

import stage

MODULES = ('tst_reader', 'tst_faults', 'tst_segments', 'tst_flips')


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('binary')
    parser.add_argument('--all', action='store_true', help='every byte of the smallest vault is turned round: hours')
    parser.add_argument('--seed', type=int, default=1, help='which bytes are sampled')
    asked, rest = parser.parse_known_args()
    stage.Stage.binary, stage.Stage.is_whole_campaign, stage.Stage.seed = asked.binary, asked.all, asked.seed
    stage.stage = stage.Stage()
    suite = [name for name in rest if not name.startswith('-')] or list(MODULES)
    unittest.main(module=None, argv=[sys.argv[0], *(word for word in rest if word.startswith('-')), *suite])


if __name__ == '__main__':
    main()
