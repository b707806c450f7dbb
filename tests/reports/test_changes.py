from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator
from lxml import html as lxml_html

from reports.changes_sample import AFTER, BEFORE, FILES, GOLDEN, policy, sample
from site_tools.compare.diff import compare
from site_tools.compare.redline import redline
from site_tools.model.change import Edit
from site_tools.model.comparison import ChangeReport, Comparison
from site_tools.model.evidence import Judgement, Verdict
from site_tools.model.materiality import Loss, Told
from site_tools.reports.changes import FORMATS, markdown, text
from site_tools.reports.changes.lines import folded
from site_tools.reports.changes.losses import lost
from site_tools.reports.changes.shares import shares
from site_tools.yamlfile import load_schema

REPORT = sample()
ONE = REPORT.comparisons[0]
TWO = ChangeReport((ONE, ONE), several=True)


def long_report(sections: int) -> ChangeReport:
    """Return a report of a policy in which every word of many long sections changed."""
    old, new = (
        {f"{i:02}-s.md": f"# Section {i} {{#s{i}}}\n\n{f'{word}{i} ' * 700}.\n" for i in range(1, sections + 1)}
        for word in ("owl", "jay")
    )
    before, after = policy("2023-01-01", old), policy("2024-01-01", new)
    sides = replace(ONE.before, policy=before), replace(ONE.after, policy=after)
    return ChangeReport((Comparison(*sides, compare(before, after), ONE.materiality, redline),))


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_is_what_its_golden_file_says(name: str) -> None:
    assert FORMATS[name](REPORT) == (GOLDEN / FILES[name]).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("report", [REPORT, TWO], ids=["one", "two"])
def test_each_format_ends_with_one_newline(name: str, report: ChangeReport) -> None:
    assert FORMATS[name](report).rstrip("\n") + "\n" == FORMATS[name](report)


@pytest.mark.parametrize("report", [REPORT, TWO], ids=["one", "two"])
def test_json_fits_its_published_schema(report: ChangeReport) -> None:
    schema = load_schema("diff")
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(json.loads(FORMATS["json"](report)))


@pytest.mark.parametrize(
    ("verdict", "now", "mend"),
    [
        ("missing", "", "Put these words back, or say the same in others"),
        ("weak", "", "Put these words back, or say the same in others"),
        ("contradicted", "The policy says the opposite now.", "Take back what denies it"),
        ("undeclared", "No clause declares it now.", "Declare it again in the braces of the clause that says it"),
    ],
)
def test_a_loss_says_what_it_means_and_how_to_mend_it(verdict: Verdict, now: str, mend: str) -> None:
    shown = lost(replace(ONE.materiality.lost[0], verdict=verdict))
    assert (shown.title, shown.now, shown.mend) == ("Right of access", now, mend)


def test_a_loss_of_which_nothing_is_known_has_its_id_at_least() -> None:
    shown = lost(Loss("right.access", "missing", Judgement("right.access", "satisfied"), None))
    assert (shown.title, shown.now, shown.place) == ("right.access", "It is missing now.", "")
    bare = replace(
        ONE.materiality, lost=(Loss("right.access", "missing", Judgement("right.access", "satisfied"), None),)
    )
    for name in ("text", "markdown", "html"):
        assert "It stood at :" not in FORMATS[name](ChangeReport((replace(ONE, materiality=bare),)))


def test_what_the_losses_say_is_not_said_again() -> None:
    for name in ("text", "markdown", "html"):
        assert FORMATS[name](REPORT).count("You can no longer have a copy.") == 1


def test_colours_say_what_signs_say_without() -> None:
    plain, coloured = text.render(REPORT), text.render(REPORT, colour=True)
    assert "[-thirty-] {+sixty+}" in plain
    assert "\033" not in plain
    assert "\033[31;9mthirty\033[0m \033[32;4msixty\033[0m" in coloured


