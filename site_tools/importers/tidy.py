"""HTML elements → the same without what a policy's source cannot hold: pictures, forms, navigation, rules. Each a step."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, NavigableString, Tag

from site_tools.importers.characters import clean
from site_tools.importers.inline import text_of
from site_tools.importers.markup import LINE, MARK
from site_tools.importers.tags import MEDIA
from site_tools.importers.values import Step, excerpt

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_RULE = re.compile(r"(?:[*_=~•·.+#|—–-]\s?){3,}")
_PICTURES = ("img", "svg", "picture")
_BOILERPLATE = ("nav", "footer", "form", "button", "select", "option", "input")


def tidy(soup: BeautifulSoup) -> list[Step]:
    """Mend the tree in place and return what was done to it."""
    return [*_characters(soup), *_pictures(soup), *_elements(soup), *_marks(soup), *_inner_headings(soup)]


def line_of(tag: Tag) -> int:
    """Return the line of the input at which the tag stands, 0 where it is not known."""
    for place in (tag, *tag.parents):
        if place.get(LINE):
            break
    else:
        found = tag.find_previous(attrs={LINE: True})
        place = found if isinstance(found, Tag) else tag
    value = str(place.get(LINE) or "")
    return int(value) if value.isascii() and value.isdigit() else 0


def _characters(soup: BeautifulSoup) -> Iterator[Step]:
    """Clean what entities such as `&nbsp;` and `&#8203;` have brought in."""
    for text in soup.find_all(string=True):
        if type(text) is not NavigableString:
            text.extract()  # a declaration or a processing instruction: no words of the policy
            continue
        cleaned, steps = clean(str(text), line_of(text.parent) if text.parent else 0)
        if cleaned != text:
            text.replace_with(NavigableString(cleaned))
        yield from (step for step in steps if "special space" not in step.what)


def _pictures(soup: BeautifulSoup) -> Iterator[Step]:
    if not text_of([soup]):
        for picture in soup.find_all("img", alt=True):
            picture.replace_with(NavigableString(f"{picture['alt']}\n\n"))
            yield Step(
                0, f"picture replaced by its description, for there is no other text: {excerpt(str(picture['alt']))}"
            )
    for picture in soup.find_all(list(_PICTURES)):
        if picture.decomposed:
            continue
        alt = str(picture.get("alt") or "").strip()
        line = line_of(picture)
        link = picture.find_parent("a")
        if isinstance(link, Tag) and alt and not text_of([link]):
            picture.replace_with(NavigableString(alt))
            yield Step(line, f"picture left out, its description kept as the link's text: {excerpt(alt)}")
        else:
            yield Step(line, f"picture left out: {excerpt(alt)}" if alt else "picture left out")
            picture.decompose()


def _elements(soup: BeautifulSoup) -> Iterator[Step]:
    """Leave out navigation, forms and media: what they say is not the policy's text."""
    for tag in soup.find_all([*_BOILERPLATE, *MEDIA]):
        if not tag.decomposed:
            words = text_of([tag])
            yield Step(line_of(tag), f"{tag.name} left out{': ' + excerpt(words) if words else ''}")
            tag.decompose()


def _marks(soup: BeautifulSoup) -> Iterator[Step]:
    """Take away layout that has no place in the source, keeping the words."""
    for tag in soup.find_all("hr"):
        yield Step(line_of(tag), "horizontal rule left out")
        tag.decompose()
    for tag in soup.find_all("p"):
        if _RULE.fullmatch(text_of([tag])):
            yield Step(line_of(tag), f"line of signs left out: {excerpt(text_of([tag]))}")
            tag.decompose()
    for tag in soup.find_all(["del", "s", "strike"]):
        yield Step(line_of(tag), f"struck-out text kept as plain text; is it still valid? {excerpt(text_of([tag]))}")
    for tag in soup.find_all("summary"):
        bold = soup.new_tag("strong")
        bold.extend(list(tag.contents))
        tag.append(bold)
        yield Step(line_of(tag), f"folded text unfolded: {excerpt(text_of([tag]))}")
    for tag in soup.find_all("dl"):
        if not tag.find("dt"):
            tag.name = "div"
    for tag in soup.find_all(MARK):
        following = tag.next_sibling
        if isinstance(following, Tag) and not following.get(LINE):
            following["data-raw"] = tag[LINE]


def _inner_headings(soup: BeautifulSoup) -> Iterator[Step]:
    """Turn headings inside lists, quotes and tables into bold paragraphs: a clause's heading stands by itself."""
    for tag in soup.find_all(list(HEADINGS)):
        holder = next((parent for parent in tag.parents if parent.get(LINE)), None)
        if holder is None:
            continue
        yield Step(
            line_of(tag),
            f"heading inside a {_NAMES.get(holder.name, 'text')} made bold text: {excerpt(text_of([tag]))}",
        )
        tag.name = "p"
        bold = soup.new_tag("strong")
        bold.extend(list(tag.contents))
        tag.append(bold)


_NAMES = {
    "ul": "list",
    "ol": "list",
    "li": "list",
    "blockquote": "quotation",
    "td": "table",
    "table": "table",
    "dd": "definition",
}
