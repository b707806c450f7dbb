"""A label is a date and a number, and orders as versions do."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_tools.model.release import Label

labels = st.builds(Label, st.dates(), st.integers(1, 99_999))


@given(labels)
def test_a_label_reads_back(label: Label) -> None:
    assert Label.parse(str(label)) == label


@given(labels, labels)
def test_order_is_that_of_dates_then_numbers(one: Label, other: Label) -> None:
    assert (one < other) == ((one.effective, one.number) < (other.effective, other.number))
    assert (str(one) == str(other)) == (one == other)


@given(st.text(max_size=20))
def test_a_text_is_a_label_only_as_it_would_be_written(text: str) -> None:
    try:
        label = Label.parse(text)
    except ValueError:
        return
    assert str(label) == text


@pytest.mark.parametrize(
    "text", ["", "2020-1-1", "2020-01-01-0", "2020-01-01-1", "2020-01-01-02", "2020-13-01", "٢020-01-01"]
)
def test_no_label(text: str) -> None:
    with pytest.raises(ValueError, match=r"label|month|day|isoformat"):
        Label.parse(text)


def test_versions_of_a_day() -> None:
    names = ["2020-06-25", "2020-06-25-2", "2020-06-25-10", "2020-06-26"]
    assert [str(label) for label in sorted(map(Label.parse, reversed(names)))] == names
    assert Label.parse("2020-06-25-10") == (date(2020, 6, 25), 10)
