"""Text → what MkDocs makes of it: Python-Markdown with the extensions of the shipped mkdocs.yml."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import markdown  # type: ignore[import-untyped]
import yaml
from lxml import html

from example import FACTS
from site_tools.model.folder import RawFile
from site_tools.model.policy import Policy
from site_tools.pages.policy import Top, policy_page
from site_tools.sources.read import read_draft

_MKDOCS_ITSELF = ("toc", "tables", "fenced_code")
_MATERIAL_SUGGESTS = (
    "abbr",
    "admonition",
    "def_list",
    "footnotes",
    "md_in_html",
    "pymdownx.details",
    "pymdownx.superfences",
)


def converter(*more: str) -> markdown.Markdown:
    """Return Python-Markdown as MkDocs sets it up, with `more` extensions that a site may have added."""
    config = Path(__file__).parents[2] / "mkdocs.yml"
    listed = yaml.safe_load(config.read_text(encoding="utf-8"))["markdown_extensions"]
    options: dict[str, Any] = {}
    for entry in (*_MKDOCS_ITSELF, *listed, *more):
        options |= entry if isinstance(entry, dict) else {entry: options.get(entry, {})}
    return markdown.Markdown(extensions=list(options), extension_configs=options)


def crowded() -> markdown.Markdown:
    """Return Python-Markdown with every extension that Material's manual suggests and that could touch a body."""
    return converter(*_MATERIAL_SUGGESTS)


def tree(text: str, using: markdown.Markdown) -> Any:  # noqa: ANN401 - lxml's elements
    """Return the article that a page's text becomes; its front matter is left out."""
    body = text.split("\n---\n", 1)[1] if text.startswith("---\n") else text
    return html.document_fromstring(f"<html><body><article>{using.reset().convert(body)}</article></body></html>")


def words(element: Any) -> str:  # noqa: ANN401 - lxml's elements
    """Return the words of an element, without its permanent link."""
    for link in element.xpath(".//a[@class='headerlink']"):
        link.getparent().text = (link.getparent().text or "") + (link.tail or "")
        link.drop_tree()
    return " ".join(element.text_content().split())


def policy_of(*sections: str, title: str = "Privacy Policy") -> Policy:
    """Read the draft of a policy from the text of its section files, the first of which is number 01."""
    files = {"policy.yml": FACTS.format(title=title)}
    files |= {f"sections/{number:02}-section.md": text for number, text in enumerate(sections, 1)}
    policy = read_draft("privacy", [RawFile(name, name, text.encode()) for name, text in files.items()]).policy
    assert policy is not None
    return policy


def page_of(policy: Policy, url: str = "privacy/", links: dict[str, str] | None = None) -> str:
    return policy_page(policy, url, Top("", ""), links or {}, {}).text
