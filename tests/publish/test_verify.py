"""Every way to lose a clause or a link between the compiled page and the built one is found and named."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from example import MKDOCS, Example
from site_tools.model.page import Page
from site_tools.publish.verify import verify_site

PAGE = "privacy/index.html"
BODY = '<div class="cb-body" data-clause="kinds">'
HIDDEN = [
    ' style="display:none"',
    ' style="color: red; DISPLAY : none !important"',
    ' style="visibility:hidden"',
    ' style="font-size: 0px"',
    ' style="opacity:0"',
    ' style="position:absolute;left:-9999px"',
    ' style="color: transparent"',
    ' style="height:0;overflow:hidden"',
    ' style="clip-path: inset(50%)"',
    " hidden",
    ' hidden="until-found"',
    ' aria-hidden="true"',
]


class Site:
    """A built site that tests may doctor, with the pages it was built from."""

    def __init__(self, folder: Path, pages: tuple[Page, ...]) -> None:
        self.folder, self.pages = folder, pages

    def doctor(self, before: str, after: str, page: str = PAGE) -> None:
        path = self.folder / page
        text = path.read_text(encoding="utf-8")
        assert before in text, before
        path.unlink()  # it is a hard link into the site that all tests share
        path.write_text(text.replace(before, after, 1), encoding="utf-8")

    def said(self, base: str = "/") -> list[str]:
        return [f"{f.span} {f.message}" for f in verify_site(self.folder, self.pages, base)]


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, tuple[Page, ...]]:
    example = Example.make(tmp_path_factory.mktemp("verify") / "repo")
    example.section("02-contact.md", '# Contact {#contact was="reach-us"}\n\nWrite to us.\n\n- {#mail}\n  By mail.\n')
    example.write("mkdocs.yml", MKDOCS)
    example.release("2020-01-01")
    example.must("build")
    return example.root / "site", example.compose(drafts=False)


@pytest.fixture
def site(original: tuple[Path, tuple[Page, ...]], tmp_path: Path) -> Site:
    shutil.copytree(original[0], tmp_path / "site", copy_function=os.link)
    return Site(tmp_path / "site", original[1])


def test_what_was_built_holds(site: Site) -> None:
    assert site.said() == []


@pytest.mark.parametrize("how", HIDDEN)
def test_a_hidden_body_is_found(site: Site, how: str) -> None:
    site.doctor(BODY, BODY[:-1] + how + ">")
    (said,) = site.said()
    assert said.startswith("policy_src/privacy/releases/2020-01-01/sections/01-data.md:5")
    assert "The clause #kinds cannot be read on /privacy/: its words are not shown" in said


@pytest.mark.parametrize("how", HIDDEN)
def test_a_hidden_ancestor_hides_every_clause(site: Site, how: str) -> None:
    site.doctor("<article ", f"<article {how} ")
    lost = {said.split("clause #")[1].split()[0] for said in site.said()}
    assert lost == {"preamble", "data", "kinds", "contact", "mail"}


@pytest.mark.parametrize("tag", ["template", "noscript", "script", "dialog", "textarea", "iframe", "object"])
def test_a_body_wrapped_where_no_browser_shows_it(site: Site, tag: str) -> None:
    site.doctor(BODY + "\n<p>Names and addresses.</p>", f"{BODY}<{tag}><p>Names and addresses.</p></{tag}>")
    assert any("#kinds cannot be read" in said for said in site.said())


@pytest.mark.parametrize(
    ("before", "after", "clause"),
    [
        ("Names and addresses.", "Names.", "kinds"),
        ("Names and addresses.", "Names and no addresses.", "kinds"),
        ("Names and addresses.", "Names and <span hidden>addresses.</span>", "kinds"),
        ("Names and addresses.", "Names and <!-- addresses. -->", "kinds"),
        ("By mail.", "By post.", "mail"),
        ("1&#46;1 Kinds", "1&#46;1 Sorts", "kinds"),
        ("1&#46;1 Kinds", "1&#46;2 Kinds", "kinds"),
        ('id="kinds"', 'id="kind"', "kinds"),
        ('id="mail"', "", "mail"),
        ('id="reach-us"', "", "contact"),
    ],
)
def test_altered_words_numbers_and_ids(site: Site, before: str, after: str, clause: str) -> None:
    article = (site.folder / PAGE).read_text(encoding="utf-8").split("<article", 1)[1]
    assert before in article
    site.doctor(article, article.replace(before, after))
    found = [said for said in site.said() if f"The clause #{clause} cannot be read" in said]
    assert found, site.said()


def test_a_page_that_was_not_built(site: Site) -> None:
    (site.folder / "privacy/2020-01-01/index.html").unlink()
    said = site.said()
    assert sum("cannot be read on /privacy/2020-01-01/: its page was not built" in line for line in said) == 5


@pytest.mark.parametrize(
    ("html", "message"),
    [
        ('<a href="../nowhere/">x</a>', "The link ../nowhere/ leads to no page."),
        ('<a href="#nowhere">x</a>', "The link #nowhere leads to no place on its page."),
        ('<a href="2020-01-01/#nowhere">x</a>', "The link 2020-01-01/#nowhere leads to no place"),
        ('<a href="2020-01-01.md">x</a>', "The link 2020-01-01.md leads to no page."),
        ('<a href="/nowhere">x</a>', "The link /nowhere leads to no page."),
        ('<img src="../logo.png">', "The link ../logo.png leads to no page."),
        ('<img srcset="../logo.png 2x">', "The link ../logo.png leads to no page."),
        ('<script src="https://cdn.example/x.js"></script>', "fetch https://cdn.example/x.js from another site"),
        ('<script src="//cdn.example/x.js"></script>', "fetch //cdn.example/x.js from another site"),
        ('<link rel="stylesheet" href="https://cdn.example/x.css">', "fetch https://cdn.example/x.css"),
        ('<video poster="https://cdn.example/x.png"></video>', "fetch https://cdn.example/x.png"),
        ('<iframe src="https://example.com/"></iframe>', "fetch https://example.com/"),
    ],
)
def test_links_and_requests(site: Site, html: str, message: str) -> None:
    site.doctor("</article>", f"{html}</article>")
    (said,) = site.said()
    assert said.startswith("site/privacy/index.html ")
    assert message in said


@pytest.mark.parametrize(
    "html",
    [
        '<a href="2020-01-01/">x</a>',
        '<a href="2020-01-01/#kinds">x</a>',
        '<a href="#reach-us">x</a>',
        '<a href="/privacy/?q=1#mail">x</a>',
        '<a href="mailto:a@example.com">x</a>',
        '<a href="https://example.com/nowhere">x</a>',
        '<a href="">x</a>',
        '<img src="data:image/png;base64,AA==">',
        '<p style="background-color: transparent">x</p>',
    ],
)
def test_good_links_stay_silent(site: Site, html: str) -> None:
    site.doctor("</article>", f"{html}</article>")
    assert site.said() == []


def test_below_a_path_of_the_host(site: Site) -> None:
    site.doctor("</article>", '<a href="/policies/privacy/#kinds">x</a><a href="/policies/none/">x</a></article>')
    site.doctor("</article>", '<a href="/privacy/">x</a></article>')
    said = [line for line in site.said("/policies/") if "404" not in line]
    assert [line.split("The link ")[1] for line in said] == [
        "/policies/none/ leads to no page.",
        "/privacy/ leads out of the site, which will be served below /policies/.",
    ]


def test_a_stylesheet_that_fetches_from_elsewhere(site: Site) -> None:
    (site.folder / "assets/own.css").write_text(
        '@import "https://fonts.example/a.css"; p{background:url(//x.example/b)}'
    )
    assert sum("site/assets/own.css It makes a reader's browser fetch" in line for line in site.said()) == 2


def test_an_empty_html_file_is_no_crash(site: Site) -> None:
    (site.folder / "empty.html").write_text(" \n")
    assert site.said() == []
