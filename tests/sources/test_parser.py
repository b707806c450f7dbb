from __future__ import annotations

import pytest

from site_tools.model.policy import Clause, Policy
from site_tools.sources.document import parse
from site_tools.sources.faults.examples import FACTS
from site_tools.sources.read import read_draft, read_sealed
from sources.samples import clause_of, policy_of, raws


def policy_of_files(**sections: str) -> Policy:
    files = {f"sections/{name[1:].replace('_', '-')}.md": text for name, text in sections.items()}
    policy = read_draft("privacy", raws({"policy.yml": FACTS, **files})).policy
    assert policy
    return policy


def numbers(policy: Policy) -> dict[str, str]:
    return {clause.id: clause.number for clause in policy.walk()}


def texts(clause: Clause) -> list[tuple[str, str]]:
    return [(passage.kind, passage.text) for passage in clause.passages]


def place_of(text: str, words: str, *, again: int = 0) -> tuple[int, int]:
    position = -1
    for _ in range(again + 1):
        position = text.index(words, position + 1)
    return text.count("\n", 0, position) + 1, position - text.rfind("\n", 0, position)


def test_clauses_are_numbered_by_section_and_level() -> None:
    policy = policy_of_files(
        _00_welcome="# Welcome {#welcome}\n\n## Who we are {#who}\n\nWe.\n",
        _02_a="# A {#a}\n\n## B {#b}\n\n### C {#c}\n\nC.\n\n### D {#d}\n\nD.\n\n## E {#e}\n\n{#f}\nF.\n\n### G {#g}\n\nG.\n",
        _07_h="# H {#h}\n\n## I {#i}\n\nI.\n",
    )
    assert numbers(policy) == {
        "welcome": "",
        "who": "",
        "a": "1",
        "b": "1.1",
        "c": "1.1.1",
        "d": "1.1.2",
        "e": "1.2",
        "f": "",
        "g": "1.2.1",
        "h": "2",
        "i": "2.1",
    }
    assert [section.order for section in policy.sections] == [0, 2, 7]


def test_a_marked_block_is_a_clause_of_its_heading() -> None:
    section = clause_of(
        '# A {#a}\n\nFirst.\n\n{#post clause="contact.postal contact.email"}\n- By post.\n- By mail.\n\nLast.\n'
    )
    (block,) = section.clauses
    assert (block.id, block.kind, block.title, block.types) == (
        "post",
        "block",
        "",
        ("contact.postal", "contact.email"),
    )
    assert texts(block) == [("item", "By post."), ("item", "By mail.")]
    assert section.text == "First.\nBy post.\nBy mail.\nLast."
    assert section.own_text == "First.\nLast."
    assert (block.span.line, block.span.column) == (5, 1)


def test_a_marked_item_is_a_clause_with_items_below_it() -> None:
    section = clause_of("# A {#a}\n\n- {#b}\n  B.\n  - {#c}\n    C.\n- D.\n")
    (item,) = section.clauses
    assert (item.id, item.kind, texts(item)) == ("b", "item", [("item", "B."), ("item", "C.")])
    assert [(inner.id, texts(inner)) for inner in item.clauses] == [("c", [("item", "C.")])]
    assert item.own_text == "B."
    assert [passage.clause for passage in section.passages] == ["b", "c", "a"]


def test_a_marked_table_is_a_clause() -> None:
    section = clause_of("# A {#a}\n\n{#why}\n| Data | Why |\n|---|---|\n| Mail | Mail |\n")
    (table,) = section.clauses
    assert texts(table) == [("cell", "Data"), ("cell", "Why"), ("cell", "Mail"), ("cell", "Mail")]
    assert [passage.span.column for passage in table.passages] == [3, 10, 3, 10]


def test_definition_lists_nested_lists_quotes_and_code_have_their_kinds() -> None:
    section = clause_of("# A {#a}\n\nMail\n: An address.\n\n1. One\n   - Two\n\n> Quoted.\n\n```\ncode\n```\n")
    assert texts(section) == [
        ("term", "Mail"),
        ("definition", "An address."),
        ("item", "One"),
        ("item", "Two"),
        ("quote", "Quoted."),
        ("code", "code"),
    ]


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("<!-- x -->\nWords.", ["Words."]),
        ("<!-- x --> Words <!-- y --> here.", ["Words  here."]),
        ("One\n<!-- x -->\ntwo.", ["One\ntwo."]),
        ("One <!-- x\n\ny --> two.", ["One\ntwo."]),
        ("One\n<!-- x\n\ny -->\ntwo.", ["One\ntwo."]),
        ("- One\n  <!-- x -->\n  two.\n- Three <!-- y -->", ["One\ntwo.", "Three"]),
        ("`<!-- x -->` and <!-- ` --> y <!-- ` --> z", ["<!-- x --> and  y  z"]),
        ("```\n<!-- x -->\n```\n\n<!-- y -->\nWords.", ["<!-- x -->", "Words."]),
        ("```code``` <!-- x -->\n\nWords. <!-- y -->", ["code", "Words."]),
        ("~~~\n``` <!-- x -->\n~~~ no end\n~~~~\n<!-- y -->Words.", ["``` <!-- x -->\n~~~ no end", "Words."]),
    ],
)
def test_comments_are_taken_out_and_nothing_else(text: str, seen: list[str]) -> None:
    found = clause_of(f"# A {{#a}}\n\n{text}\n").passages
    assert [p.text for p in found] == seen


