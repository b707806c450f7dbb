"""The pages of one small policy, byte for byte, in golden/. CLAUSEBOOK_WRITE_GOLDEN=1 writes them anew: then read the diff."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from example import Example

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture
def pages(example: Example) -> dict[str, str]:
    """Return the pages of a policy with an archived version, one in force, an upcoming one and a draft."""
    example.write("policy_src/index.md", "All we promise.\n")
    example.release("2020-01-01", "--summary", "The first version.")
    example.section("01-data.md", '# Your Data {#your-data was="data"}\n\nWe collect your **“Name”**.\n')
    example.release("2022-01-01", "--class", "material", "--summary", "We collect less & say so.")
    example.section("03-kinds.md", "# Kinds {#kinds}\n\nNames.\n")
    lowered = ("--class", "clarifying", "--reason", "Nothing but the\nkinds' <names>.")
    example.release("2025-01-01", *lowered, "--summary", "Kinds have their own section.")
    example.section("02-contact.md", "# Contact {#contact}\n\nCall us.\n")
    composed = example.compose(drafts=True)
    return {
        f"{page.url.strip('/').replace('/', '.') or 'home'}.md": page.text
        for page in composed
        if page.path.endswith(".md")
    }


def test_pages_are_as_they_were_last_looked_at(pages: dict[str, str]) -> None:
    if os.environ.get("CLAUSEBOOK_WRITE_GOLDEN") == "1":
        for path in GOLDEN.glob("*.md"):
            path.unlink()
        for name, text in pages.items():
            (GOLDEN / name).write_bytes(text.encode())
    kept = {path.name: path.read_bytes().decode() for path in GOLDEN.glob("*.md")}
    assert sorted(kept) == sorted(pages)
    for name, text in pages.items():
        assert text == kept[name], name
