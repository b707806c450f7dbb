"""Any two versions compared in the reader's browser: the words of both, and the clauses that the engine finds changed."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import partial
from itertools import permutations
from pathlib import Path
from typing import Literal, NamedTuple

import pytest
from playwright.sync_api import Browser, Page, Route

from browser.served import PHONE, Site, serve
from browser.test_colours import ENOUGH, FAINT
from example import Example
from site_tools.compare.diff import compare
from site_tools.compare.normal import normal
from site_tools.compare.own import own_body
from site_tools.model.change import Change
from site_tools.model.policy import Clause, Policy
from site_tools.model.release import History
from site_tools.pages.passages import own_passages

pytestmark = [pytest.mark.browser, pytest.mark.builds]

COMPARED = """() => [...document.querySelectorAll('#cb-result .cb-compared')].map(part => {
    const around = (node, top) => node === top || !node ? [] : [...around(node.parentElement, top), node.localName];
    const passages = gone => [...part.querySelectorAll('.cb-line')].map(line => {
        const left = line.cloneNode(true);
        left.querySelectorAll(`${gone}, .cb-said, .cb-target`).forEach(e => e.remove());
        const texts = [];
        const walk = document.createTreeWalker(left, NodeFilter.SHOW_TEXT);
        for (let text; (text = walk.nextNode()); ) {
            const marks = around(text.parentElement, left).filter(tag => !['ins', 'del', 'span'].includes(tag));
            texts.push([text.data, marks.join(' ')]);
        }
        const top = part.querySelector('.cb-redlined');
        return {path: around(line.parentElement, top).filter(tag => tag !== 'details').join(), texts};
    }).filter(({texts}) => texts.some(([text]) => text.trim()));
    const words = some => some.map(({texts}) => texts.map(([text]) => text).join('')).join(' ')
        .split(/\\s+/).filter(Boolean).join(' ');
    const {before, after, kinds} = part.dataset;
    const now = passages('del');
    const seen = now.map(({path, texts}) => [path, texts.flatMap(([text, marks]) =>
        [...text].filter(c => c.trim()).map(c => [c, marks]))]);
    return [before, after, kinds.split(' '), words(passages('ins')), words(now), seen];
})"""
SHOWN = "#cb-compared"
REAL = Path(__file__).resolve().parents[3] / "shared/corpora/histories/basecamp-policies/privacy-policy"
WORDS = [
    f"{word}{n}" for n in range(400) for word in ("data", "letter", "“owl”", "keep", "ask", "barn")
]  # none twice by chance


class Row(NamedTuple):
    """One clause as the page shows it: its id in both versions, what happened, and its words with one side's edits left out."""

    before: str
    after: str
    kinds: list[str]
    old: str
    new: str
    seen: list[list[object]]  # of each passage of the later side its elements, and each character's marks


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Site]:
    """Serve a policy of seven versions, each made from the one before by chance."""
    example = Example.make(Path(tmp_path_factory.mktemp("grown")) / "repo")
    chance = random.Random(7)  # noqa: S311 - the same policy every time
    sections = [_section(chance, f"s{i}") for i in range(6)]
    for year in range(2014, 2021):
        folder = example.root / "policy_src/privacy/sections"
        for file in folder.glob("*.md"):
            file.unlink()
        for number, text in enumerate(sections, 1):
            example.section(f"{number:02}-s.md", text)
        example.release(f"{year}-01-01")
        sections = _grown(sections, chance, year)
    example.must("build", "--as-of", "2024-01-01")
    with serve(example, browser) as site:
        yield site


def _words(chance: random.Random, many: int) -> str:
    return " ".join(chance.choices(WORDS, k=many)) + "."


def _section(chance: random.Random, ident: str) -> str:
    few, some = partial(_words, chance, 3), partial(_words, chance, 9)
    items = "\n".join(f"- {{#{ident}-i{i}}}\n  {some()}" for i in range(3))
    marked = f"{some()} **{few()} *{few()}* {few()}** and [{few()}](https://example.com/{chance.randrange(9)}) {some()}"
    listed = f"1. {marked}\n2. {some()}\n   - {some()}\n   - `{few()}` {some()}\n\n     {some()}\n"
    table = f"| {few()} | {few()} |\n|---|---|\n| {few()} | *{few()}* |\n| {few()} | |\n| {few()} | {few()} |\n"
    terms = f"{few()}\n: {some()}\n: {marked}\n"
    nested = f"## Part of {ident} {{#{ident}-part}}\n\n{_words(chance, 30)}\n\n{listed}\n{table}\n{terms}"
    return f"# Section {ident} {{#{ident}}}\n\n{marked}\n\n{items}\n\n{nested}\n> {some()}\n\n```\n{some()}\n  {few()}\n```\n"


