"""What is wrong with clause types, requirements and word lists beyond their shape: names that do not exist, twice or at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from site_tools.catalogue.questions import faults as condition_faults
from site_tools.nearest import did_you_mean
from site_tools.yamlfile import Fault, YamlFile, load_schema

EXPRESSIONS = ("evidence", "weak", "denied", "statement", "cue")

_UNKNOWN = re.compile(
    "(?P<head>there is no (?P<what>predicate|list of words) “(?P<name>[^”]+)”)(?:; there are (?P<known>.+))?"
)

# Expressions and the word lists → each fault's path (the expression's number first) and a sentence (`evidence.faults.faults`).
Check = Callable[[Any, Mapping[str, tuple[str, ...]]], Iterable[tuple[tuple[Any, ...], str]]]


def expressions(
    file: YamlFile, top: tuple[str, ...], types: Mapping[str, Any], words: Mapping[str, tuple[str, ...]], check: Check
) -> Iterator[Fault]:
    """Yield the faults of every expression of `types`, which stand below the key `top` of `file`."""
    where = [(name, key) for name, entry in types.items() for key in EXPRESSIONS if entry.get(key) is not None]
    for (number, *path), message in check([types[name][key] for name, key in where], words):
        name, key = where[number]
        yield file.place((*top, name, key, *path)), f"{name}, {key}: {_nearer(message, words)}"


def _nearer(message: str, words: Iterable[str]) -> str:
    """Return a message about an unknown name with the nearest known one in place of all of them."""
    match = _UNKNOWN.fullmatch(message)
    if match is None:
        return message
    known = words if match["what"] == "list of words" else (match["known"] or "").split(", ")
    hint = did_you_mean(match["name"], known)
    return f"{match['head']}.{hint}" if hint else message


def rows(file: YamlFile, requirements: Mapping[str, Any], types: Iterable[str]) -> Iterator[Fault]:
    """Yield the faults of requirements: types that do not exist, conditions that ask what nobody answers."""
    known = sorted(types)
    questions = profile_questions()
    for name, entry in requirements.items():
        if entry["type"] not in known:
            message = f'{name}: there is no clause type "{entry["type"]}".{did_you_mean(entry["type"], known)}'
            yield file.place(("requirements", name, "type")), message
        for path, message in condition_faults(entry.get("when"), questions):
            yield file.place(("requirements", name, "when", *path)), f"{name}, when: {message}"


def taken(file: YamlFile, top: str, names: Iterable[str], known: Iterable[str], what: str) -> Iterator[Fault]:
    """Yield a fault for each of `names` that is `known` already."""
    for name in sorted(set(names) & set(known)):
        yield file.place((top, name, "")), f'There is a {what} "{name}" already; choose another name.'


def profile_questions() -> Mapping[str, Any]:
    """Return the questions of the profile as policy.yml's schema states them."""
    questions: Mapping[str, Any] = load_schema("policy")["properties"]["profile"]["properties"]
    return questions
