"""A release is of the class that its changes are of; readers get notice and a summary; a departure is sealed with its reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from checks.small import policy
from example import Done, Example
from site_tools.errors import OperatorError, Refused
from site_tools.model.change import PolicyDiff
from site_tools.model.comparison import Comparison, Side
from site_tools.model.finding import Finding
from site_tools.model.materiality import Ground, Materiality, Told
from site_tools.model.release import CHANGE_CLASSES, ChangeClass, Label, Lowered, Order
from site_tools.releases.discipline import class_of, hold, lowered
from site_tools.releases.seal import from_fields, seal_of, to_fields

BEFORE = policy("# Data {#data}\n\nWe will tell you.\n\nWe keep logs for a week.\n", label="2023-01-01")
AFTER = policy("# Data {#data}\n\nWe may tell you.\n\nWe keep logs for a week.\n\n# Links {#links}\n\nNone.\n")
PROMISE = Ground(
    "promise-weakened", "material", "We promise less", "data", before="We will tell you.", after="We may tell you."
)
LINKS = Ground("added", "clarifying", "There is a new section.", "links", after="None.")
DAY = Label(date(2024, 3, 1))
LONG_BEFORE = date(2024, 1, 1)


def comparison(*grounds: Ground) -> Comparison:
    diff = PolicyDiff(BEFORE, AFTER, (), {"data": "data"})
    none: ChangeClass = "none"
    highest = max((g.change_class for g in grounds), key=CHANGE_CLASSES.index, default=none)
    told = (Told("You may no longer hear from us.", "material", "data"),) if grounds else ()
    sides = Side("privacy/2023-01-01", BEFORE, None), Side("privacy/draft", AFTER, None)
    return Comparison(*sides, diff, Materiality(highest, (), (), grounds, told), lambda _: ())


def order(change_class: ChangeClass | None = None, **more: object) -> Order:
    return replace(Order("privacy", LONG_BEFORE, None, change_class, "We promise less."), **more)  # type: ignore[arg-type]


def refused(asked: Order, *grounds: Ground) -> tuple[Finding, ...]:
    return refusal(asked, *grounds).findings


def refusal(asked: Order, *grounds: Ground) -> Refused:
    with pytest.raises(Refused) as stop:
        hold(asked, comparison(*grounds), DAY, 30)
    return stop.value


def test_without_a_class_it_is_the_derived_one() -> None:
    assert class_of(order(), comparison(LINKS)) == "clarifying"
    assert class_of(order(), comparison()) == "none"
    assert class_of(order(), None) == "material"
    assert class_of(order("editorial"), None) == "editorial"


@pytest.mark.parametrize("asked", CHANGE_CLASSES)
def test_a_class_too_low_is_refused_and_a_higher_one_is_not(asked: ChangeClass) -> None:
    if asked in {"material", "loss"}:
        hold(order(asked), comparison(PROMISE), DAY, 30)
    else:
        assert {f.rule for f in refused(order(asked), PROMISE)} == {"class-too-low"}


def test_what_speaks_against_the_class_is_named_with_its_place_and_both_sides() -> None:
    (found,) = refused(order("clarifying"), LINKS, PROMISE)
    assert str(found.span) == "sections/01-data.md:3:1"
    assert found.message == (
        "We promise less. It was “We will tell you.” and is “We may tell you.”. This makes the change material (promise-weakened)."
    )
    assert [(str(r.span), r.message) for r in found.related] == [
        ("sections/01-data.md:3:1", "stood here in 2023-01-01")
    ]
    assert '--class clarifying --reason "…"' in str(refusal(order("clarifying"), PROMISE))


def test_what_is_gone_is_named_with_its_old_place() -> None:
    gone = replace(PROMISE, clause="data", gone=True, after="")
    (found,) = refused(order("editorial"), gone)
    assert "It was “We will tell you.”." in found.message
    assert str(found.related[0].span) == "sections/01-data.md:3:1"


def test_long_words_are_shown_where_they_differ() -> None:
    long = (
        "We describe in this section what we do with all of the data that you have given to us or that we have found. "
        * 2
    )
    (found,) = refused(order("editorial"), replace(PROMISE, before=f"{long}We will stop.", after=f"{long}We may stop."))
    assert (
        "It was “… or that we have found. We will stop.” and is “… or that we have found. We may stop.”."
        in found.message
    )


def test_the_same_words_are_shown_once() -> None:
    (found,) = refused(order("editorial"), replace(PROMISE, before="We stop.", after="We stop."))
    assert found.message.startswith("We promise less. It says “We stop.”. This makes")


def test_many_grounds_are_counted_and_not_all_told() -> None:
    found = refused(order("editorial"), *(replace(PROMISE, message=f"No. {n}") for n in range(33)))
    assert len(found) == 21
    assert found[-1].message == "13 more make the change material: see `clausebook diff`."


def test_a_class_without_grounds_is_refused_all_the_same() -> None:
    told = comparison(PROMISE)
    bare = replace(told, materiality=replace(told.materiality, grounds=()))
    with pytest.raises(Refused) as stop:
        hold(order("editorial"), bare, DAY, 30)
    assert stop.value.findings[0].message == "What changed makes the change material: see `clausebook diff`."


def test_a_reason_lowers_the_class_and_is_kept() -> None:
    asked = order("editorial", reason=" Only the style. ")
    hold(asked, comparison(PROMISE), DAY, 30)
    assert lowered(asked, comparison(PROMISE)) == Lowered("material", "Only the style.")


def test_a_loss_is_never_lowered() -> None:
    loss = replace(PROMISE, change_class="loss")
    assert "a loss is never lowered" in str(refusal(order("material", reason="We need it."), loss))
    hold(order(), comparison(loss), DAY, 30)


@pytest.mark.parametrize("asked", [order(reason="Why not."), order("material", reason="Why not.")])
def test_a_reason_that_lowers_nothing_is_refused(asked: Order) -> None:
    for told in (comparison(PROMISE), None):
        with pytest.raises(OperatorError, match="Nothing needs a --reason"):
            hold(asked, told, DAY, 30)


def test_a_material_version_gives_notice() -> None:
    near = order(published=date(2024, 2, 1))
    (found,) = refused(near, PROMISE)
    assert found.rule == "short-notice"
    assert "would take effect 29 days after it is published on 2024-02-01" in found.message
    assert "--effective 2024-03-02 or later" in found.mend
    hold(near, comparison(PROMISE), DAY, 29)
    hold(near, comparison(LINKS), DAY, 30)
    hold(near, None, DAY, 30)
    hold(replace(near, waive_notice="A court said so."), comparison(PROMISE), DAY, 30)


@pytest.mark.parametrize("told", [comparison(PROMISE), comparison(LINKS), None])
def test_a_waiver_of_notice_that_nothing_needs_is_refused(told: Comparison | None) -> None:
    with pytest.raises(OperatorError, match="There is no notice to waive"):
        hold(order(waive_notice="A court said so."), told, DAY, 30)


def test_a_material_version_has_a_summary_and_is_offered_one() -> None:
    (found,) = refused(order(summary=" \n"), PROMISE)
    assert found.rule == "missing-summary"
    assert found.message.endswith("to begin with: You may no longer hear from us.")
    assert "--summary" in found.mend
    hold(order(summary=""), comparison(LINKS), DAY, 30)
    hold(order(summary=""), None, DAY, 30)


def test_everything_that_is_wrong_is_said_at_once() -> None:
    found = refused(order("editorial", summary="", published=date(2024, 2, 29)), PROMISE)
    assert [f.rule for f in found] == ["class-too-low"]
    found = refused(order(summary="", published=date(2024, 2, 29)), PROMISE)
    assert [f.rule for f in found] == ["short-notice", "missing-summary"]


# The same through the command.


@pytest.fixture
def sealed(example: Example) -> Example:
    example.section("01-data.md", "# Data {#data}\n\nWe will paint the barn every year.\n")
    example.release("2020-01-01")
    example.section("01-data.md", "# Data {#data}\n\nWe may paint the barn every year.\n")
    return example


def release(example: Example, *more: str) -> Done:
    return example.run("release", "privacy", "--effective", "2021-02-01", "--published", "2021-01-01", *more)


def test_a_material_change_does_not_pass_as_editorial(sealed: Example) -> None:
    done = release(sealed, "--class", "editorial", "--summary", "Style.")
    assert done.status == 1
    assert not done.out
    assert "policy_src/privacy/sections/01-data.md" in done.err
    assert "We will paint the barn every year" in done.err
    assert "We may paint the barn every year" in done.err
    assert "[class-too-low]" in done.err
    assert not (sealed.releases() / "2021-02-01").exists()


def test_the_reason_and_the_derived_class_are_sealed(sealed: Example) -> None:
    done = release(sealed, "--class", "editorial", "--reason", "The barn is gone.")
    assert done.status == 0, done
    assert "Sealed privacy 2021-02-01: editorial, lowered from material, published" in done.out
    version = sealed.versions()[-1]
    assert version.release.lowered == Lowered("material", "The barn is gone.")
    assert sealed.said() == []
    sealed.edit("policy_src/privacy/releases/2021-02-01/release.yml", "The barn is gone.", "No reason.")
    assert "a field of release.yml was changed after sealing" in sealed.said()[0]


def test_without_a_class_the_derived_one_is_sealed(sealed: Example) -> None:
    assert release(sealed, "--summary", "We paint less.").status == 0
    assert sealed.versions()[-1].release.change_class == "material"


def test_what_no_reader_sees_is_none(example: Example) -> None:
    example.section("01-data.md", "# Data {#data}\n\nWe keep the 'logs'.\n")
    example.release("2020-01-01")
    example.section("01-data.md", "# Data {#data}\n\nWe keep the ‘logs’.\n")
    assert release(example).status == 0
    assert example.versions()[-1].release.change_class == "none"


def test_a_material_change_waits_for_its_notice_by_itself(sealed: Example) -> None:
    said = sealed.must("release", "privacy", "--published", "2021-01-01", "--summary", "We paint less.")
    assert "published 2021-01-01, in force from 2021-01-15." in said


def test_the_reason_for_short_notice_is_sealed(sealed: Example) -> None:
    near = ("--effective", "2021-01-03", "--published", "2021-01-01", "--summary", "We paint less.")
    done = sealed.run("release", "privacy", *near)
    assert (done.status, done.out) == (1, "")
    assert "--effective 2021-01-15 or later" in done.err
    sealed.must("release", "privacy", *near, "--waive-notice", "A court said so.")
    assert sealed.versions()[-1].release.notice_waived == "A court said so."
    assert sealed.said() == []


def test_a_text_that_says_another_day_is_not_sealed(example: Example) -> None:
    example.section("01-data.md", "# Data {#data}\n\nThis policy is effective as of 1 March 2021.\n")
    assert example.run("check").status == 0
    done = release(example)
    assert (done.status, done.out) == (1, "")
    assert "and the version takes effect on 2021-02-01" in done.err
    example.must("release", "privacy", "--effective", "2021-03-01", "--published", "2021-01-01")


def test_a_dry_run_says_what_would_be_sealed_and_writes_nothing(sealed: Example) -> None:
    before = sealed.files("policy_src")
    done = release(sealed, "--summary", "We paint less.", "--dry-run")
    assert done.status == 0, done
    assert "Would seal privacy 2021-02-01: material, published 2021-01-01, in force from 2021-02-01." in done.out
    assert "Derived class: material, because\n  material    " in done.out
    assert "was “We will paint the barn every year.” and is “We may paint the barn every year.”" in done.out
    assert "  We paint less.\n" in done.out
    assert sealed.files("policy_src") == before
    assert release(sealed, "--class", "editorial", "--dry-run").status == 1


def test_a_dry_run_of_a_first_version(example: Example) -> None:
    said = example.must("release", "privacy", "--dry-run", "--effective", "2020-01-01", "--published", "2020-01-01")
    assert "It is the first version" in said
    assert not example.releases().exists()


def test_a_release_without_departures_is_written_as_before(sealed: Example) -> None:
    (version,) = sealed.versions()
    fields = to_fields(version.release)
    assert "lowered" not in fields
    assert "notice_waived" not in fields
    assert from_fields(fields) == version.release
    assert seal_of(version.release) == version.release.seal


def test_departures_are_part_of_the_seal() -> None:
    fields = {
        "policy": "privacy", "label": "2024-03-01", "published": "2024-01-01", "effective": "2024-03-01", "class": "editorial",
        "summary": "", "checked": "passed", "links": {}, "files": {}, "content": "", "previous": "", "seal": "",
    }  # fmt: skip
    plain = from_fields(fields)
    low = from_fields(fields | {"lowered": {"derived": "material", "reason": "Style."}})
    waived = from_fields(fields | {"notice_waived": "Urgent."})
    assert len({seal_of(plain), seal_of(low), seal_of(waived)}) == 3
    assert to_fields(low)["lowered"] == {"derived": "material", "reason": "Style."}
    with pytest.raises(ValueError, match="not below editorial"):
        from_fields(fields | {"lowered": {"derived": "editorial", "reason": "Style."}})
