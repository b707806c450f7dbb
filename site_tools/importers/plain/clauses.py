"""The paragraphs of one section → its clauses: short openings such as "Scope." or "Right of access:" become headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from site_tools.importers.plain.lines import BULLET, LETTERED, NUMBERED, Line, Paragraph, capitalised, is_contact_label
from site_tools.importers.plain.sections import stands_alone
from site_tools.model.value import value

_OPENING = re.compile(r"(?P<label>[^\W\d_][^:.;!?“”\"()]{2,90}?)(?P<mark>[:.])(?:\s+(?P<rest>\S.*))?")
_SENTENCE = re.compile(
    r"\b(?:we|you|they|it|is|are|was|may|will|can|must|shall|has|have|includes?|following|below|please|if|when)\b"
)
_REMARK = re.compile(
    r"(?:for|in|as|if|when|where|please|we|you|note|these|this|such|to|by|however|additionally|yes|no)\b", re.IGNORECASE
)
_LABEL_WORDS, _STOP_WORDS = 6, 5
_LEAST_TEXT = 40
_RANK = {"alone": 0, ".": 1, ":": 2}


@value
class Clause:
    """A heading (title "" for the text above the first) with its paragraphs; `level` 1 is directly below the section."""

    title: str
    level: int
    line: int
    paragraphs: tuple[Paragraph, ...]


def clauses(paragraphs: Sequence[Paragraph]) -> tuple[Clause, ...]:
    """Cut a section's paragraphs at their openings and nest them by the manner in which they open."""
    labels = [match["label"] for paragraph in paragraphs if (match := _opening(paragraph))]
    found: list[Clause] = [Clause("", 0, 0, ())]
    styles: list[str] = []
    for index, paragraph in enumerate(paragraphs):
        style, title, rest = _style(paragraphs, index, labels)
        if not style:
            found[-1] = _with(found[-1], paragraph)
            continue
        introduced = index > 0 and paragraphs[index - 1][-1].text.endswith(":")
        styles = _nest(styles, style, introduced=introduced)
        found.append(Clause(title, len(styles), paragraph[0].number, (rest,) if rest else ()))
    return tuple(clause for clause in found if clause.title or clause.paragraphs)


def _with(clause: Clause, paragraph: Paragraph) -> Clause:
    return Clause(clause.title, clause.level, clause.line, (*clause.paragraphs, paragraph))


def _nest(styles: list[str], style: str, *, introduced: bool) -> list[str]:
    """Return the manners that are open once one more clause opens in `style`."""
    if style in styles:
        return styles[: styles.index(style) + 1]
    outer = [other for other in styles if _RANK[other] < _RANK[style]]
    if outer and style == ":" and outer[-1] == "." and not introduced:
        return [*outer[:-1], style]
    return [*outer, style]


def _style(paragraphs: Sequence[Paragraph], index: int, labels: Sequence[str]) -> tuple[str, str, Paragraph]:
    """Return in which manner a paragraph opens a clause ("" where it does not), its title, and the rest of its lines."""
    paragraph = paragraphs[index]
    if _alone(paragraphs, index):
        return "alone", paragraph[0].text, ()
    match = _opening(paragraph)
    if index and paragraphs[index - 1][-1].text.endswith(":") and sum(walk_labels(paragraph)) > 1:
        match = None  # the items of a list, each with its label
    if match is None or not _is_title(match, labels, sum(len(line.text) for line in paragraph)):
        return "", "", paragraph
    rest = (Line(paragraph[0].number, match["rest"]),) if match["rest"] else ()
    return match["mark"], match["label"], (*rest, *paragraph[1:])


def _alone(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Whether a paragraph is one title-like line above text."""
    around = [line for paragraph in paragraphs[max(index - 1, 0) : index + 2] for line in (*paragraph, Line(0, ""))]
    place = next(i for i, line in enumerate(around) if line is paragraphs[index][0])
    return len(paragraphs[index]) == 1 and stands_alone(around, place)


def _opening(paragraph: Paragraph) -> re.Match[str] | None:
    text = paragraph[0].text
    if any(pattern.match(text) for pattern in (BULLET, LETTERED, NUMBERED)):
        return None
    match = _OPENING.fullmatch(text)
    if match is None or not match["label"][0].isupper() or not (match["rest"] or len(paragraph) > 1):
        return None
    return match


def _is_title(match: re.Match[str], labels: Sequence[str], length: int) -> bool:
    label = match["label"]
    words = label.split()
    if _SENTENCE.search(label) or _REMARK.match(label) or is_contact_label(label) or length - len(label) < _LEAST_TEXT:
        return False
    if match["mark"] == ".":
        return len(words) <= _STOP_WORDS and capitalised(label) and sum(_stopped(other) for other in labels) > 1
    return len(words) <= _LABEL_WORDS or capitalised(label) or sum(other.split()[0] == words[0] for other in labels) > 2  # noqa: PLR2004


def _stopped(label: str) -> bool:
    return len(label.split()) <= _STOP_WORDS and capitalised(label)


def walk_labels(paragraph: Paragraph) -> Iterator[bool]:
    """Yield for each line whether it opens with a label, as the items of a list may."""
    for line in paragraph:
        match = _OPENING.fullmatch(line.text)
        fits = match is not None and match["mark"] == ":" and bool(match["rest"]) and match["label"][0].isupper()
        yield (
            fits
            and match is not None
            and len(match["label"].split()) <= _LABEL_WORDS
            and not _SENTENCE.search(match["label"])
        )
