"""Which countries a region of the law holds, as ISO 3166-1 codes of two letters."""

from __future__ import annotations

from collections.abc import Mapping

EU = frozenset(
    [
        "AT",
        "BE",
        "BG",
        "CY",
        "CZ",
        "DE",
        "DK",
        "EE",
        "ES",
        "FI",
        "FR",
        "GR",
        "HR",
        "HU",
        "IE",
        "IT",
        "LT",
        "LU",
        "LV",
        "MT",
        "NL",
        "PL",
        "PT",
        "RO",
        "SE",
        "SI",
        "SK",
    ]
)
EEA = EU | {"IS", "LI", "NO"}

REGIONS: Mapping[str, frozenset[str]] = {
    "eea": EEA,
    "uk": frozenset({"GB"}),
    "ch": frozenset({"CH"}),
    "us": frozenset({"US"}),
    "ca": frozenset({"CA"}),
    "br": frozenset({"BR"}),
}
