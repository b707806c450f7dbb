from __future__ import annotations

from itertools import pairwise

import pytest

from importers.checks import assert_valid, words
from site_tools.errors import OperatorError
from site_tools.importers.ids import Ids
from site_tools.importers.markdown import read_markdown
from site_tools.importers.values import Imported


def imported(text: str, base_url: str = "") -> Imported:
    result = read_markdown(text, "my-policy", base_url=base_url)
    assert_valid(result)
    return result


def body(text: str, base_url: str = "") -> str:
    """Import a section's body and return it as written."""
    return imported(f"# T\n\n## S\n\n{text}", base_url).sections[0].text.removeprefix("# S {#s}\n\n").rstrip("\n")


def steps(text: str) -> str:
    return "\n".join(str(step) for step in imported(text).steps)


def test_title_preamble_and_sections() -> None:
    result = imported(
        "# Privacy policy\n\n*Last updated: 1 May*\n\nHello.\n\n## Data\n\nA.\n\n### Kinds\n\nB.\n\n## Rights\n\nC.\n"
    )
    assert result.title == "Privacy policy"
    assert [(s.file_name, s.text) for s in result.sections] == [
        ("00-introduction.md", "# Introduction {#introduction}\n\n*Last updated: 1 May*\n\nHello.\n"),
        ("01-data.md", "# Data {#data}\n\nA.\n\n## Kinds {#kinds}\n\nB.\n"),
        ("02-rights.md", "# Rights {#rights}\n\nC.\n"),
    ]
    assert result.steps == ()


def test_jumps_in_levels_are_closed() -> None:
    result = imported("# T\n\n#### A\n\na\n\n###### B\n\nb\n\n## C\n\nc\n\n##### D\n\nd\n")
    assert [s.text.count("\n## ") for s in result.sections] == [1, 1]
    assert "heading levels re-based" in str(result.steps[0])


def test_front_matter_gives_the_title_where_no_heading_does() -> None:
    result = imported("---\ntitle: Cookie policy\nlayout: sheet\n---\n\n## A\n\na\n\n## B\n\nb\n")
    assert result.title == "Cookie policy"
    assert [s.id for s in result.sections] == ["a", "b"]
    assert str(result.steps[0]) == "line 1: front matter left out (title: “Cookie policy”; layout: “sheet”)"


@pytest.mark.parametrize(
    ("text", "title", "ids"),
    [
        ("Only words.", "My policy", ["my-policy"]),
        ("# Tiny\n\nWords.", "Tiny", ["tiny"]),
        ("# Privacy policy\n\n# One\n\na\n\n# Two\n\nb", "Privacy policy", ["one", "two"]),
        ("# One\n\na\n\n# Two\n\nb", "My policy", ["one", "two"]),
        ("## Privacy\n\n### One\n\na\n\n### Two\n\nb", "Privacy", ["one", "two"]),
        ("Terms\n=====\n\nOne\n---\n\na\n\nTwo *now* [x](https://e.org) ##\n---\n\nb", "Terms", ["one", "two-now-x"]),
    ],
)
def test_which_heading_is_the_title(text: str, title: str, ids: list[str]) -> None:
    result = imported(text)
    assert (result.title, [s.id for s in result.sections]) == (title, ids)


@pytest.mark.parametrize(
    ("heading", "written"),
    [
        ("7. EU Users", "# EU Users {#eu-users}"),
        ("Section 4 – Payment", "# Payment {#payment}"),
        ("2.1 Scope", "# Scope {#scope}"),
        ("15 years", "# 15 years {#years}"),
        ("日本語", "# 日本語 {#section-1}"),
        ("Rights {#my-rights}", "# Rights {#my-rights}"),
        ("Rights {: .red}", "# Rights {#rights}"),
        ("Use {x}", "# Use \\{x\\} {#use-x}"),
        ("Café & you’re <b>in</b>", "# Café & you’re in {#cafe-and-youre-in}"),
    ],
)
def test_headings(heading: str, written: str) -> None:
    result = imported(f"# T\n\nx\n\n## {heading}\n\ny\n\n## Z\n\nz\n")
    assert result.sections[1].text.split("\n")[0] == written


