"""`/privacy/coverage/`: each requirement of the version in force, its law and the clause that meets it."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import html

from example import Example
from pages.rendered import converter
from site_tools.checking import cover
from site_tools.model.page import Page

PACKS = "packs: [gdpr, coppa]\nprofile:\n  audience: [eea]\n  established_in: [DE]\n  child_directed: false\n  legal_bases: [consent]\n"
FACTS = "title: Privacy Policy\nlanguage: en\ncontroller:\n  name: Amper Music, Inc.\n  email: privacy@example.com\n"
ERASURE = """\
# Your Rights {#rights}

## Erasure {#erasure clause="right.erasure"}

You have the right to ask us to delete your personal data. Write to privacy@example.com.
"""
COVERAGE = "privacy/coverage/index.md"


def pages(example: Example, as_of: str = "2024-01-01") -> dict[str, Page]:
    composed = example.compose(as_of, cover(example.settings(as_of)), drafts=True)
    return {page.path: page for page in composed}


@pytest.fixture
def covered(example: Example) -> Example:
    """Return a policy with two versions that asks for two packs; the second has an erasure clause."""
    example.write("policy_src/privacy/policy.yml", FACTS + PACKS)
    seal(example, "2020-01-01")
    example.section("03-rights.md", ERASURE)
    seal(example, "2022-01-01")
    return example


def seal(example: Example, effective: str, *more: str) -> None:
    """Seal the draft although it lacks most of what its packs require, as an import does."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("site_tools.releasing._checked", lambda *_: "imported")
        example.release(effective, *more)


def rendered(page: Page) -> Any:  # noqa: ANN401 - lxml
    return html.fromstring(converter().convert(page.text.split("---\n", 2)[2]))


def row(page: Page, requirement: str) -> list[Any]:
    cells: list[Any] = rendered(page).xpath(f"//tr[@id='{requirement}']/td")
    return cells


def test_a_met_requirement_names_its_law_and_links_its_clause(covered: Example) -> None:
    wanted, law, where = row(pages(covered)[COVERAGE], "gdpr.13.2.b.erasure")
    assert "erasure" in wanted.text_content()
    assert law.xpath("a/@href")[0].startswith("https://")
    assert law.text_content().startswith("Art. 13")
    assert where.xpath("span[@class='cb-state cb-met']")[0].text == "Met"
    assert where.xpath("a/@href") == ["../#erasure"]
    assert where.xpath("a")[0].text == "3.1 Erasure"


def test_a_missing_requirement_is_shown_and_blocks_nothing(covered: Example) -> None:
    _, _, where = row(pages(covered)[COVERAGE], "gdpr.13.2.b.portability")
    assert where.text_content() == "Not found"
    assert where.xpath("a") == []


def test_what_does_not_apply_is_listed_apart(covered: Example) -> None:
    apart = rendered(pages(covered)[COVERAGE]).xpath("//details")[-1]
    assert "parent" in apart.text_content()
    assert "not apply to this policy" in apart.xpath("summary")[0].text


def test_it_is_the_version_in_force_that_is_judged(covered: Example) -> None:
    before = pages(covered, "2021-01-01")[COVERAGE]
    assert "version 2020-01-01" in rendered(before).text_content()
    assert row(before, "gdpr.13.2.b.erasure")[2].text_content() == "Not found"


def test_no_superseded_version_is_judged(covered: Example) -> None:
    judge = cover(covered.settings())
    asked = []

    def spy(version: Any) -> Any:  # noqa: ANN401
        asked.append(version.label)
        return judge(version)

    covered.compose("2024-01-01", spy, drafts=True)
    assert asked == ["2022-01-01"]


def test_only_the_page_in_force_links_there(covered: Example) -> None:
    linking = {path for path, page in pages(covered).items() if "What it must hold" in page.text}
    assert linking == {"privacy/index.md"}
    assert 'href="coverage/"' in pages(covered)["privacy/index.md"].text


def test_a_later_release_changes_no_page_of_a_superseded_version(covered: Example) -> None:
    before = pages(covered)["privacy/2020-01-01/index.md"].text
    covered.section("03-rights.md", ERASURE.replace("delete", "erase"))
    seal(covered, "2023-01-01")
    assert pages(covered)["privacy/2020-01-01/index.md"].text == before


def test_a_waived_requirement_says_until_when(covered: Example) -> None:
    waiver = "waivers:\n- {requirement: gdpr.13.2.b.portability, owner: Legal, reason: R, expires: 2024-06-30}\n"
    covered.write("policy_src/privacy/policy.yml", FACTS + PACKS + waiver)
    seal(covered, "2023-01-01", "--class", "none")
    assert row(pages(covered)[COVERAGE], "gdpr.13.2.b.portability")[2].text_content() == "Waived until 30 June 2024"
    late = pages(covered, "2024-07-01")[COVERAGE]
    assert row(late, "gdpr.13.2.b.portability")[2].text_content() == "Not found"


@pytest.mark.parametrize("change", [("packs: [gdpr, coppa]\n", ""), ("language: en", "language: de")])
def test_without_packs_or_evidence_there_is_no_page(covered: Example, change: tuple[str, str]) -> None:
    covered.edit("policy_src/privacy/policy.yml", *change)
    covered.section("03-rights.md", ERASURE.replace("delete", "erase"))
    seal(covered, "2023-01-01")
    assert COVERAGE not in pages(covered)
    assert not any("What it must hold" in page.text for page in pages(covered).values())


def test_the_same_sources_give_the_same_bytes(covered: Example) -> None:
    assert pages(covered)[COVERAGE].text == pages(covered)[COVERAGE].text


@pytest.mark.builds
def test_a_build_shows_it_and_passes(covered: Example) -> None:
    covered.must("build", "--as-of", "2024-01-01")
    built = (covered.root / "site/privacy/coverage/index.html").read_text(encoding="utf-8")
    assert "What it must hold" in (covered.root / "site/privacy/index.html").read_text(encoding="utf-8")
    assert "../#erasure" in built