def _grown(sections: list[str], chance: random.Random, year: int) -> list[str]:
    """Return the sections with some words changed, one added or removed, two exchanged, and sometimes one renamed."""
    grown = list(sections)
    for index in chance.sample(range(len(grown)), 2):
        words = grown[index].split(" ")
        for _ in range(4):
            place = chance.randrange(len(words) // 2, len(words))
            if words[place].isalnum():
                words[place] = chance.choice(WORDS)
        grown[index] = " ".join(words)
    if year % 2:
        grown.insert(chance.randrange(len(grown)), _section(chance, f"y{year}"))
    else:
        grown.pop(chance.randrange(len(grown)))
    if year % 3 == 0:
        one, other = chance.sample(range(len(grown)), 2)
        grown[one], grown[other] = grown[other], grown[one]
    return [text.replace("Section", "Chapter") if year % 3 == 1 else text for text in grown]


def ask(page: Page, site: Site, policy: str, before: str, after: str) -> list[Row]:
    page.goto(f"{site.base}{policy}/compare/?from={before}&to={after}")
    page.get_by_role("status").filter(has_text="between").wait_for()
    return [Row(*row) for row in page.evaluate(COMPARED)]


def versions(history: History) -> dict[str, Policy]:
    return {version.label: version.policy for version in history.versions}


def holds(page: Page, site: Site, name: str, before: Policy, after: Policy) -> None:
    """Hold what the page shows against what the engine finds, and its words against those of both versions."""
    rows = ask(page, site, name, before.label, after.label)
    diff = compare(before, after)
    worded = [change for change in diff.changes if change.kind != "moved"]
    shown = [row for row in rows if row.kinds != ["moved"]]
    assert {row.after for row in shown} - {""} == {
        c.id for one in worded for c in (one.after, *_parts(one, "split")) if c
    }
    assert {row.before for row in shown} - {""} == {
        c.id for one in worded for c in (one.before, *_parts(one, "merged")) if c
    }
    there, here = ({clause.id: clause for clause in side.walk()} for side in (before, after))
    # the page knows from version to version what a clause became, where the engine sees two that are not alike
    moved = {row.after for row in rows if "moved" in row.kinds and diff.pairs.get(row.after) == row.before}
    wanted = {change.after.id for change in diff.changes if change.kind == "moved" and change.after}
    assert {ident for ident in moved if here[ident].title} == {ident for ident in wanted if here[ident].title}
    for row in rows:
        if {"added", "removed", "reworded"} & {*row.kinds}:
            assert normal(row.new) == (normal(here[row.after].own_text) if row.after else "")
            assert row.seen == _written(after, row.after)
            assert normal(row.old) == (normal(there[row.before].own_text) if row.before else "")


def _written(policy: Policy, ident: str) -> list[list[object]]:
    """Return the passages of a clause as its page shows them: elements around each, and each character's marks."""
    headings = [clause for clause in policy.walk() if clause.kind in {"section", "heading"}]
    bodies = {owner or h.id: own for h in headings for owner, own in own_passages(own_body(h)).items()}
    found: list[list[object]] = []
    for path, said in bodies.get(ident, []):
        pieces = [
            piece if isinstance(piece, list) else [piece] for piece in ([said] if isinstance(said, str) else said)
        ]
        marked = [
            (char, " ".join(mark.partition("=")[0] for mark in marks)) for text, *marks in pieces for char in text
        ]
        seen = [[char, marks] for char, marks in marked if not char.isspace()]
        if seen:
            found.append([re.sub(r"[.:]\d+", "", path), seen])
    return found


def _parts(change: Change, kind: str) -> tuple[Clause, ...]:
    return change.parts if change.kind == kind else ()


def test_any_two_versions_of_the_shipped_policies(site: Site) -> None:
    repository = site.example.load()
    with site.page() as page:
        for history in repository.histories:
            for before, after in permutations(versions(history).values(), 2):
                holds(page, site, history.name, before, after)


def test_any_two_versions_of_a_policy_that_grew_by_chance(grown: Site) -> None:
    known = versions(grown.history)
    pairs = random.Random(1).sample(list(permutations(known, 2)), 24)  # noqa: S311 - the same pairs every time
    with grown.page() as page:
        for before, after in pairs:
            holds(page, grown, "privacy", known[before], known[after])


@pytest.mark.skipif(not REAL.is_dir(), reason="the shared corpora are not on this machine")
def test_any_two_versions_of_a_real_policy(tmp_path: Path, browser: Browser) -> None:
    example = Example.make(tmp_path / "repo")
    example.must("import", "history", str(REAL), "--policy", "real")
    example.must("build", "--as-of", "2026-01-01")
    history = example.load("2026-01-01").history("real")
    assert history is not None
    known = versions(history)
    pairs = random.Random(2).sample(list(permutations(known, 2)), 16)  # noqa: S311 - the same pairs every time
    with serve(example, browser) as site, site.page() as page:
        for before, after in pairs:
            holds(page, site, "real", known[before], known[after])


def test_a_version_with_itself(site: Site) -> None:
    newest = site.in_force.label
    with site.page() as page:
        assert ask(page, site, "privacy", newest, newest) == []
        assert page.get_by_role("status").inner_text() == f"Nothing differs between {newest} and {newest}."


def test_the_form_works_by_keyboard_and_the_address_can_be_shared(site: Site) -> None:
    first, newest = site.history.versions[0].label, site.in_force.label
    with site.page("privacy/compare/", **PHONE) as page:
        page.get_by_label("From").focus()
        page.keyboard.press("End")
        assert page.get_by_label("From").input_value() == first
        page.get_by_role("button", name="Compare").focus()
        page.keyboard.press("Enter")
        page.get_by_role("status").filter(has_text="between").wait_for()
        assert page.url.endswith(f"?from={first}&to={newest}")
        assert page.evaluate("document.activeElement.id") == "cb-compared"
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0


def test_the_day_on_which_a_reader_agreed(site: Site) -> None:
    with site.page("privacy/compare/") as page:
        page.get_by_label("or the day you agreed").fill("2021-05-05")
        page.get_by_role("status").filter(has_text="2020-10-01").wait_for()
        assert page.get_by_label("From").input_value() == "2020-10-01"
        page.get_by_label("or the day you agreed").fill("2001-05-05")
        page.get_by_role("status").filter(has_text="No version was in force on 2001-05-05.").wait_for()


def test_a_version_that_is_not_there(site: Site) -> None:
    with site.page("privacy/compare/?from=1999-01-01") as page:
        page.get_by_role("status").filter(has_text="There is no version 1999-01-01").wait_for()
        assert page.evaluate(COMPARED) == []


def test_without_scripts_the_page_lists_what_each_version_changed(site: Site) -> None:
    with site.page("privacy/compare/", java_script_enabled=False) as page:
        assert not page.get_by_role("button", name="Compare").is_visible()
        shown = page.locator("main .cb-steps a").all_inner_texts()
    labels = [version.label for version in site.history.versions]
    assert shown[-1] == f"First version, {labels[0]}"
    assert shown[1:-1] == [f"What changed in {label}" for label in reversed(labels[1:])]


def test_edits_are_told_to_ears_too(site: Site) -> None:
    first, newest = site.history.versions[0].label, site.in_force.label
    with site.page() as page:
        ask(page, site, "privacy", first, newest)
        page.get_by_role("link", name="What each of these 2 versions changed, in short").click()
        assert page.locator(".cb-steps li:visible").count() == 2
        said = page.locator("#cb-result del .cb-said").first
        assert said.inner_text().strip() == "deleted:"
        assert page.locator("#cb-result .cb-compared :is(ins, del):not(:has(.cb-said))").count() == 0


BEFORE = """\
# Data {#data}

We keep *all* of it, see [our form](https://example.com/one) and [Contact](#contact).

1. Names
2. Ages
3. Addresses
   - of homes
   - of shops

| Kind | Kept |
|---|---|
| Names | a year |
| Ages | a **month** |
"""
AFTER = """\
# Data {#data}

We keep *all* of it, see [our form](https://example.com/two) and [Contact](#contact).

1. Names
2. Addresses
   - of homes
   - of [shops](https://example.com/shops)
3. Orders

| Kind | Kept |
|---|---|
| Names | two years |
| | `nothing` |
"""


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Site]:
    """Serve a policy of two versions with links, a list and a table."""
    example = Example.make(Path(tmp_path_factory.mktemp("two")) / "repo")
    for year, text in ((2020, BEFORE), (2021, AFTER)):
        example.section("01-data.md", text)
        example.release(f"{year}-01-01")
    example.must("build", "--as-of", "2024-01-01")
    with serve(example, browser) as site:
        yield site