def test_same_titles_get_different_ids() -> None:
    result = imported("# T\n\n## A\n\na\n\n### A\n\nb\n\n## A\n\nc\n")
    assert "# A {#a}\n\na\n\n## A {#a-2}\n\nb\n" in result.sections[0].text
    assert result.sections[1].id == "a-3"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("* a\n* b **c**\n    * d", "- a\n- b **c**\n  - d"),
        ("3. a\n4. b", "3. a\n4. b"),
        ("* a\n\n  b\n\n* c", "- a\n\n  b\n\n- c"),
        ("> a\n> b", "> a\n> b"),
        ("a  \nb\\\nc", "a\\\nb\\\nc"),
        (
            "| a | b |\n|--|--|\n| 1 | [x](https://e.org) \\| y |",
            "| a | b |\n| --- | --- |\n| 1 | [x](https://e.org) \\| y |",
        ),
        ("Term\n: one\n: two", "Term\n:   one\n:   two"),
        ("A[^1].\n\n[^1]: Note.\n\n    More.", "A[^1].\n\n[^1]: Note.\n\n    More."),
        ("```html\n<b>\n{x}\n```", "```html\n<b>\n{x}\n```"),
        ("`a*b` 2 * 3 \\* snake_case _em_", "`a*b` 2 \\* 3 \\* snake_case *em*"),
        ("See [x][r].\n\n[r]: https://e.org/a_b", "See [x](https://e.org/a_b)."),
        ("\\{x}", "\\{x}"),
        ("{x}", "\\{x}"),
        ("1\\. a", "1\\. a"),
        ("Write to <your name> or < 3 &amp;lt;", "Write to &lt;your name> or < 3 &amp;lt;"),
        ("<a@b.org>", "[a@b.org](mailto:a@b.org)"),
        ("- # Head\n  a", "- **Head**\n\n  a"),
    ],
)
def test_blocks_survive(text: str, written: str) -> None:
    assert body(text) == written


@pytest.mark.parametrize(
    ("html", "written"),
    [
        ('<p>a <strong>b</strong> <a href="https://e.org">c</a></p>', "a **b** [c](https://e.org)"),
        ("<strong>Name:</strong>word", "**Name**:word"),
        ("<ul><li>a<li>b <em>c</em></ul>", "- a\n- b *c*"),
        ("<div>a<br><br>b<br>c</div>", "a\n\nb\\\nc"),
        ("<details><summary>More</summary>\n\nwords\n\n</details>", "**More**\n\nwords"),
        ("<table><tr><th>a<td>b<tr><td>1<td>2</table>", "| a | b |\n| --- | --- |\n| 1 | 2 |"),
        ("<table><tr><td><table><tr><td>a<td>b</table><td>c</table>", "| a | b |\n| --- | --- |\n\nc"),
        ("<table>x<tr><td>a</table>", "x\n\n| a |\n| --- |"),
        ("<dl><dt>T<dd>a<dd>b</dl>", "T\n:   a\n:   b"),
        ("<p>a<p>b", "a\n\nb"),
        ('<figure><img src="x.png" alt="A cat"></figure>\n\nwords', "words"),
        ("a <!-- note --> b", "a b"),
        ("<script>x</script>\n\nwords", "words"),
        ("<nav>Home</nav><p>words</p>", "words"),
        ('<a href="https://e.org"><img alt="Shop"></a>', "[Shop](https://e.org)"),
        ("a&nbsp;b&#8203;c", "a bc"),
    ],
)
def test_html_fragments(html: str, written: str) -> None:
    assert body(html) == written


def test_html_headings_make_sections() -> None:
    result = imported("<h1>Privacy</h1>\n<div><h2>A</h2>a</div>\n\n<h2>B</h2>\n\nb\n")
    assert (result.title, [s.id for s in result.sections]) == ("Privacy", ["a", "b"])


def test_pictures_are_steps_unless_there_is_nothing_else() -> None:
    assert "line 3: picture left out: “A cat”" in steps("# T\n\n![A cat](x.png) words")
    assert "A cat" in words(imported("![A cat](x.png)"))


@pytest.mark.parametrize(
    ("link", "base_url", "written"),
    [
        ("[a](../x/index.md)", "", "a"),
        ("[a](/about)", "https://e.org/p/", "[a](https://e.org/about)"),
        ("[a](../x)", "https://e.org/p/q", "[a](https://e.org/x)"),
        ("[a](//e.org/x)", "", "[a](https://e.org/x)"),
        ("[a](javascript:x)", "https://e.org/", "a"),
        ("[a](#s)", "", "[a](#s)"),
        ("[a](#nowhere)", "https://e.org/", "a"),
        ("<a href='tel:0180 200%20234'>a</a>", "", "[a](tel:0180200234)"),
        ("[a](mailto:x@e.org?subject=Hi%20there)", "", "[a](mailto:x@e.org?subject=Hi%20there)"),
        ("[a](mailto:nobody)", "", "a"),
        ("<a href='http://[x'>a</a>", "", "a"),
        ("wow![a](https://e.org)", "", "wow"),
        ("wow!<a href='https://e.org'>a</a>", "", "wow\\![a](https://e.org)"),
    ],
)
def test_links(link: str, base_url: str, written: str) -> None:
    assert body(link, base_url) == written


