"""What the documentation says of the code is so."""

from __future__ import annotations

import re
from argparse import ArgumentParser
from pathlib import Path

import pytest

from site_tools import reference
from site_tools.cli import make_parser
from site_tools.commands import NAMES
from site_tools.settings import find_root

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
LINK = re.compile(r"\]\((?!https?:|mailto:|#|policy:)([^)#\s]+)[^)]*\)")


@pytest.mark.parametrize(("name", "text"), reference.pages().items())
def test_the_reference_is_up_to_date(name: str, text: str) -> None:
    written = (ROOT / "docs" / "reference" / name).read_text(encoding="utf-8")
    assert written == text, "run `make reference`"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_of_a_page_leads_to_a_file(page: Path) -> None:
    fenced = re.compile(r"^(`{3,}).*?^\1|`[^`\n]+`", re.DOTALL | re.MULTILINE)
    text = fenced.sub("", page.read_text(encoding="utf-8"))
    assert [target for target in LINK.findall(text) if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_command_that_a_page_names_is_one(page: Path) -> None:
    named = set(re.findall(r"`clausebook ([a-z]+)", page.read_text(encoding="utf-8")))
    assert named <= set(NAMES)


def test_every_option_has_its_line_of_help() -> None:
    commands: dict[str, ArgumentParser] = {}
    for action in make_parser()._actions:  # noqa: SLF001 - argparse has no door
        if isinstance(action.choices, dict):
            commands = action.choices
    assert len(commands) == len(NAMES)
    for name, parser in commands.items():
        assert [action.dest for action in parser._actions if not action.help] == [], name  # noqa: SLF001


def test_the_readmes_two_commands_are_in_the_makefile() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for target in ("site", "test", "serve", "help"):
        assert f"make {target}" in readme
        assert re.search(rf"^{target}:.*## \w", makefile, re.MULTILINE)


def test_the_shipped_policies_are_found_from_any_folder_of_the_repository() -> None:
    assert find_root(ROOT / "docs" / "guides") == ROOT
