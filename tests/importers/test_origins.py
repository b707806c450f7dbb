from __future__ import annotations

from site_tools.importers.markdown import read_markdown
from site_tools.importers.origins import Origins
from site_tools.importers.text import read_text
from site_tools.importers.values import Imported

MARKDOWN = """\
# Policy

* 1\\. Data
* 2\\. Your rights

Read this first.

1\\. Data
--------

We keep **letters** for a year, in a box
below the stairs.

2\\. Your rights
---------------

- You may ask us for a copy.
- You may complain.
- You may complain.
"""
TEXT = "Policy\n\n1. Data\nWe keep letters.\n\n2. Your rights\nYou may ask us for\na copy of it, at any time.\n"


def found(text: str, imported: Imported) -> list[tuple[int, str]]:
    """Return each line of the sections with the line of the text that it is said to have come from."""
    origins = Origins(text)
    lines = [(part.text.split("\n"), origins.lines(part)) for part in imported.sections]
    return [
        (number, line) for part, numbers in lines for line, number in zip(part, numbers, strict=True) if line.strip()
    ]


def test_markdown() -> None:
    assert found(MARKDOWN, read_markdown(MARKDOWN, "")) == [
        (3, "# Introduction {#introduction}"),
        (3, "- 1\\. Data"),
        (4, "- 2\\. Your rights"),
        (6, "Read this first."),
        (8, "# Data {#data}"),
        (11, "We keep **letters** for a year, in a box"),
        (12, "below the stairs."),
        (14, "# Your rights {#your-rights}"),
        (17, "- You may ask us for a copy."),
        (18, "- You may complain."),
        (19, "- You may complain."),
    ]


def test_plain_text() -> None:
    assert found(TEXT, read_text(TEXT, ""))[2:] == [
        (3, "# Data {#data}"),
        (4, "We keep letters."),
        (6, "# Your rights {#your-rights}"),
        (7, "You may ask us for"),
        (8, "a copy of it, at any time."),
    ]


def test_words_that_the_text_does_not_have_get_the_line_above() -> None:
    imported = read_markdown("# A\n\nOwls live in the barn.\n\n# B\n\nJays live in the tower.\n", "")
    assert [number for number, _ in found("# A\n\nOwls live in the barn.\n", imported)] == [1, 3, 3, 3]
