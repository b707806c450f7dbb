"""What a web page left around a policy's text: its title, the navigation above it, the footer below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from site_tools.importers import titles
from site_tools.importers.plain.lines import Line, capitalised, shouted, title_like, without
from site_tools.importers.values import Step, excerpt
from site_tools.model.value import value

_TOP, _BOTTOM = 15, 25
_BUTTON = re.compile(
    r"\b(?:get started|sign ?up|sign ?in|log ?in|subscribe|download|newsletter|menu|skip to \w+|search|follow us|back to top|learn more"
    r"|try (?:it )?(?:for )?free|contact sales|buy now|cookie settings|share this)\b",
    re.IGNORECASE,
)
_NAVIGATION = re.compile(
    r"(?:(?:our|the|all) )?(?:home|about(?: us)?|press|faqs?|privacy(?: policy)?|terms(?: of (?:use|service))?|careers?|jobs?|join us|blog|contact(?: us)?|help"
    r"|support|cookies?|sitemap|patents?|legal|api(?: docs)?|docs|documentation|developers?|pricing|products?|features|music|team|news|partners?|investors?|security"
    r"|twitter|facebook|instagram|linkedin|youtube|log ?in|sign ?(?:in|up)|get started|menu|search|newsletter|subscribe|company|services|solutions|resources|shop|store)",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(r"(?:©|\(c\)|\bcopyright\b).{0,60}\d{4}|\d{4}.{0,60}©|all rights reserved", re.IGNORECASE)
_SHORT = 5
_LONGEST = 100


@value
class Edges:
    """The title ("" where none was found), the lines without it and without boilerplate, and the steps."""

    title: str
    lines: tuple[Line, ...]
    steps: tuple[Step, ...]


def trim(lines: Sequence[Line], body: int) -> Edges:
    """Find title and boilerplate; `body` is the index of the first line that surely is neither title nor navigation."""
    title, top, top_steps = _top([line for line in lines[:body] if line.text][:_TOP])
    bottom = _bottom([line for line in lines[body:] if line.text])
    steps = [_left_out("footer", bottom)] if bottom else []
    return Edges(title, without(lines, [*top, *(line.number for line in bottom)]), (*top_steps, *steps))


def _top(first: Sequence[Line]) -> tuple[str, list[int], list[Step]]:
    """Return the title, the numbers of the lines that it and the navigation above it take, and the steps."""
    for index, line in enumerate(first):
        match = (
            titles.DOCUMENT.search(line.text)
            if title_like(line.text) and not titles.ABOUT_DOCUMENT.match(line.text)
            else None
        )
        if match is None:
            continue
        before = line.text[: match.start()].strip()
        cut = before if before and _BUTTON.fullmatch(before) else ""
        title = match[0] if cut else line.text
        above = [other for other in first[:index] if _is_navigation(other.text)]
        steps = [_left_out("navigation", above)] if above else []
        steps += [Step(line.number, f"navigation left out beside the title: {excerpt(cut)}")] if cut else []
        steps += [Step(line.number, f"title of the policy: {excerpt(recased(title))}")]
        return recased(title), [line.number, *(other.number for other in above)], steps
    return "", [], []


def _left_out(what: str, lines: Sequence[Line]) -> Step:
    return Step(lines[0].number, f"{what} left out: {' · '.join(line.text for line in lines)}")


def recased(title: str) -> str:
    """Return a title that is written in capitals as "Privacy Policy"."""
    if not shouted(title):
        return title
    small = {"Of", "And", "The", "For", "In", "On", "To"}
    return " ".join(word.lower() if i and word in small else word for i, word in enumerate(title.title().split()))


def _bottom(last: Sequence[Line]) -> list[Line]:
    """Return the lines of the footer: a copyright line, what follows it, and the navigation above it."""
    tail = list(last[-_BOTTOM:])
    index = next((i for i, line in enumerate(tail) if _is_copyright(line.text)), None)
    if index is None:
        return []
    after = [line for line in tail[index + 1 :] if _is_navigation(line.text) or _is_copyright(line.text)]
    footer = [tail[index], *(after if len(after) == len(tail) - index - 1 else [])]
    menu = index
    while menu and _is_menu(tail[menu - 1].text):
        menu -= 1
    known = sum(_is_navigation(line.text) for line in tail[menu:index])
    if known < 2 or known * 2 < index - menu:  # noqa: PLR2004 - an address has lines as short as a menu's
        return footer
    if menu and _is_button(tail[menu - 1].text):
        menu -= 1
    return [*tail[menu:index], *footer]


def _is_copyright(text: str) -> bool:
    return len(text) <= _LONGEST and _COPYRIGHT.search(text) is not None


def _is_navigation(text: str) -> bool:
    return (
        _NAVIGATION.fullmatch(text) is not None
        or _is_button(text)
        or all(_NAVIGATION.fullmatch(part.strip()) for part in text.split("|"))
    )


def _is_menu(text: str) -> bool:
    return (
        len(text.split()) <= _SHORT
        and text[-1].isalnum()
        and (capitalised(text) or _is_navigation(text))
        and not re.search(r"[\d@,]", text)
    )


def _is_button(text: str) -> bool:
    return (
        len(text) <= _LONGEST
        and text[-1].isalnum()
        and _BUTTON.search(text) is not None
        and capitalised(_BUTTON.findall(text)[-1])
    )
