"""A number and a noun → "1 version", "2 policies"."""

from __future__ import annotations


def counted(number: int, noun: str) -> str:
    """Return `number` with `noun` in the number that fits it."""
    many = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{number} {noun if number == 1 else many}"
