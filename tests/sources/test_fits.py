"""The cheap look at a value against its schema never says yes where jsonschema says no."""

from __future__ import annotations

import copy
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from conftest import ROOT
from site_tools.fits import fits
from site_tools.yamlfile import load_schema

Json = Any
SCHEMAS = ("policy", "release", "clauses")
WORDS = st.sampled_from(
    ["", "en", "US", "us", "Acme", "gdpr", "2023-09-01", "2023-02-30", "https://a.example", "a@b.example", "x\n", "scc"]
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 400) | st.floats(allow_nan=False) | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=6,
)


def valid(schema: str, value: Json) -> bool:
    validator = Draft202012Validator(load_schema(schema), format_checker=Draft202012Validator.FORMAT_CHECKER)
    return bool(validator.is_valid(value))


def read(path: Path) -> Json:
    return plain(yaml.safe_load(path.read_text(encoding="utf-8")))


def plain(value: Json) -> Json:
    """Return a value with each date as the text it was."""
    if isinstance(value, dict):
        return {name: plain(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    return value.isoformat() if isinstance(value, date) else value


SHIPPED = [
    *(("policy", path) for path in sorted(ROOT.glob("policy_src/*/policy.yml"))),
    *(("policy", path) for path in sorted(ROOT.glob("policy_src/*/releases/*/policy.yml"))),
    *(("release", path) for path in sorted(ROOT.glob("policy_src/*/releases/*/release.yml"))),
    *(("clauses", path) for path in sorted(ROOT.glob("policy_src/clauses.yml"))),
]


@pytest.mark.parametrize(("schema", "path"), SHIPPED, ids=lambda value: str(value).removeprefix(str(ROOT)))
def test_what_ships_needs_no_second_look(schema: str, path: Path) -> None:
    assert fits(load_schema(schema), read(path))


@given(st.data())
def test_what_fits_is_valid(data: st.DataObject) -> None:
    schema, path = data.draw(st.sampled_from(SHIPPED))
    value = copy.deepcopy(read(path))
    for _ in range(data.draw(st.integers(1, 3))):
        change(value, data)
    if fits(load_schema(schema), value):
        assert valid(schema, value)


def change(value: Json, data: st.DataObject) -> None:
    """Take something out of a value, put something in, or put something else in its place, anywhere."""
    holders = [value, *(inner for inner in below(value) if isinstance(inner, dict | list))]
    holder = data.draw(st.sampled_from(holders))
    keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
    what = data.draw(st.sampled_from(["remove", "replace", "add"])) if keys else "add"
    if what == "remove":
        del holder[data.draw(st.sampled_from(keys))]
    elif what == "replace":
        holder[data.draw(st.sampled_from(keys))] = data.draw(VALUES)
    elif isinstance(holder, dict):
        holder[data.draw(WORDS)] = data.draw(VALUES)
    else:
        holder.append(data.draw(VALUES))


def below(value: Json) -> list[Json]:
    inside = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []
    return [*inside, *(deeper for inner in inside for deeper in below(inner))]


@given(VALUES)
def test_any_value_under_any_of_our_schemas(value: Json) -> None:
    for schema in SCHEMAS:
        if fits(load_schema(schema), value):
            assert valid(schema, value)


@pytest.mark.parametrize(
    "schema", [{"type": ["string"]}, {"format": "email"}, {"oneOf": [{}]}, {"const": 1.0}, {"$ref": "other.json"}]
)
def test_what_is_not_understood_fits_nothing(schema: dict[str, Any]) -> None:
    assert not fits(schema, "x")
    assert not fits(schema, 1)