def test_places_count_comments() -> None:
    text = "<!-- one\ntwo -->\n# A {#a} <!-- x -->\n\n<!-- See --> See\n<!-- \n -->\n<!-- #b --> [b](#b).\n\n{#b}\n<!-- y -->\nB.\n"
    section = clause_of(text)
    assert section.span.line == 3
    assert [(p.span.line, p.span.column) for p in section.passages] == [(5, 14), (12, 1)]
    assert [(r.span.line, r.span.column) for r in section.references] == [place_of(text, "#b)")]
    assert [(clause.id, clause.text) for clause in section.clauses] == [("b", "B.")]


def test_references_know_policy_target_words_and_place() -> None:
    text = (
        "# A {#a}\n\nb [b](#b), [a](policy:cookies#b) and [B *b*](<#b>)\nthen [b](#b) [c] [c](policy:cookies)"
        " <https://b.example> [d](https://b.example/ä).\n\n| x [b](#b) | [b](#b) |\n|---|---|\n\n[c]: #b\n"
    )
    section = clause_of(text)
    assert [(r.policy, r.target, r.text) for r in section.references] == [
        ("", "b", "b"),
        ("cookies", "b", "a"),
        ("", "b", "B b"),
        ("", "b", "b"),
        ("", "b", "c"),
        ("cookies", "", "c"),
        (None, "https://b.example", "https://b.example"),
        (None, "https://b.example/%C3%A4", "d"),
        ("", "b", "b"),
        ("", "b", "b"),
    ]
    assert [(r.span.line, r.span.column) for r in section.references] == [
        place_of(text, "#b), [a]"),
        place_of(text, "policy:cookies#b"),
        place_of(text, "#b>"),
        place_of(text, "#b) [c]"),
        place_of(text, "[c]"),
        place_of(text, "policy:cookies)"),
        place_of(text, "https://b.example>"),
        place_of(text, "https://b.example/ä"),
        place_of(text, "#b) | [b]"),
        place_of(text, "#b) |\n"),
    ]


def test_terms_are_bold_phrases_in_quotation_marks() -> None:
    text = '# A {#a}\n\n**“Site”**, **"App"** and **bold**, **„Daten“**, **« Données »**; “Site” again **“Site”**.\n'
    section = clause_of(text)
    assert [term.name for term in section.terms] == ["Site", "App", "Daten", "Données", "Site"]
    assert section.terms[0].span.column == place_of(text, "Site")[1]
    assert "<dfn>“Site”</dfn>" in section.html


def test_former_ids_are_anchors_of_the_clause() -> None:
    policy = policy_of('# A {#a was="b c"}\n\n{#d was="e"}\nWords.\n')
    assert {anchor: clause.id for anchor, clause in policy.anchors().items()} == {
        "a": "a",
        "b": "a",
        "c": "a",
        "d": "d",
        "e": "d",
    }


def test_a_footnote_stands_below_the_heading_that_refers_first() -> None:
    section = clause_of(
        "# A {#a}\n\n[^1]: One.\n[^2]: Two, see [a](#a).[^3]\n[^3]: Three.\n\nWords.[^2]\n\n## B {#b}\n\nMore.[^1] Again.[^2]\n"
    )
    assert texts(section) == [("paragraph", "Words."), ("footnote", "Two, see a."), ("footnote", "Three.")]
    assert texts(section.clauses[0]) == [("paragraph", "More. Again."), ("footnote", "One.")]
    assert [reference.target for reference in section.references] == ["a"]
    assert section.html.count("<li id=") == 2


def test_a_heading_may_be_underlined_and_run_over_two_lines() -> None:
    section = clause_of("Contact\nand more {#contact}\n=======\n\nWrite.\n")
    assert (section.title, section.id, section.span.line) == ("Contact and more", "contact", 1)
    (attributes,) = parse("Contact\nand more {#contact}\n=======\n\nWrite.\n").attributes()
    assert (attributes.line, attributes.column) == (2, 10)


def test_windows_line_ends_and_a_byte_order_mark_change_nothing() -> None:
    text = "# A {#a}\n\nOne\ntwo.\n\n- [b](#a)\n"
    windows = "\ufeff" + text.replace("\n", "\r\n")
    assert clause_of(windows) == clause_of(text)


def test_the_same_words_are_placed_in_each_file() -> None:
    text = "# A {#a}\n\n## B {#b}\n\n{#c}\nSee **“C”** [b](#b).\n"
    policy = policy_of_files(_01_a=text, _02_b=text)
    for section, number in zip(policy.sections, "12", strict=True):
        clauses = list(section.clause.walk())
        parts = [(c.span, *(p.span for p in c.passages), *(r.span for r in c.references)) for c in clauses]
        terms = [term.span for clause in clauses for term in clause.terms]
        spans = [*terms, *(span for part in parts for span in part)]
        assert {span.file for span in spans} == {section.path}
        assert clauses[1].number == f"{number}.1"


def test_a_sealed_policy_is_read_and_not_judged() -> None:
    files = raws({"policy.yml": FACTS, "sections/01-a.md": "# A {#A}\n\n[x](#gone)\n", "release.yml": "x: 1\n"})
    policy = read_sealed("privacy", "2019-07-15", files)
    assert policy
    assert (policy.label, policy.sections[0].clause.id) == ("2019-07-15", "A")
