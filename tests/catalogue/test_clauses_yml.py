"""A repository's own clauses.yml: what it adds, and what is said about each mistake."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from site_tools.catalogue.load import load, shipped
from site_tools.catalogue.merge import asserted
from site_tools.evidence.faults import faults
from site_tools.evidence.judge import judge
from site_tools.evidence.message import said
from site_tools.evidence.sentences import sentences_of_text
from site_tools.examples import untrue
from site_tools.model.catalogue import Example
from site_tools.model.evidence import HELD, Context
from site_tools.model.finding import Severity
from site_tools.model.text import SourceFile

ROOT = Path(__file__).parent.parent.parent
PATH = "policy_src/clauses.yml"

TYPE = """\
types:
  acme.list:
    title: List
    what: A list.
    evidence: {phrase: list}
    wording: A list.
    passes: [A list.]
    fails: [{text: Nothing., message: "Missing: “list”."}]
"""
ROW = """\
requirements:
  acme.row:
    type: acme.list
    requirement: Give a list.
    ref: Our contract, section 1
    severity: error
    source: read
"""


def findings(text: str, path: str = PATH) -> list[str]:
    return [f"{finding.span}: {finding.message}" for finding in load(SourceFile(path, text, "")).findings]


def test_the_worked_example() -> None:
    text = (ROOT / PATH).read_text(encoding="utf-8")
    loaded = load(SourceFile(PATH, text, ""))
    assert loaded.findings == ()
    (row,) = loaded.catalogue.packs["house"].requirements
    assert (row.id, row.type, row.severity) == ("amper.subprocessors", "recipients.subprocessors", Severity.ERROR)
    kind = loaded.catalogue.types[row.type]
    for example in (
        *kind.passes,
        Example(kind.wording),
        *(Example(text, "x") for text in kind.false_friends),
        *kind.fails,
    ):
        judgement = judge(kind, sentences_of_text(example.text, "example.md"), Context(), loaded.catalogue)
        assert (judgement.verdict in HELD) is (not example.message)
        assert example.message in {"", "x"} or said(judgement) == example.message


def test_the_guide_shows_what_works() -> None:
    guide = (ROOT / "docs/guides/add-a-required-clause.md").read_text(encoding="utf-8")
    blocks = [part.partition("```")[0] for part in guide.split("```yaml\n")[1:]]
    text = "".join(block for block in blocks if not block.startswith("packs"))
    loaded = load(SourceFile(PATH, text, ""))
    assert loaded.findings == ()
    kind = loaded.catalogue.types["recipients.subprocessors"]
    for example in (*kind.passes, Example(kind.wording), *kind.fails):
        judgement = judge(kind, sentences_of_text(example.text, "example.md"), Context(), loaded.catalogue)
        assert said(judgement) == example.message


def test_nothing_is_nothing() -> None:
    assert load().catalogue == shipped()
    assert load(SourceFile(PATH, "\n", "")).catalogue == shipped()


PROMISE = """\
words:
  told: {says: telling, phrases: ["notif* you"]}
types:
  acme.breach:
    title: Breach
    what: Readers are told of a breach.
    evidence: {words: told}
    wording: We notify you of a breach.
    false_friends: [Tell us of a breach.]
    passes: [We notify you.]
    fails:
      - {text: We do not notify you of a breach., message: "Missing: telling."}
      - {text: Nothing., message: "Missing: telling."}