def test_lines_fit_a_terminal() -> None:
    seen = re.sub(r"\033\[[0-9;]*m", "", text.render(REPORT, colour=True, width=50)).splitlines()
    indented = [line for line in seen if line.startswith("  ") and "policy_src/" not in line]
    assert max(map(len, indented)) <= 50
    assert "    … and at night as well, whatever the weather" in seen
    assert re.sub(r"\W+", " ", " ".join(seen)).count("whatever the weather may be is") == 1


def test_a_text_cannot_command_a_terminal() -> None:
    told = replace(ONE.materiality, summary=(Told("\033]0;owned\007 \x9b31m", "material"),))
    assert (
        re.findall(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", text.render(ChangeReport((replace(ONE, materiality=told),)))) == []
    )


def test_a_comment_fits_into_github() -> None:
    report = long_report(30)
    comment = markdown.render(report)
    assert 50_000 < len(comment) <= markdown.LIMIT
    assert "30 of 30 changed clauses are too long for this comment and shortened" in comment
    lengths = [len(part) for part in comment.split("####")[1:]]
    assert max(lengths) - min(lengths) < 200, "each clause gets the same share"
    assert comment.count("<del>") == comment.count("</del>") == 30 + 1, "those of the sample's facts, too"
    assert comment.count("<details>") == comment.count("</details>")
    told = replace(ONE.materiality, summary=ONE.materiality.summary * 2000)
    huge = ChangeReport((replace(ONE, materiality=told),))
    comment = markdown.render(huge)
    assert len(comment) <= markdown.LIMIT
    assert "**Too long for this comment: `clausebook diff` shows all.**" in comment


def test_two_comparisons_share_a_comment() -> None:
    one = long_report(30).comparisons[0]
    comment = markdown.render(ChangeReport((one, one), several=True))
    assert len(comment) <= markdown.LIMIT
    assert comment.count("too long for this comment") == 2


def test_a_short_clause_is_not_shortened_for_a_long_one() -> None:
    short = "# A {#a}\n\nThe owls live in the {}.\n"
    old, new = (
        policy(label, {"01-a.md": short.replace("{}", where), "02-b.md": f"# B {{#b}}\n\n{f'{where} ' * 12_000}.\n"})
        for label, where in (("2023-01-01", "barn"), ("2024-01-01", "tower"))
    )
    sides = replace(ONE.before, policy=old), replace(ONE.after, policy=new)
    comment = markdown.render(ChangeReport((Comparison(*sides, compare(old, new), ONE.materiality, redline),)))
    assert 60_000 < len(comment) <= markdown.LIMIT
    assert "The owls live in the <del>barn.</del> <ins>tower.</ins>" in comment
    assert "One changed clause is too long for this comment" in comment


def test_shares() -> None:
    assert shares([10, 1000, 1000], 110) == (10, 50, 50)
    assert shares([10, 20], 100) == (10, 20)
    assert shares([], 100) == ()
    assert shares([5, 5], -3) == (0, 0)


@pytest.mark.parametrize("report", [REPORT, TWO], ids=["one", "two"])
def test_html_stands_alone(report: ChangeReport) -> None:
    page = lxml_html.document_fromstring(FORMATS["html"](report))
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    links = [element.get("href", "") for element in page.iter("a")]
    inside = {link.removeprefix("#") for link in links if link.startswith("#")}
    assert inside <= set(ids), "a link leads to what is not there"
    assert inside
    assert not list(page.iter("script", "link", "img", "iframe"))
    assert len(list(page.iter("h1"))) == len(report.comparisons)
    assert page.get("lang") == "en"


def test_words_that_did_not_change_are_folded() -> None:
    same = Edit("=", "a b c d e f g h i j ")
    edits = (same, Edit("-", "x "), same, Edit("+", "y "), same)
    assert "".join(words for _, words in folded(edits, 2)) == "… i j x a b … i j y a b … "
    assert tuple(folded(edits, 8)) == edits
    assert list(folded((Edit("=", " a b c d e "), edits[1]), 1)) == [Edit("=", " … e "), edits[1]]


def test_the_sample_has_every_kind_of_change() -> None:
    assert {change.kind for change in ONE.diff.changes} >= {"added", "removed", "renamed", "moved", "reworded"}
    assert BEFORE.keys() != AFTER.keys()