SKETCH = """() => {
    const drawn = node => {
        if (node.nodeType === 3) return node.data;
        if (node.className === 'cb-said') return '';
        const inside = [...node.childNodes].map(drawn).join('');
        if (node.localName === 'span') return inside;
        const sign = {'cb-in': '+', 'cb-out': '-', 'cb-changed': '~'}[node.className] ?? '';
        const href = node.getAttribute('href') ? ' ' + node.getAttribute('href') : '';
        return `<${node.localName}${sign}${href}>${inside}</>`;
    };
    return [...document.querySelector('.cb-redlined').children].map(drawn);
}"""


def test_lists_tables_and_links_keep_their_shape(two: Site) -> None:
    with two.page() as page:
        ask(page, two, "privacy", "2020-01-01", "2021-01-01")
        paragraph, listed, table = page.evaluate(SKETCH)
        ask(page, two, "privacy", "2021-01-01", "2020-01-01")
        assert len(page.evaluate(SKETCH)) == 3
    here = "../2021-01-01/#contact"
    assert paragraph == (
        "<p~>We keep <em>all</> of it, see <del><a https://example.com/one>our form</> (https://example.com/one)</> "
        f"<ins><a https://example.com/two>our form</> (https://example.com/two)</> and <a {here}>Contact</>.</>"
    )
    assert listed == (
        "<ol><li>Names</><li-><del>Ages</></><li>Addresses<ul><li>of homes</><li~>of <del>shops</> "
        "<ins><a https://example.com/shops>shops</> (https://example.com/shops)</></></></><li+><ins>Orders</></></>"
    )
    assert table.startswith(
        "<table><thead><tr><th>Kind</><th>Kept</></></><tbody><tr><td>Names</><td><del>a year</> <ins>two years</></></>"
    )


