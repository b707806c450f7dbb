"""What `@value` makes of a class: all that a frozen dataclass with slots would be."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Mapping
from dataclasses import FrozenInstanceError, field, fields, is_dataclass, replace

import pytest

from site_tools.model.text import Span
from site_tools.model.value import value


@value
class Made:
    """A value of every kind of field."""

    name: str
    count: int = 2
    more: Mapping[str, int] = field(default_factory=dict)
    aside: str = field(default="", compare=False, repr=False)


@value
class Single:
    """A value of one field."""

    name: str


def test_values_are_equal_where_their_fields_are() -> None:
    assert Made("a") == Made("a", 2, {}, "seen") != Made("a", 3)
    assert Single("a") == Single(name="a")
    assert hash(Single("a")) == hash(Single("a"))
    others: tuple[object, ...] = ("a", ("a", 1, 0), Made("a"))
    assert Single("a") not in others
    assert Span("a", 1) not in others


def test_it_is_frozen_and_holds_nothing_else() -> None:
    made = Made("a")
    for name in ("name", "other"):
        with pytest.raises(FrozenInstanceError):
            setattr(made, name, "b")
    with pytest.raises(FrozenInstanceError):
        del made.name
    assert not hasattr(made, "__dict__")


def test_each_value_has_defaults_of_its_own() -> None:
    assert Made("a").more is not Made("b").more


@pytest.mark.parametrize("given", [(), ("a", 1, {}, "", "more")])
def test_wrong_arguments_are_refused(given: tuple[object, ...]) -> None:
    for _ in range(2):  # the first value compiles what makes the others
        with pytest.raises(TypeError):
            Made(*given)  # type: ignore[arg-type]


def test_it_shows_its_fields() -> None:
    assert repr(Made("a", aside="seen")) == "Made(name='a', count=2, more={})"


def test_dataclasses_know_it() -> None:
    made = Made("a")
    assert is_dataclass(made)
    assert [entry.name for entry in fields(made)] == ["name", "count", "more", "aside"]
    assert replace(made, count=5) == Made("a", 5)
    match Made("a", 3):
        case Made("a", count):
            assert count == 3


def test_it_can_be_copied() -> None:
    span = Span("a.md", 3, 4)
    assert copy.deepcopy(span) == pickle.loads(pickle.dumps(span)) == span  # noqa: S301 - bytes of this test
    assert copy.copy(Made("a", aside="seen")).aside == "seen"


def test_places_are_ordered_as_they_are_read() -> None:
    assert sorted([Span("b"), Span("a", 10), Span("a", 2, 9), Span("a", 2)]) == [
        Span("a", 2),
        Span("a", 2, 9),
        Span("a", 10),
        Span("b"),
    ]
