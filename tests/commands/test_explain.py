from __future__ import annotations

import re
from pathlib import Path

import pytest

from commands.house import house
from conftest import ROOT
from example import Example
from site_tools import checks, explaining
from site_tools.catalogue.load import load
from site_tools.rulepages import rule_id

RULE = re.compile(r'(?:RULE = |Finding\(\s*)"([a-z]+(?:-[a-z]+)+)"')
FOLDERS = ("checks", "catalogue", "releases")


@pytest.fixture(scope="module")
def repo(tmp_path_factory: pytest.TempPathFactory) -> Example:
    return house(tmp_path_factory.mktemp("explain"))


def ids(repo: Example) -> list[str]:
    return repo.must("explain").split()


def test_the_list_has_everything_once(repo: Example) -> None:
    known = load().catalogue
    rows = {row.id for pack in known.packs.values() for row in pack.requirements}
    named = ids(repo)
    assert {*known.types, *known.packs, *rows, *explaining.rules(), "house.owls"} <= set(named)
    assert len(named) == len(set(named))


def test_every_id_is_explained(repo: Example) -> None:
    settings = repo.settings()
    for name in ids(repo):
        page = explaining.page(name, settings)
        assert page.startswith("# "), name
        assert page.endswith("\n"), name
        assert len(page) > 80, name


def test_every_rule_that_a_check_can_break_is_explained(repo: Example) -> None:
    files = [path for folder in FOLDERS for path in (ROOT / "site_tools" / folder).rglob("*.py")]
    emitted = {name for path in files for name in RULE.findall(path.read_text(encoding="utf-8"))}
    assert {"lost-clause", "broken-seal", "clauses-yml", "unknown-pack"} <= emitted
    assert emitted <= set(ids(repo))


def test_a_requirement_tells_law_source_and_wording(repo: Example) -> None:
    page = repo.must("explain", "gdpr.13.2.b.erasure")
    assert "Art. 13(2)(b) and 17 GDPR" in page
    assert "https://eur-lex.europa.eu/" in page
    assert "right.erasure" in page


def test_a_clause_type_of_the_house(repo: Example) -> None:
    assert "The owls live in the barn." in repo.must("explain", "house.owls")


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("right.erasur", "right.erasure"),
        ("lost-clauze", "lost-clause"),
        ("gdpr.13.1.f.safegard", "gdpr.13.1.f.safeguard"),
    ],
)
def test_an_unknown_id_names_the_nearest(repo: Example, asked: str, meant: str) -> None:
    done = repo.run("explain", asked)
    assert (done.status, done.out) == (2, "")
    assert f"Did you mean {meant}?" in done.err
    assert "`clausebook explain` alone lists every id." in done.err


def test_it_needs_no_repository(tmp_path: Path) -> None:
    assert Example(tmp_path).must("explain", "right.access").startswith("# ")


def test_its_rules_are_those_of_the_check() -> None:
    assert {rule_id(rule) for rule in checks.hygiene.RULES} <= explaining.rules().keys()


def test_the_rule_about_another_policy_has_a_page(repo: Example) -> None:
    page = repo.must("explain", "linked-policy-changed")
    assert "It makes a change **of the class of what changed in the other policy** (mat.24)." in page
