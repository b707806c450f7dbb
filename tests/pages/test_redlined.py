"""Clause redlines as HTML: accepting all edits leaves the later text, rejecting all the earlier, for eyes, ears and paper."""

from __future__ import annotations

import re
from typing import Any

import pytest
from lxml import html

from pages.rendered import converter, crowded, policy_of, tree
from site_tools.compare.diff import compare
from site_tools.compare.normal import normal
from site_tools.compare.redline import redline
from site_tools.model.change import EditKind
from site_tools.model.policy import Policy
from site_tools.model.redline import Block, Container, Run
from site_tools.pages.html import block
from site_tools.redlined import parts, redline_html
from site_tools.redlined.body import body
from site_tools.redlined.runs import spoken

PLAIN, CROWDED = converter(), crowded()
BEFORE = policy_of(
    "# About {#about}\n\nWe are Acme.\n",
    "# Data {#data}\n\nWe collect your name and *address*.\n\n- {#mail}\n  By mail\n- By phone\n\n"
    "| What | Why |\n|---|---|\n| Name | `greet` |\n| Age | *count* |\n\n```\na\n\n    b\n```\n",
    "# Use {#use}\n\nWe use it.\n\n## Sale {#sale}\n\nWe sell nothing to anybody at any time.\n",
    "# Gone {#gone}\n\nThis section will go away with all of its words.\n",
    "# End {#end}\n\nSee [the form](https://a.example/one).\n",
)
AFTER = policy_of(
    "# About {#about}\n\nWe are Acme.\n",
    "# Data {#data}\n\nWe collect your name and **birthday**.\n\n- By phone\n- {#mail}\n  By mail\n\n"
    "| What | Why |\n|---|---|\n| Name | `greet` |\n| Size | *dress* |\n\n```\na\n\n    c\n```\n",
    "# Use {#use}\n\nWe use it.\n",
    "# End {#end}\n\nSee [the form](https://a.example/two).\n\n## Sale {#sale}\n\nWe sell nothing to anybody at any time.\n",
)


def here(side: EditKind, target: str) -> str:
    return f"../{'before' if side == '-' else 'after'}/{target}" if target.startswith("#") else target


def shown(before: Policy, after: Policy, using: Any = PLAIN) -> Any:  # noqa: ANN401 - lxml's elements
    return tree(block(redline_html(redline(compare(before, after)), here)), using)


def words(element: Any, without: str) -> list[str]:  # noqa: ANN401 - lxml's elements
    """Return the words that are left without some edits and without what is said about them, in no order."""
    copy: Any = html.fromstring(html.tostring(element))
    notes = "*[self::summary or @class='cb-said' or @class='cb-target' or contains(@class, 'cb-move')]"
    for gone in copy.xpath(f".//{without} | .//{notes}"):
        gone.drop_tree()
    for passage in copy.iter("p", "li", "td", "th", "pre"):
        passage.tail = " " + (passage.tail or "")
    return sorted(normal(copy.text_content()).split())


@pytest.mark.parametrize("using", [PLAIN, CROWDED], ids=["plain", "crowded"])
@pytest.mark.parametrize(("before", "after"), [(BEFORE, AFTER), (AFTER, BEFORE)], ids=["there", "back"])
def test_accepting_all_is_the_later_text_and_rejecting_all_the_earlier(
    before: Policy,
    after: Policy,
    using: Any,  # noqa: ANN401 - a Markdown
) -> None:
    article = shown(before, after, using)
    (changed,) = article.xpath("//h3[@id='now-data']/following::div[@class='cb-redlined'][1]")
    for policy, without in ((after, "del"), (before, "ins")):
        data = policy.anchors()["data"]
        assert words(changed, without) == sorted(normal(data.text).split())


