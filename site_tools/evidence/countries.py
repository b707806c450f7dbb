"""Country names in a text, by pycountry's ISO 3166-1 list and the few short forms that readers use. The only door to pycountry.

`python -m site_tools.evidence.countries` writes the list to countries.json, so that no check waits for pycountry.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

WRITTEN = Path(__file__).with_name("countries.json")

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
_WORD = re.compile(r"\w+")
_GOES_ON = re.compile(r"[\w-]")


def countries_in(text: str) -> Iterator[tuple[str, str, int]]:
    """Yield each country that a text names: its ISO code, the words and where they begin."""
    names, end = _by_first_word(), 0
    for word in _WORD.finditer(text):
        start = word.start()
        if word[0] not in names or start < end or text[:start].endswith("-"):
            continue
        for name, code in names[word[0]].items():
            if text.startswith(name, start) and not _GOES_ON.match(text, start + len(name)):
                end = start + len(name)
                if name != "US" or not _SHOUTED.search(text, 0, start):
                    yield code, name, start
                break


def country(code: str) -> str:
    """Return a country's name by its ISO code; the code where there is none."""
    names = [name for name, found in json.loads(WRITTEN.read_bytes()).items() if found == code]
    known = [name for name in names if name not in _SHORT] or [name for name in _SHORT if _SHORT[name] == code]
    return known[0] if known else code


@cache
def _by_first_word() -> Mapping[str, Mapping[str, str]]:
    """Return by its first word each name with its code, longer ones first."""
    found: dict[str, dict[str, str]] = {}
    names = json.loads(WRITTEN.read_bytes())
    for name in sorted(names, key=len, reverse=True):
        first = _WORD.match(name)
        found.setdefault(first[0] if first else name, {})[name] = names[name]
    return found


def written() -> str:
    """Return the list as countries.json holds it."""
    import pycountry  # noqa: PLC0415 - slow to load

    names = {str(country.name): str(country.alpha_2) for country in pycountry.countries}
    names |= {str(c.common_name): str(c.alpha_2) for c in pycountry.countries if hasattr(c, "common_name")}
    names = {name.split(",")[0]: code for name, code in names.items() if name.split(",")[0] not in _AMBIGUOUS} | _SHORT
    return json.dumps(names, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


if __name__ == "__main__":
    WRITTEN.write_text(written(), encoding="utf-8")
