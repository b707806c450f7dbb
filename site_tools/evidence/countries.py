"""Country names in a text, by pycountry's ISO 3166-1 list and the few short forms that readers use. The only door to pycountry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

# Usual short forms that ISO's list does not hold; each must stand as written, capitals included.
_SHORT = {
    "United States": "US", "United States of America": "US", "US": "US", "U.S": "US", "USA": "US", "U.S.A": "US", "America": "US",
    "UK": "GB", "U.K": "GB", "Great Britain": "GB", "England": "GB", "Scotland": "GB", "Wales": "GB", "Northern Ireland": "GB",
    "South Korea": "KR", "Korea": "KR", "Russia": "RU", "Vietnam": "VN", "Taiwan": "TW", "Iran": "IR", "Turkey": "TR", "Czech Republic": "CZ",
    "Macedonia": "MK", "UAE": "AE", "Hong Kong": "HK", "Ivory Coast": "CI", "Tanzania": "TZ", "Bolivia": "BO", "Venezuela": "VE",
    "PRC": "CN", "Holland": "NL", "Macau": "MO", "Palestine": "PS", "Moldova": "MD", "Syria": "SY", "Laos": "LA", "Brunei": "BN",
}  # fmt: skip
# Names that are more often something else in a policy, or parts of other names.
_AMBIGUOUS = {"Jersey", "Georgia", "Chad", "Guinea", "Niger", "Mali", "Jordan", "Guernsey", "Togo"}


_SHOUTED = re.compile(r"\b(?!THE\b)[A-Z]{3,} \Z")  # the pronoun, as in "CONTACT US"


@cache
def _pattern() -> tuple[re.Pattern[str], dict[str, str]]:
    import pycountry  # noqa: PLC0415 - slow to load

    names = {str(country.name): str(country.alpha_2) for country in pycountry.countries}
    names |= {str(c.common_name): str(c.alpha_2) for c in pycountry.countries if hasattr(c, "common_name")}
    names = {name.split(",")[0]: code for name, code in names.items() if name.split(",")[0] not in _AMBIGUOUS} | _SHORT
    longest = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])"), names


def countries_in(text: str) -> Iterator[tuple[str, str, int]]:
    """Yield each country that a text names: its ISO code, the words and where they begin."""
    pattern, names = _pattern()
    for match in pattern.finditer(text):
        if match[0] == "US" and _SHOUTED.search(text, 0, match.start()):
            continue
        yield names[match[0]], match[0], match.start()