def test_every_edit_says_what_it_is_where_it_begins_and_where_it_ends() -> None:
    edits = shown(BEFORE, AFTER).xpath("//ins | //del")
    assert len(edits) > 6
    for edit in edits:
        said = {"ins": ("inserted: ", " end of insertion"), "del": ("deleted: ", " end of deletion")}[edit.tag]
        assert (edit[0].text, edit[-1].text) == said
        assert edit[0].get("class") == edit[-1].get("class") == "cb-said"


def test_moved_clauses_link_both_places_and_every_link_of_the_page_leads_somewhere() -> None:
    article = shown(BEFORE, AFTER)
    (stub,) = article.xpath("//h3[@id='was-sale']/following-sibling::p[1]")
    assert (stub.text_content(), stub.xpath(".//a/@href")) == ("Moved from here to 4.1 Sale", ["#now-sale"])
    (there,) = article.xpath("//h3[@id='now-sale']/following-sibling::p[1]")
    assert (there.text_content(), there.xpath(".//a/@href")) == ("Moved from 3.1 Sale", ["#was-sale"])
    ids = article.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in article.xpath("//a/@href") if href.startswith("#")} <= set(ids)
    assert article.xpath("//*[@id='was-mail']//a/@href | //*[@id='now-mail']//a/@href") == ["#now-mail", "#was-mail"]


def test_a_passage_that_moved_links_both_places_and_only_what_changed_on_its_way_is_an_edit() -> None:
    passage = "We hand your name and your address to the firm that sends you our parcels."
    before = policy_of(f"# A {{#a}}\n\nAlpha. {passage}\n", "# B {#b}\n\nBeta.\n")
    after = policy_of("# A {#a}\n\nAlpha.\n", f"# B {{#b}}\n\nBeta.\n\n{passage.replace('parcels', 'letters')}\n")
    article = shown(before, after)
    (left,), (here,) = article.xpath("//*[@id='was-1']"), article.xpath("//*[@id='now-1']")
    assert left.text_content() == "Moved to 2. B: “We hand your name and your address to …”"
    assert here.text_content() == "Moved here from 1. A"
    assert [*left.xpath("a/@href"), *here.xpath("a/@href")] == ["#now-1", "#was-1"]
    (framed,) = article.xpath("//p[@class='cb-carried']/*[@class='cb-here']")
    assert framed[-1].text == " end of what moved here"
    assert words(framed, "del") == sorted(passage.replace("parcels", "letters").split())
    assert words(framed, "ins") == sorted(passage.split())
    assert [edit.text_content() for edit in article.xpath("//del | //ins")] == [
        "deleted: parcels. end of deletion",
        "inserted: letters. end of insertion",
    ]


def test_a_removed_section_stands_where_it_stood_and_has_only_deletions() -> None:
    article = shown(BEFORE, AFTER)
    headings = article.xpath("//h3/@id")
    assert headings.index("was-sale") < headings.index("was-gone") < headings.index("now-end")
    (gone,) = article.xpath("//h3[@id='was-gone']/following::div[@class='cb-redlined'][1]")
    assert words(gone, "del") == []
    assert gone.xpath("p/@class") == ["cb-out"]


def test_unchanged_neighbours_are_folded_with_their_text_and_without_their_ids() -> None:
    folds = shown(BEFORE, AFTER).xpath("//details[@class='cb-same']")
    assert [fold.xpath("summary")[0].text for fold in folds] == ["Not changed: 1. About", "Not changed: 3. Use"]
    assert "We are Acme." in folds[0].text_content()
    assert folds[0].xpath(".//a/@href") == ["../after/#about"]
    assert folds[0].xpath(".//@id") == []
    assert not any(fold.get("open") for fold in folds)


def test_text_far_from_any_change_is_named_and_not_repeated() -> None:
    sections = [f"# Part {n} {{#part-{n}}}\n\nThe words of part {n}.\n" for n in range(1, 8)]
    after = [*sections[:-1], sections[-1].replace("words", "letters")]
    fold = shown(policy_of(*sections), policy_of(*after)).xpath("//details")[0]
    assert fold.xpath("summary")[0].text == "Not changed: 1. Part 1 – 6. Part 6 (6 clauses)"
    assert "5. Part 5" in fold.text_content()
    assert "The words of part 5." not in fold.text_content()
    assert "The words of part 6." in fold.text_content()