def test_links_to_headings_follow_them() -> None:
    text = "# T\n\n[q](#changes--questions) [r](#old) [t](#t)\n\n## Changes & questions\n\n<a name='old'></a>\n\n## 2. Rights\n\nx\n"
    assert imported(text).sections[0].text.endswith("[q](#changes-and-questions) [r](#rights) t\n")


def test_the_texts_own_table_of_contents_is_left_out() -> None:
    text = "# T\n\nHello.\n\nLinks to each section are here:\n\n* [A b](#a-b)\n* [C](#c)\n\n## A b\n\na\n\n## C\n\n* [A b](#a-b) is first\n* d\n"
    result = imported(text)
    assert result.sections[0].text == "# Introduction {#introduction}\n\nHello.\n"
    assert "[A b](#a-b) is first" in result.sections[2].text
    assert [step.line for step in result.steps] == [5, 7]


def test_the_table_of_contents_tells_what_its_anchors_meant() -> None:
    text = "# T\n\n1. [A](#CH1)\n2. [B](#CH2)\n\n## 1. A\n\nSee [there](#CH2).\n\n## 2. B\n\nb\n"
    assert imported(text).sections[0].text == "# A {#a}\n\nSee [there](#b).\n"


def test_bold_paragraphs_are_headings_where_there_are_no_others() -> None:
    text = "# T\n\nHello.\n\n**DATA**\n\na\n\n**Your rights:**\n\nb **c**\n"
    assert [section.id for section in imported(text).sections] == ["introduction", "data", "your-rights"]
    assert "line 5: bold paragraph made a heading: “DATA”" in steps(text)
    assert [section.id for section in imported(f"{text}\n## D\n\nd").sections] == ["introduction", "d"]


def test_liquid_is_taken_out() -> None:
    text = "# T\n\nWrite [us]({{ site.mail }}) at {{ site.name }}.\n\n<ul>\n{% for p in ps %}\n<li>{{ p }}</li>\n{% endfor %}\n</ul>\n\n{% if x %}yes{% endif %}\n"
    assert imported(text).sections[0].text == "# T {#t}\n\nWrite us at [site.name].\n\nyes\n"
    assert "to be written in: “{{ site.name }}”" in steps(text)


def test_a_front_matter_that_is_none_stays() -> None:
    assert "a: b: c" in words(imported("---\na: b: c\n---\n\nx"))


@pytest.mark.parametrize(
    "values",
    [
        "".join(f"{name}: &{name} [{f'*{before}, ' * 9}x]\n" for before, name in pairwise("abcdefghijkl")),
        f"a: {'[' * 60_000}{']' * 60_000}\n",
    ],
    ids=["billions", "deep"],
)
def test_a_front_matter_that_would_fill_the_memory_is_text(values: str) -> None:
    """Read as YAML, the one takes all the memory there is and the other ends the process."""
    assert read_markdown(f"---\na: &a x\n{values}---\n# A\n\nWe do.\n", "privacy").title == "Privacy"


def test_struck_rules_and_inner_headings_are_steps() -> None:
    report = steps("# T\n\n~~old~~\n\n---\n\n- # Head\n\n[^1]: Alone.\n")
    for what in ("struck-out text", "horizontal rule", "heading inside a list", "footnote that nothing refers to"):
        assert what in report


@pytest.mark.parametrize("text", ["", " \n\t", "---\ntitle: x\n---\n", "<!-- a -->", "![](x.png)", "\u200b", "---"])
def test_nothing_to_import(text: str) -> None:
    with pytest.raises(OperatorError, match="No text to import"):
        read_markdown(text, "x", ids=Ids())


def test_what_the_format_cannot_write_is_a_step() -> None:
    said = steps(
        'E = mc<sup>2</sup>, H<sub>2</sub>O.\n\n<ol type="a"><li>one</li></ol>\n\n'
        '<table><tr><td colspan="2">both</td></tr><tr><td>1</td><td>2</td></tr></table>\n\n[//]: # (a remark)\n'
    )
    assert said.split("\n") == [
        "line 1: raised text made plain: “2”",
        "line 1: lowered text made plain: “2”",
        "line 3: list counted with “a” becomes one with numbers",
        "line 5: cell that spans several becomes one cell: “both”",
        "line 7: link definition that no link uses left out: [//]",
    ]
