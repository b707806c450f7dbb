"""Country names come from a file that pycountry's list makes, and are found as whole names, the longest first."""

from __future__ import annotations

import pytest

from site_tools.evidence.countries import WRITTEN, countries_in, written


def test_the_written_list_is_what_pycountry_holds() -> None:
    assert WRITTEN.read_text(encoding="utf-8") == written(), "run python -m site_tools.evidence.countries"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We send data to the United States of America.", [("US", "United States of America", 20)]),
        ("Stored in India, Japan and the U.S.", [("IN", "India", 10), ("JP", "Japan", 17), ("US", "U.S", 31)]),
        ("CONTACT US in Côte d'Ivoire", [("CI", "Côte d'Ivoire", 14)]),
        ("Non-UK and UK-based users in georgia.", []),
    ],
)
def test_a_country_is_found_by_its_whole_name(text: str, expected: list[tuple[str, str, int]]) -> None:
    assert list(countries_in(text)) == expected
