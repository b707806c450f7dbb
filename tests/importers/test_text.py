from __future__ import annotations

import re
from pathlib import Path

import pytest

from importers.checks import SHARED, assert_valid, words
from site_tools.errors import OperatorError
from site_tools.importers.decode import decode
from site_tools.importers.mojibake import restore
from site_tools.importers.text import read_text
from site_tools.importers.values import Imported

SEED = SHARED / "seeds" / "000_28971a25a21a900e.txt"
SEED_SECTIONS = [
    "Introduction",
    "Personal Information We Collect",
    "How We Use Personal Data",
    "How We Share and Disclose Personal Data",
    "Data Retention",
    "Update Your Information",
    "Children",
    "EU Users",
    "Links to Other Websites",
    "Cookies",
    "Do Not Track",
    "Security",
    "Your Choices",
    "Changes to the Privacy Policy",
    "International Transfer",
    "Contact Us",
]
NUMBERED = """Home
Products
Log in

ACME PRIVACY NOTICE

Last updated March 3, 2024

We are Acme.

TABLE OF CONTENTS

1. WHAT DO WE COLLECT?
2. WHO GETS IT?
3. CONTACT

1. WHAT DO WE COLLECT?

What you tell us

We keep:

name
password

2. WHO GETS IT?

Our hosts, who must:

• be careful;
• be quick.

3. CONTACT

Acme Ltd
1 High Street
London

© 2024 Acme Ltd
"""


def imported(text: str) -> Imported:
    result = read_text(text, "my-policy")
    assert_valid(result)
    return result


def titles(result: Imported) -> list[str]:
    return [re.sub(r" \{#.*", "", section.text.split("\n")[0][2:]) for section in result.sections]


@pytest.fixture(scope="module")
def seed() -> Imported:
    if not SEED.exists():
        pytest.skip(f"{SEED} is not there")
    return read_text(decode(SEED.read_bytes())[0], "privacy")


def test_numbered_text_with_contents_navigation_and_footer() -> None:
    result = imported(NUMBERED.replace("\n", "\r\n"))
    assert result.title == "Acme Privacy Notice"
    assert titles(result) == ["Introduction", "WHAT DO WE COLLECT?", "WHO GETS IT?", "CONTACT"]
    assert result.sections[1].text.endswith(
        "## What you tell us {#what-you-tell-us}\n\nWe keep:\n\n- name\n- password\n"
    )
    assert result.sections[2].text.endswith("Our hosts, who must:\n\n- be careful;\n- be quick.\n")
    assert result.sections[3].text.endswith("\n\nAcme Ltd\\\n1 High Street\\\nLondon\n")
    report = "\n".join(map(str, result.steps))
    assert "line 1: navigation left out: Home · Products · Log in" in report
    assert "footer left out: © 2024 Acme Ltd" in report
    assert "line 11: table of contents left out (3 entries)" in report


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "1. Scope\nThis is all.\n2. Rights\n1. one\n2. two\n3. three\n3. Contact\nWrite.",
            ["Scope", "Rights", "Contact"],
        ),
        ("Section 1: Scope\nThis.\n\nSection 2 – Rights\nThat.", ["Scope", "Rights"]),
        ("1. Scope\n\nx\n\n2. Data\n\ny\n\n4. Rights\n\n4.1 Access\n\nz", ["Scope", "Data", "Rights"]),
        (
            "Hello, reader.\n\nOur Data\n\nWhat We Keep\n\nWe keep names.\n\nThe End\n\nThat is all.",
            ["Introduction", "Our Data", "What We Keep", "The End"],
        ),
        ("I. Scope\n\nThis.\n\nII. Rights\n\nThat.\n\nIII. End\n\nBye.", ["Scope", "Rights", "End"]),
        ("SCOPE\n\nThis is.\n\nYour Data\n\nThat is all.\n\nRIGHTS\n\nSome.", ["SCOPE", "RIGHTS"]),
        ("Who we are: Acme of London.\n\nWhat we do: We keep names.", ["Who we are", "What we do"]),
        ("Who We Are\n\nAcme of London, Ltd.\n\nWhat We Do\n\nWe keep names.", ["Who We Are", "What We Do"]),
        ("Just words.\n\nMore words.", ["My policy"]),
    ],
)
def test_sections_by_numbers_titles_or_openings(text: str, expected: list[str]) -> None:
    assert titles(imported(text)) == expected


def test_markdown_in_plain_text_stays_text() -> None:
    result = imported("Terms\n\n{x}\n\n# a *b* <c> [d](e)\n\n\tf\n\n===")
    assert result.sections[-1].text.endswith("\\{x}\n\n\\# a \\*b\\* &lt;c> [d\\](e)\n\nf\n")


def test_nothing_to_import() -> None:
    with pytest.raises(OperatorError, match="No text to import"):
        read_text(" \n\u200b\n", "x")


def test_seed_has_its_preamble_and_15_sections(seed: Imported) -> None:
    assert_valid(seed)
    assert seed.title == "Privacy Policy"
    assert titles(seed) == SEED_SECTIONS


def test_seed_nests_its_clauses(seed: Imported) -> None:
    headings = re.findall(r"^(#+) (.+) \{", seed.sections[7].text, re.MULTILINE)
    assert [title for marks, title in headings if marks == "##"] == [
        "Scope",
        "Data Controller",
        "Legal Bases for Processing",
        "Your Rights",
    ]
    assert sum(marks == "###" for marks, _ in headings) == 8
    assert [section.text.count("\n## ") for section in seed.sections] == [0, 5, 1, 3, 0, 0, 0, 4, *[0] * 8]
    assert [section.text.count("\n- ") for section in seed.sections] == [0, 4, 5, 0, 0, 0, 0, 2, *[0] * 8]


def test_seed_keeps_every_sentence_in_order(seed: Imported) -> None:
    text = re.sub(r"\{#[a-z0-9-]+\}", " ", words(seed))
    kept = "".join(re.findall(r"\w|[“”–@]", text))
    position = 0
    for sentence in seed_sentences(SEED):
        plain = "".join(re.findall(r"\w|[“”–@]", sentence))
        found = kept.find(plain, position)
        assert found >= 0, sentence
        position = found + len(plain)
    assert position == len(kept)


def seed_sentences(path: Path) -> list[str]:
    """Return the lines of the policy itself, without contents, section numbers and the page around it."""
    lines = restore(decode(path.read_bytes())[0])[0].split("\n")[19:171]
    numbers = {
        26: 1,
        51: 2,
        70: 3,
        84: 4,
        89: 5,
        91: 6,
        94: 7,
        142: 8,
        146: 9,
        148: 10,
        150: 11,
        157: 12,
        159: 13,
        163: 14,
        170: 15,
    }
    for line, number in numbers.items():
        lines[line - 20] = lines[line - 20].removesuffix(f"{number}.")
    return [line for line in lines if line.strip()]


def test_seed_report_names_what_was_changed(seed: Imported) -> None:
    report = "\n".join(map(str, seed.steps))
    assert "line 21: damaged quotation mark restored (44 times; the first is here)" in report
    assert "line 131: dash restored from a damaged character" in report
    assert "line 4: table of contents left out (15 entries)" in report
    assert "line 172: footer left out: " in report
    assert "number “15.” left out" in report
    assert "â" not in words(seed)
    assert words(seed).endswith("privacy@ampermusic.com")
