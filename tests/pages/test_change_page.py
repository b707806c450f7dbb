from __future__ import annotations

from dataclasses import replace
from datetime import date

from pages.rendered import converter, policy_of, tree, words
from site_tools.model.change import Change, PolicyDiff
from site_tools.model.comparison import Comparison, Side
from site_tools.model.materiality import Fact, Materiality
from site_tools.model.page import Page
from site_tools.model.policy import Clause, Policy
from site_tools.model.release import Label, Lowered, Release, Version
from site_tools.pages.change import change_page, first_page
from site_tools.pages.departures import departures

BEFORE = policy_of(
    "# Data {#data}\n\nWe collect names.\n\n## Kinds {#kinds}\n\nNames.\n\n- {#mail}\n  By mail\n",
    "# Gone {#gone}\n\nWords.\n\n## Inside {#inside}\n\nMore.\n",
    "# Contact {#contact}\n\nWrite.\n",
)
AFTER = policy_of(
    '# Our Data {#our-data was="data"}\n\nWe collect names.\n',
    "# Contact {#contact}\n\nWrite to us.\n\n## Sorts {#kinds}\n\nAny.\n\n- {#mail}\n  By mail\n\n## New {#new}\n\nHi.\n",
)
PARSER = converter()


def _release(label: str) -> Release:
    return Release(
        policy="privacy",
        label=Label.parse(label),
        published=date(2020, 1, 1),
        change_class="material",
        summary="What <we> did.",
        checked="passed",
        links={},
        files={},
        content="",
        previous="",
        seal="",
    )


def _clause(policy: Policy, ident: str) -> Clause:
    return policy.anchors()[ident]


def _page(*changes: Change, facts: tuple[Fact, ...] = (), after: Policy = AFTER) -> Page:
    """Return the change page, without a redline."""
    ids = {clause.id for clause in BEFORE.walk()}
    pairs = {clause.id: was for clause in after.walk() for was in (clause.id, *clause.was) if was in ids}
    diff = PolicyDiff(BEFORE, after, changes, pairs)
    sides = Side("before", BEFORE, None), Side("after", after, None)
    comparison = Comparison(*sides, diff, Materiality("material", facts, (), (), ()), lambda _: ())
    return change_page(comparison, _release("2020-01-01"), _release("2021-01-01"))


def _shown(*changes: Change, facts: tuple[Fact, ...] = ()) -> list[tuple[str, list[str]]]:
    """Return each heading of the page with the rows below it."""
    page = _page(*changes, facts=facts)
    found: list[tuple[str, list[str]]] = []
    for part in tree(page.text, PARSER).xpath("//h2|//h3|//ul[@class='cb-changes']/li|//tbody/tr"):
        if part.tag in {"h2", "h3"}:
            found.append((words(part), []))
        else:
            for jump in part.xpath(".//*[@class='cb-jump']"):
                jump.drop_tree()
            found[-1][1].append(" ".join(" ".join(part.itertext()).split()))
    return [entry for entry in found if entry[0] not in {"Summary", "Redline"}]


def _pair(kind: str, before: str | None, after: str | None) -> Change:
    return Change(
        kind,  # type: ignore[arg-type]  # one of the five kinds
        _clause(BEFORE, before) if before else None,
        _clause(AFTER, after) if after else None,
    )


def test_rows_stand_under_the_section_they_belong_to() -> None:
    shown = _shown(
        _pair("renamed", "data", "our-data"),
        _pair("removed", "gone", None),
        _pair("removed", "inside", None),
        _pair("reworded", "contact", "contact"),
        _pair("added", None, "new"),
    )
    assert shown == [
        ("Clauses", []),
        ("1. Our Data", ["Renamed 1. Our Data was “Data”"]),
        ("2. Gone", ["Removed 2. Gone", "Removed 2.1 Inside"]),
        ("2. Contact", ["Reworded 2. Contact", "Added 2.2 New"]),
    ]


def test_a_clause_removed_from_a_section_that_stays_is_listed_there() -> None:
    assert _shown(_pair("removed", "mail", None))[1] == ("1. Our Data", ["Removed “By mail” in 1.1 Kinds"])


def test_a_moved_clause_says_from_where_to_where() -> None:
    assert _shown(
        _pair("moved", "kinds", "kinds"), _pair("moved", "mail", "mail"), _pair("moved", "contact", "contact")
    )[1] == (
        "2. Contact",
        [
            "Moved 2.1 Sorts from 1.1 in “1. Data” to 2.1 in “2. Contact”",
            "Moved “By mail” in 2.1 Sorts from “1.1 Kinds” to “2.1 Sorts”",
            "Moved 2. Contact from section 3 to section 2",
        ],
    )


def test_a_clause_to_which_several_things_happened_has_one_row() -> None:
    kinds = ("renamed", "moved", "reworded")
    rows = _shown(*(_pair(kind, "kinds", "kinds") for kind in kinds))[1][1]
    assert rows == ["Renamed Moved Reworded 2.1 Sorts was “Kinds” from 1.1 in “1. Data” to 2.1 in “2. Contact”"]


def test_removed_clauses_link_to_the_version_that_had_them() -> None:
    changes = (_pair("removed", "gone", None), _pair("added", None, "new"))
    page = _page(*changes)
    links = tree(page.text, PARSER).xpath("//ul[@class='cb-changes']//a/@href")
    assert links == ["../../2020-01-01/#gone", "#was-gone", "../../2021-01-01/#new", "#now-new"]


def test_facts_are_a_table() -> None:
    facts = (Fact("setting", "E-mail", "a@example.com", ""), Fact("setting", "Title", "A <b>", "B"))
    assert _shown(facts=facts) == [("Facts", ["E-mail a@example.com –", "Title A <b> B"])]


def test_a_version_that_changed_nothing_says_so() -> None:
    page = _page(after=BEFORE)
    assert "No clause was added, removed, renamed, moved or reworded." in page.text
    assert "<dt>Class of change</dt><dd>material " in page.text
    assert "What &lt;we&gt; did." in page.text


def test_a_first_version_has_no_class_and_nothing_before_it() -> None:
    page = first_page(Version(_release("2020-01-01"), replace(BEFORE, label="2020-01-01")))
    assert "Class of change" not in page.text
    assert "There is no version before it to compare with." in page.text


def test_a_class_that_was_lowered_is_told_with_its_reason() -> None:
    lowered = replace(
        _release("2020-01-01"), change_class="editorial", lowered=Lowered("material", "We  only\nsay it <better>.")
    )
    (told,) = departures(lowered, 14)
    assert words(tree(told, PARSER)) == (
        "Classed below what the words say. The publisher classed this change as editorial (other words, the same meaning). "
        "The program that compares the versions found it material (changes what readers can do or what happens with their "
        "data). Reason given: “We only say it <better>.”"
    )


def test_notice_that_was_waived_is_told_with_its_reason() -> None:
    waived = replace(_release("2020-01-02"), notice_waived="The court's order.")
    none = replace(waived, label=Label.parse("2020-01-01"))
    usual = "This policy’s own rule is 14 days before such a change. Reason given: “The court's order.”"
    assert [words(tree(text, PARSER)) for release in (waived, none) for text in departures(release, 14)] == [
        f"Shorter notice. Readers got 1 day of notice of this change. {usual}",
        "Shorter notice. Readers got no notice of this change: it takes effect on the day of its publication. " + usual,
    ]


def test_a_release_without_departures_tells_of_none() -> None:
    assert list(departures(_release("2020-01-01"), 14)) == []
