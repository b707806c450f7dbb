"""A rule that is a file → its page, as the documentation and `explain` show it."""

from __future__ import annotations

import inspect
from collections.abc import Mapping, Sequence
from types import ModuleType

_FILES_SHOWN, _LINES_SHOWN, _WIDTH_SHOWN = 6, 30, 160  # an example of a file too large need not be shown whole


def rule_id(rule: ModuleType) -> str:
    """Return a rule's id: its file's name with hyphens."""
    return rule.__name__.rpartition(".")[2].replace("_", "-")


def promise(rule: ModuleType) -> str:
    """Return the first line of a rule's page: what it promises."""
    return _page(rule)[0]


def reasons(rule: ModuleType) -> str:
    """Return what a rule's page says below its promise."""
    return _page(rule)[2].strip()


def _page(rule: ModuleType) -> tuple[str, str, str]:
    return (inspect.getdoc(rule) or "").partition("\n")


def rule_page(name: str, rule: ModuleType, *, level: int = 1) -> str:
    """Return a rule's page: its promise and why, how to mend what it finds, its examples."""
    parts = [f"{'#' * level} {name}\n", f"{inspect.getdoc(rule)}\n", f"To mend it: {rule.MEND}\n"]
    parts.extend(f"Passes:\n\n{_example(text)}\n" for text in rule.PASSES)
    parts.extend(_failing(text, messages) for text, *messages in rule.FAILS)
    return "\n".join(parts)


def class_page(name: str, rule: ModuleType, change_class: str, *, level: int = 1) -> str:
    """Return the page of a rule about a change: what it sees, the class that it gives, its examples."""
    parts = [
        f"{'#' * level} {name}\n",
        f"{inspect.getdoc(rule)}\n",
        f"It makes a change **{change_class}** ({rule.ROW}).\n",
    ]
    for before, after, given in rule.EXAMPLES:
        said = f"and so it is {given}:" if given else "and the rule is silent:"
        parts.append(f"Before:\n\n{_example(before)}\n\nAfter, {said}\n\n{_example(after)}\n")
    return "\n".join(parts)


def _failing(text: str | Mapping[str, str | bytes | None], messages: Sequence[str]) -> str:
    said = "\n".join(messages)
    return f"Fails:\n\n{_example(text)}\n\nand says:\n\n````text\n{said}\n````\n"


def _example(example: str | Mapping[str, str | bytes | None]) -> str:
    files = {"": example} if isinstance(example, str) else example
    shown = [_fenced(name, content) for name, content in list(files.items())[:_FILES_SHOWN]]
    more = len(files) - len(shown)
    return "\n\n".join([*shown, f"… and {more} more files."] if more else shown)


def _fenced(name: str, content: str | bytes | None) -> str:
    if content is None:
        return f"`{name}`: a file that may not be read."
    shown = content if isinstance(content, str) else repr(content)
    if any(not character.isprintable() and character != "\n" for character in shown):
        shown = ascii(shown)[1:-1].replace("\\n", "\n")
    title = f"`{name}`:\n\n" if name else ""
    lines = [line if len(line) <= _WIDTH_SHOWN else f"{line[:_WIDTH_SHOWN]} …" for line in shown.rstrip().split("\n")]
    cut = [*lines[:_LINES_SHOWN], "…"] if len(lines) > _LINES_SHOWN else lines
    joined = "\n".join(cut)
    return f"{title}````text\n{joined}\n````"
