"""The months as English policies write them."""

from __future__ import annotations

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SHORT = tuple(name[:3].lower() for name in MONTHS)


def month_of(name: str) -> int:
    """Return the number, from 1, of a month's name, whole or cut short, in either case. ValueError: there is no such month."""
    return SHORT.index(name[:3].lower()) + 1
