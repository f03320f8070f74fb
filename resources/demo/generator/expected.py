# SPDX-License-Identifier: GPL-3.0-or-later
"""How an expected find of the scan is written down."""


def found(path: str, kind: str, state: str, title: str, **fields) -> dict:
    """An item that the scan of `path` has to find; `fields` holds what tells it from others, never a secret."""
    return {"path": path, "kind": kind, "state": state, "title": title, "fields": fields}