"""


def untrue_of(text: str) -> list[str]:
    source = SourceFile(PATH, text, "")
    loaded = load(source, faults)
    assert loaded.findings == ()
    return [f"{finding.span}: {finding.message}" for finding in untrue(source, loaded.catalogue)]


def test_words_that_are_denied_do_not_pass() -> None:
    kind = load(SourceFile(PATH, PROMISE, ""), faults).catalogue.types["acme.breach"]
    verdicts = {
        text: judge(
            kind, sentences_of_text(text, "x"), Context(), load(SourceFile(PATH, PROMISE, "")).catalogue
        ).verdict
        for text in ("We notify you of it.", "We do not notify you of it.")
    }
    assert list(verdicts.values()) == ["satisfied", "missing"]


def test_only_words_that_must_be_there_are_asserted() -> None:
    expression = [{"words": "a", "says": "b"}, {"none": [{"words": "a"}]}, {"heading": {"words": "a"}}, "email"]
    assert asserted({"sentence": expression}) == {
        "sentence": [
            {"asserts": {"of": "a"}, "says": "b"},
            {"none": [{"words": "a"}]},
            {"heading": {"words": "a"}},
            "email",
        ]
    }


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (("", ""), []),
        (
            ("wording: We notify you of a breach.", "wording: We do not notify you."),
            [f"{PATH}:8:14: acme.breach, wording: this text should satisfy it and does not. Missing: telling."],
        ),
        (
            ("passes: [We notify you.]", "passes: [We notify you., We tell you.]"),
            [f"{PATH}:10:30: acme.breach, passes: this text should satisfy it and does not. Missing: telling."],
        ),
        (
            ("text: We do not notify you of a breach.", "text: We notify you of a breach."),
            [f"{PATH}:12:9: acme.breach, fails: this text should fail and satisfies it."],
        ),
        (
            ('text: Nothing., message: "Missing: telling."', "text: Nothing., message: Missing."),
            [
                f"{PATH}:13:9: acme.breach, fails: the check says “Missing: telling.” of this text; the example expects “Missing.”.",
            ],
        ),
        (
            ("[Tell us of a breach.]", "[We will notify you.]"),
            [f"{PATH}:9:21: acme.breach, false_friends: this text satisfies it."],
        ),
    ],
)
def test_an_example_that_is_untrue_is_a_finding_with_its_line(change: tuple[str, str], expected: list[str]) -> None:
    assert untrue_of(PROMISE.replace(*change) if change[0] else PROMISE) == expected


def test_the_shipped_examples_are_true() -> None:
    assert untrue_of((ROOT / PATH).read_text(encoding="utf-8")) == []


def test_an_entry_is_added() -> None:
    loaded = load(SourceFile(PATH, TYPE + ROW, ""))
    assert loaded.findings == ()
    assert loaded.catalogue.types["acme.list"].family == "acme"
    assert str(loaded.catalogue.types["acme.list"].span) == f"{PATH}:2:3"
    assert [row.id for row in loaded.catalogue.packs["house"].requirements] == ["acme.row"]


def test_a_requirement_may_join_a_pack() -> None:
    loaded = load(SourceFile(PATH, TYPE + ROW + "    pack: gdpr\n", ""))
    assert loaded.catalogue.packs["gdpr"].requirements[-1].id == "acme.row"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TYPE.replace("evidence:", "evidense:"), [
            f'{PATH}:5:5: "evidense" is no key of types.acme.list. Did you mean evidence?',
            f'{PATH}:3:5: "evidence" is missing in types.acme.list. What the words must show, in the evidence language.',
        ]),
        (TYPE.replace("    title: List\n", ""), [
            f"{PATH}:3:5: \"title\" is missing in types.acme.list. The clause type's name as a heading would give it.",
        ]),
        (TYPE + ROW.replace("type: acme.list", "type: acme.lst"), [
            f'{PATH}:11:11: acme.row: there is no clause type "acme.lst". Did you mean acme.list?',
        ]),
        (TYPE + ROW.replace("severity: error", "severity: eror"), [
            f'{PATH}:14:15: "eror" is no value of requirements.acme.row.severity. Did you mean error? Allowed: error, note, warning.',
        ]),
        (TYPE + ROW + "    pack: gpdr\n", [f'{PATH}:16:11: acme.row: there is no pack "gpdr". Did you mean gdpr?']),
        (TYPE + ROW + "    when: {audience: eae}\n", [
            f'{PATH}:16:22: acme.row, when: "eae" is no answer to "audience". Did you mean eea?',
        ]),
        (TYPE + ROW + "    when: {has_dpoo: true}\n", [
            f'{PATH}:16:22: acme.row, when: "has_dpoo" is no question of the profile. Did you mean has_dpo?',
        ]),
        (TYPE.replace("acme.list", "right.access"), [
            f'{PATH}:2:3: There is a clause type "right.access" already; choose another name.',
        ]),
        (TYPE + ROW.replace("acme.row", "gdpr.13.2.b.access"), [
            f'{PATH}:10:3: There is a requirement "gdpr.13.2.b.access" already; choose another name.',
        ]),
        ("words:\n  personal_data: [data]\n", [
            f'{PATH}:2:3: There is a list of words "personal_data" already; choose another name.',
        ]),
        (TYPE.replace("acme.list", "Acme List"), [
            f'{PATH}:2:3: "Acme List" cannot be a name in types. A clause type\'s id is its family and its name, in small letters, such as recipients.subprocessors.',
        ]),
        ("typs: {}\n", [f'{PATH}:1:1: "typs" is no key of the file. Did you mean types?']),
        (TYPE + TYPE, [f'{PATH}:9:1: The key "types" stands twice; only one can count.']),
    ],
)  # fmt: skip
def test_a_mistake_names_file_line_and_key(text: str, expected: list[str]) -> None:
    assert findings(text) == expected
    assert load(SourceFile(PATH, text, "")).catalogue == shipped()


def test_a_finding_blocks_and_says_how_to_mend_it() -> None:
    (finding,) = load(SourceFile(PATH, "typs: {}\n", "")).findings
    assert (finding.rule, finding.severity) == ("clauses-yml", Severity.ERROR)
    assert "docs/guides/add-a-required-clause.md" in finding.mend


def test_an_expression_is_checked_by_the_one_who_knows_the_language() -> None:
    def check(expression: object, words: object) -> list[tuple[tuple[str | int, ...], str]]:
        assert isinstance(words, dict)
        assert "own_words" in words
        return [((0, "phrase"), f"no {expression}")]

    text = TYPE + dedent("""\
        words:
          own_words: [list]
        """)
    (finding,) = load(SourceFile(PATH, text, ""), check).findings
    assert f"{finding.span}: {finding.message}" == f"{PATH}:5:24: acme.list, evidence: no [{{'phrase': 'list'}}]"


@pytest.mark.parametrize(
    ("expression", "place", "expected"),
    [
        ("emial", "5:15", "email"),
        ("{words: personal_dat}", "5:16", "personal_data"),
        ("{sentence: [{words: erase}, postl]}", "5:16", "postal"),
    ],
)
def test_an_unknown_name_in_an_expression_suggests_the_nearest(expression: str, place: str, expected: str) -> None:
    (finding,) = load(SourceFile(PATH, TYPE.replace("{phrase: list}", expression), ""), faults).findings
    assert str(finding.span).startswith(f"{PATH}:{place.partition(':')[0]}")
    assert finding.message.startswith("acme.list, evidence: ")
    assert expected in finding.message
