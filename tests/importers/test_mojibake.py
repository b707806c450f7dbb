from __future__ import annotations

import pytest

from site_tools.importers.characters import clean
from site_tools.importers.mojibake import restore


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("â€œDataâ€\x9d itâ€™s", "“Data” it’s"),
        ("Â© 2020", "© 2020"),
        ("the (âSiteâ), âweâ or âusâ.", "the (“Site”), “we” or “us”."),
        ("Data â unless âxâ donât", "Data – unless “x” don’t"),
        ("pâte, âge et château", "pâte, âge et château"),
        ("Câmara â casa", "Câmara â casa"),
        ("plain", "plain"),
    ],
)
def test_punctuation_is_restored_by_its_place(damaged: str, mended: str) -> None:
    assert restore(damaged)[0] == mended


def test_each_restored_character_is_a_step_with_its_line() -> None:
    _, steps = restore("a\nthe âSiteâ and\nâ â\nx � y")
    assert [(step.line, step.what.split(" ")[0]) for step in steps] == [
        (4, "the"),
        (2, "damaged"),
        (2, "damaged"),
        (3, "damaged"),
        (3, "damaged"),
    ]


def test_joiners_stay_where_a_script_needs_them() -> None:
    assert clean("می\u200cخواهم a\u200db \u2764\ufe0f")[0] == "می\u200cخواهم ab \u2764\ufe0f"


def test_signs_of_symbol_fonts() -> None:
    assert clean("\uf0b7 a\ue000")[0] == "• a"


def test_invisible_characters_go_and_special_spaces_become_plain() -> None:
    text, steps = clean("a\u00a0b\u202fc\nd\u00ade\u200bf\u202eg\x07h\x0cé\ti \u0600")
    assert text == "a b c\ndefgh\né i \u0600"
    assert [step.line for step in steps] == [2, 1, 1, 2, 2, 2, 2]
