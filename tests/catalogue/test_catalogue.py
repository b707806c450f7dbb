"""The shipped catalogue: it compiles to what is committed, its names meet, its laws can be read, it loads at once."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date

import pytest

from site_tools.catalogue.compile import COMPILED, Sources, compiled
from site_tools.catalogue.explain import UnknownIdError, explain, names, rows_of
from site_tools.catalogue.load import shipped
from site_tools.yamlfile import load_schema

CATALOGUE = shipped()
ROWS = list(rows_of(CATALOGUE))
# Types that no pack requires, knowingly: what they are for stands beside each.
NOT_REQUIRED: set[str] = set()
LAWS = (
    "https://eur-lex.europa.eu/",
    "https://www.legislation.gov.uk/",
    "https://leginfo.legislature.ca.gov/",
    "https://www.law.cornell.edu/regulations/california/",
    "https://www.ecfr.gov/",
    "https://ec.europa.eu/",
)


def test_the_sources_have_no_faults() -> None:
    assert [f"{span}: {message}" for span, message in Sources().faults] == []


def test_the_compiled_file_is_up_to_date() -> None:
    assert COMPILED.read_text(encoding="utf-8") == compiled(Sources()), "run python -m site_tools.catalogue.compile"


def test_every_type_is_required_somewhere_or_knowingly_not() -> None:
    assert set(CATALOGUE.types) - {row.type for row in ROWS} == NOT_REQUIRED


def test_a_type_has_examples_of_both_kinds() -> None:
    theirs = {"contact", "right", "transfer"}  # theirs are held by tests/evidence
    few = {name for name, kind in CATALOGUE.types.items() if min(len(kind.passes), len(kind.fails)) < 2}
    assert {name for name in few if CATALOGUE.types[name].family not in theirs} == set()


def test_requirements_have_names_of_their_own() -> None:
    assert len({row.id for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_a_requirement_names_public_law(row: object) -> None:
    assert row.url.startswith(LAWS)  # type: ignore[attr-defined]
    assert row.ref  # type: ignore[attr-defined]


def test_the_packs_that_policy_yml_allows_exist_or_are_announced() -> None:
    allowed = set(load_schema("policy")["properties"]["packs"]["items"]["enum"])
    assert set(CATALOGUE.packs) <= allowed
    assert allowed - set(CATALOGUE.packs) == {"lgpd", "pipeda", "fadp"}


@pytest.mark.parametrize("name", names(CATALOGUE))
def test_everything_can_be_explained(name: str) -> None:
    page = explain(name, CATALOGUE)
    assert page.startswith("# ")
    assert "None" not in page
    assert not re.search(r"\{\w+: ", page), "an expression shows through"


def test_a_requirement_says_how_sure_we_are() -> None:
    assert "to verify (from memory: verify it before you rely on the numbers)" in explain("gdpr.44.onward", CATALOGUE)
    assert "read (read in the text of the law)" in explain("gdpr.13.2.d.complaint", CATALOGUE)


def test_an_unknown_id_names_the_nearest() -> None:
    with pytest.raises(
        UnknownIdError, match=r'no clause type, requirement or pack "right\.acess"\. Did you mean right\.access\?'
    ):
        explain("right.acess", CATALOGUE)


@pytest.mark.parametrize(
    ("name", "last", "first"),
    [
        ("safe-harbor", date(2015, 10, 5), date(2000, 7, 26)),
        ("privacy-shield", date(2020, 7, 15), date(2016, 7, 12)),
        ("privacy-shield-ch", date(2020, 9, 7), date(2017, 1, 12)),
        ("scc-2010", date(2022, 12, 26), date(2010, 2, 5)),
        ("scc-uk-transitional", date(2024, 3, 20), None),
        ("adequacy-gb", date(2031, 12, 27), date(2021, 6, 28)),
        ("dpf", None, date(2023, 7, 10)),
        ("uk-extension", None, date(2023, 10, 12)),
        ("swiss-dpf", None, date(2024, 9, 15)),
        ("scc-2021", None, date(2021, 6, 27)),
        ("scc", None, None),
    ],
)
def test_a_mechanism_has_its_days(name: str, last: date | None, first: date | None) -> None:
    mechanism = CATALOGUE.mechanisms[name]
    assert (mechanism.valid_from, mechanism.valid_until) == (first, last)


def test_every_mechanism_says_why_and_where() -> None:
    for mechanism in CATALOGUE.mechanisms.values():
        assert mechanism.ref
        assert mechanism.url.startswith("https://")
        if mechanism.valid_from and mechanism.valid_until:
            assert mechanism.valid_from < mechanism.valid_until


def test_policy_yml_can_name_every_kind_of_mechanism() -> None:
    transfer = load_schema("policy")["properties"]["profile"]["properties"]["transfers"]["items"]["properties"]
    assert {mechanism.kind for mechanism in CATALOGUE.mechanisms.values()} <= set(transfer["mechanism"]["enum"])


def test_loading_needs_no_yaml_and_no_jsonschema() -> None:
    code = "import sys; from site_tools.catalogue.load import load; load(); print({'yaml', 'jsonschema', 'rapidfuzz'} & set(sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "set()"