def test_nothing_in_the_texts_is_read_as_html(two: Site) -> None:
    evil = "<img src=x onerror=alert(1)>"
    said = [[path, [[evil, "a=javascript:alert(1)", "script", "strong"]]] for path in ("script", "iframe.1,img", "p")]

    def poison(route: Route) -> None:
        texts = route.fetch().json()
        for number, wording in enumerate(texts["wordings"].values()):
            wording["passages"] = [[path, [[f"{number}", "em"], *pieces]] for path, pieces in said]
        route.fulfill(json=texts)

    with two.page() as page:
        page.route("**/texts.json", poison)
        assert ask(page, two, "privacy", "2020-01-01", "2021-01-01")
        result = page.locator("#cb-result")
        assert result.locator("script, iframe, img").count() == 0
        assert not [
            href for href in result.locator("a").evaluate_all("all => all.map(e => e.href)") if "javascript" in href
        ]
        assert "src=x onerror=alert(1)>" in result.inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_shorter_notice_is_told_where_readers_look(two: Site, scheme: Literal["light", "dark"]) -> None:
    with two.page("privacy/changes/2021-01-01/", color_scheme=scheme) as page:
        assert page.get_by_role("note").inner_text().startswith("Shorter notice. Readers got no notice of this change")
        assert [what for ratio, *what in page.evaluate(FAINT) if ratio < ENOUGH] == []
    for url in ("privacy/versions/", "privacy/compare/"):
        with two.page(url, java_script_enabled=False, **PHONE) as page:
            assert page.get_by_text("Shorter notice.").is_visible()
