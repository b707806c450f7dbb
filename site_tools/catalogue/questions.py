"""Conditions in words and in order: what is wrong with one, and how a lawyer would say it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from site_tools.catalogue.conditions import ALWAYS
from site_tools.model.regions import REGIONS
from site_tools.nearest import did_you_mean

Path = tuple[str | int, ...]
Fault = tuple[Path, str]
_TRANSFER = {
    "from": "takes data from {}",
    "country": "goes to {}",
    "recipient": "goes to {}",
    "mechanism": "rests on {}",
}
_GROUPS = ("all", "any", "not", "claimed", "since", "transfers_from", "transfer")


def faults(when: Any, questions: Mapping[str, Any], path: Path = ()) -> Iterator[Fault]:  # noqa: ANN401 - YAML
    """Yield what is wrong with a condition; `questions` are the properties of the profile in policy.yml's schema."""
    if when is None or when == ALWAYS:
        return
    if not isinstance(when, Mapping) or not when:
        yield path, 'A condition is "always" or a question with its answer, such as {audience: eea}.'
        return
    for key, wanted in when.items():
        yield from _part(key, wanted, questions, (*path, key))


def _part(key: str, wanted: Any, questions: Mapping[str, Any], path: Path) -> Iterator[Fault]:  # noqa: ANN401
    match key:
        case "all" | "any":
            if not isinstance(wanted, list) or not wanted:
                yield path, f'"{key}" needs a list of conditions.'
                return
            for index, part in enumerate(wanted):
                yield from faults(part, questions, (*path, index))
        case "not" | "claimed":
            yield from faults(wanted, questions, path)
        case "since":
            if not _is_date(wanted):
                yield path, f'"{wanted}" is no day; write it as YYYY-MM-DD.'
        case "transfers_from" | "transfer":
            yield from _transfer(key, wanted, questions["transfers"]["items"]["properties"], path)
        case _ if key not in questions:
            yield path, f'"{key}" is no question of the profile.{did_you_mean(key, [*questions, *_GROUPS])}'
        case _:
            yield from _answers(key, wanted, questions[key], path)


def _transfer(key: str, wanted: Any, known: Mapping[str, Any], path: Path) -> Iterator[Fault]:  # noqa: ANN401
    if key == "transfers_from":
        wanted = {"from": wanted}
    if not isinstance(wanted, Mapping) or not wanted:
        yield path, '"transfer" needs keys such as {from: eea, mechanism: scc}.'
        return
    for name, value in wanted.items():
        if name not in known:
            yield (*path, name), f'"{name}" is no key of a transfer.{did_you_mean(name, known)}'
        else:
            yield from _answers(name, value, known[name], path if key == "transfers_from" else (*path, name))


def _answers(key: str, wanted: Any, question: Mapping[str, Any], path: Path) -> Iterator[Fault]:  # noqa: ANN401
    shape = question.get("items", question)
    for value in wanted if isinstance(wanted, list) else [wanted]:
        if shape.get("type") == "boolean":
            if not isinstance(value, bool):
                yield path, f'"{key}" is answered with true or false, not "{value}".'
        elif "enum" in shape and value not in shape["enum"]:
            yield path, f'"{value}" is no answer to "{key}".{did_you_mean(str(value), shape["enum"])}'
        elif key in {"established_in", "country"} and not (
            value in REGIONS or (isinstance(value, str) and _code(value))
        ):
            yield path, f'"{value}" is neither a region ({", ".join(REGIONS)}) nor a code of two capital letters.'


def _code(text: str) -> bool:
    return len(text) == len("GB") and text.isascii() and text.isupper()


def _is_date(text: Any) -> bool:  # noqa: ANN401
    try:
        date.fromisoformat(text)
    except (TypeError, ValueError):
        return False
    return True


def said(when: Any) -> str:  # noqa: ANN401
    """Return a condition in plain words: "always", "audience is eea, and has_dpo is true"."""
    if when is None or when == ALWAYS:
        return ALWAYS
    return ", and ".join(_said(key, wanted) for key, wanted in when.items())


def _said(key: str, wanted: Any) -> str:  # noqa: ANN401, PLR0911
    match key:
        case "all":
            return ", and ".join(said(part) for part in wanted)
        case "any":
            return f"({' or '.join(said(part) for part in wanted)})"
        case "not":
            return f"not ({said(wanted)})"
        case "claimed":
            return f"{said(wanted)} (only where claimed)"
        case "since":
            return f"for texts in force from {wanted}"
        case "transfers_from":
            return f"data of {_values(wanted)} is transferred"
        case "transfer":
            return "a transfer " + " and ".join(
                _TRANSFER[name].format(_values(value)) for name, value in wanted.items()
            )
        case _:
            return f"{key} is {_values(wanted)}"


def _values(wanted: Any) -> str:  # noqa: ANN401
    listed: Sequence[Any] = wanted if isinstance(wanted, list | tuple) else [wanted]
    return " or ".join({True: "true", False: "false"}.get(value, str(value)) for value in listed)
