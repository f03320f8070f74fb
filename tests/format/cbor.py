# SPDX-License-Identifier: GPL-3.0-or-later
"""Deterministic CBOR: what is read must be what writing it again gives."""
import cbor2

Value = None | bool | int | bytes | str | list | dict


class NotDeterministic(ValueError):
    """Bytes that another spelling of the same value has, or a kind of item that the format has not."""


def head(major: int, number: int) -> bytes:
    if number < 24:
        return bytes([major << 5 | number])
    size = next(size for size in (1, 2, 4, 8) if number < 1 << 8 * size)
    return bytes([major << 5 | 24 + size.bit_length() - 1]) + number.to_bytes(size, 'big')


def encode(value: Value) -> bytes:
    if value is None or isinstance(value, bool):
        return {None: b'\xf6', False: b'\xf4', True: b'\xf5'}[value]
    if isinstance(value, int) and value >= 0:
        return head(0, value)
    if isinstance(value, bytes):
        return head(2, len(value)) + value
    if isinstance(value, str):
        text = value.encode()
        return head(3, len(text)) + text
    if isinstance(value, (list, tuple)):
        return head(4, len(value)) + b''.join(encode(item) for item in value)
    if isinstance(value, dict):
        entries = sorted((encode(key), encode(item)) for key, item in value.items())
        return head(5, len(entries)) + b''.join(key + item for key, item in entries)
    raise NotDeterministic(f'{type(value).__name__} is no item of the format')


def decode(data: bytes) -> Value:
    try:
        value = cbor2.loads(data)
    except Exception as error:
        raise NotDeterministic(str(error)) from error
    if encode(value) != data:
        raise NotDeterministic('another spelling of the same value, or more than one item')
    return value


class Raw:
    """An item that is encoded already, right or wrong: for `encode_raw`."""

    def __init__(self, data: bytes):
        self.data = data


def encode_raw(value) -> bytes:
    """As `encode`, with wrong items in it: a `Raw` goes in as it is, a list of pairs in a `Pairs` keeps its order."""
    if isinstance(value, Raw):
        return value.data
    if isinstance(value, Pairs):
        return head(5, len(value)) + b''.join(encode_raw(key) + encode_raw(item) for key, item in value)
    if isinstance(value, (list, tuple)):
        return head(4, len(value)) + b''.join(encode_raw(item) for item in value)
    if isinstance(value, dict):
        entries = sorted((encode_raw(key), encode_raw(item)) for key, item in value.items())
        return head(5, len(entries)) + b''.join(key + item for key, item in entries)
    return encode(value)


class Pairs(list):
    """A map as it is written, in whatever order and however often a key stands in it."""
