"""MkDocs, ProperDocs and Zensical make the same headings, ids and links of one compiled tree."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from lxml import html

from example import Example

COMMANDS = {
    "properdocs": ["properdocs", "build", "--quiet", "--strict", "-f", "mkdocs.yml"],
    "zensical": ["zensical", "build", "--strict", "-f", "mkdocs.yml"],
}
Outline = tuple[list[tuple[str, str, str]], list[str], list[str], list[str]]


def outline(site: Path, name: str) -> Outline:
    """Return a built page's headings, ids, links (as absolute paths) and words, all in order."""
    page: Any = html.document_fromstring((site / name).read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
    (article,) = page.xpath("//article")
    for gone in article.xpath(".//aside | .//script | .//*[@class='md-source-file']"):
        gone.drop_tree()
    headings = [
        (e.tag, e.get("id", ""), " ".join(e.text_content().split())) for e in article.iter("h1", "h2", "h3", "h4")
    ]
    ids = [str(e.get("id")) for e in article.iter() if e.get("id") and not e.get("id").startswith("__")]
    links = [
        urljoin(f"/{name.removesuffix('index.html')}", str(a.get("href"))) for a in article.iter("a") if a.get("href")
    ]
    return headings, ids, links, article.text_content().split()


def contents(site: Path, name: str) -> list[str]:
    """Return the links of the table of contents at the side."""
    page: Any = html.document_fromstring((site / name).read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
    (nav,) = page.xpath("//nav[contains(@class, 'md-nav--secondary')]")[:1]
    return [str(a.get("href")) for a in nav.iter("a")]


@pytest.mark.builds
@pytest.mark.parametrize("renderer", COMMANDS)
def test_the_same_pages(built: Example, tmp_path: Path, renderer: str) -> None:
    if find_spec(renderer) is None:
        pytest.skip(f"{renderer} is not installed")
    other = Example(tmp_path / "repo")
    shutil.copytree(built.root / "content", other.root / "content")
    shutil.copyfile(built.root / "mkdocs.yml", other.root / "mkdocs.yml")
    command = [str(Path(sys.executable).parent / renderer), *COMMANDS[renderer][1:]]
    around = os.environ | {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1704067200"}
    done = subprocess.run(command, cwd=other.root, env=around, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done
    ours, theirs = built.root / "site", other.root / "site"
    pages = sorted(p.relative_to(ours).as_posix() for p in ours.rglob("index.html"))
    assert len(pages) >= 20
    for name in pages:
        for mine, yours in zip(outline(ours, name), outline(theirs, name), strict=True):
            assert mine == yours, name
        assert contents(ours, name) == contents(theirs, name), name
