# SPDX-License-Identifier: GPL-3.0-or-later
"""The parts of the demo generator; each gives the files that it makes as a map of path to content."""