def test_a_long_unchanged_stretch_of_a_changed_clause_is_folded() -> None:
    long = " ".join(f"word{n}" for n in range(70))
    one, other = (policy_of(f"# A {{#a}}\n\n{long}\n\nShort.\n\nThis is {w}.\n") for w in ("old", "new"))
    (body,) = shown(one, other).xpath("//div[@class='cb-redlined']")
    assert body.xpath("details/summary")[0].text.startswith("Not changed: “word0 word1")
    assert [p.get("class") for p in body.xpath("p")] == ["cb-changed"]


def test_a_link_that_leads_elsewhere_under_the_same_words_says_where() -> None:
    (part,) = (part for part in parts(redline(compare(BEFORE, AFTER)), here) if part.ident == "now-end")
    assert re.findall(r"cb-target\">\(([^)]*)\)", part.html) == ["https://a.example/one", "https://a.example/two"]


@pytest.mark.parametrize("rest", [" at our office in this town, or", ". We have an office in this town, so"])
def test_a_link_that_came_or_went_says_where_it_leads(rest: str) -> None:
    bare, linked = f"Please ask us{rest} write.", f"Please ask [us](https://a.example/one){rest} call."
    for one, other in ((bare, linked), (linked, bare)):
        before, after = policy_of(f"# A {{#a}}\n\n{one}\n"), policy_of(f"# A {{#a}}\n\n{other}\n")
        (edit,) = shown(before, after).xpath("//*[@class='cb-target']/ancestor::*[self::ins or self::del]")
        assert (edit.tag, "(https://a.example/one)" in edit.text_content()) == ("ins" if one == bare else "del", True)


def test_what_happened_inside_a_clause_is_not_said_of_itself() -> None:
    before = policy_of("# A {#a}\n\nWords stay as they are.\n\n- {#x}\n  One item\n")
    after = policy_of(
        "# A {#a}\n\nWords stay as they are.\n\n- {#x}\n  One item\n- {#y}\n  Something wholly different\n"
    )
    (happened,) = shown(before, after).xpath("//p[@class='cb-happened']")
    assert happened.text_content() == "inside it: Added"


def test_white_space_is_outside_the_marks_and_code_keeps_its_lines() -> None:
    runs = (Run("=", "a "), Run("-", "`b`\n  c "), Run("+", "d", ("<code>",)))
    assert re.sub(r"<span.*?</span>", "", spoken(runs, here, pre=True)) == (
        "a <del>&#96;b&#96;&#10;  c</del> <ins><code>d</code></ins>"
    )


def test_a_mark_over_several_words_is_one_element_and_no_attribute_but_a_link_s_survives() -> None:
    marks = ('<a href="#x" onclick="y()">', "<strong>")
    runs = (Run("=", "one ", marks), Run("=", "two", marks[:1]), Run("=", "!", ('<script src="z">',)))
    assert spoken(runs, here) == '<a href="../after/#x"><strong>one </strong>two</a>!'


def test_a_list_that_holds_a_list_is_nested_and_goes_on_below_it() -> None:
    outer, item = Container("ul", 1), Container("li", 2)
    inner = (outer, item, Container("ul", 3, "+"), Container("li", 4, "+"))
    blocks = [
        Block("=", (outer, item), (Run("=", "a"),), "x"),
        Block("+", inner, (Run("+", "b"),), "x"),
        Block("=", (outer, item), (Run("=", "c"),), "x"),
    ]
    shown = re.sub(r"<span.*?</span>", "", body(blocks, here))
    assert shown == (
        '<div class="cb-redlined"><ul><li>a<ul><li class="cb-in"><ins>b</ins></li></ul><br>c</li></ul></div>'
    )
