"""An error of jsonschema's → what an author reads: the place, what is wrong there, what was expected, the nearest match."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from site_tools.model.text import Span
from site_tools.nearest import did_you_mean

_KINDS = {
    "object": "keys with values",
    "array": "a list",
    "string": "text",
    "boolean": "true or false",
    "integer": "a whole number",
}
Key = tuple[str | int, ...]
Fault = tuple[Span, str]


def explain(error: Any, key: Key, place: Callable[[Key], Span], written: Mapping[Key, str]) -> Iterator[Fault]:  # noqa: ANN401
    """Yield what one of jsonschema's errors about the value of `key` means; `place` says where a key stands."""
    where = ".".join(part for part in key if isinstance(part, str)) or "the file"  # the line says which of a list
    rule, wanted, given = error.validator, error.validator_value, error.instance
    if "propertyNames" in error.absolute_schema_path:
        about = error.schema.get("description", "")
        yield place((*key, given, "")), f'"{given}" cannot be a name in {where}. {about}'.strip()
    elif rule == "additionalProperties":
        known = error.schema.get("properties", {})
        for name in sorted(set(given) - set(known)):
            hint = did_you_mean(name, known) or f" Known here: {_listed(known)}."
            yield place((*key, name, "")), f'"{name}" is no key of {where}.{hint}'
    elif rule == "required":
        for name in sorted(set(wanted) - set(given)):
            about = error.schema["properties"].get(name, {}).get("description", "")
            yield place(key), f'"{name}" is missing in {where}. {about}'.strip()
    else:
        shown = written.get(key) or json.dumps(given, ensure_ascii=False)
        where = where if key else "The file"
        yield place(key), _mismatch(rule, wanted, shown, where, error.schema.get("description", ""))


def _mismatch(rule: str, wanted: Any, shown: str, where: str, about: str) -> str:  # noqa: ANN401 - JSON values
    match rule:
        case "type" | "minItems" | "minLength" | "pattern" if shown in {"null", "{}", "[]", '""'}:
            message = f"{where} is empty. {about}"
        case "type":
            hint = " Put it in quotation marks." if wanted == "string" and shown[0] not in "[{" else ""
            message = f"{where} must be {_KINDS.get(wanted, wanted)}, not {shown}.{hint}"
        case "enum":
            hint = did_you_mean(shown, map(str, wanted))
            message = f'"{shown}" is no value of {where}.{hint} Allowed: {_listed(map(str, wanted))}.'
        case "uniqueItems":
            message = f"{where} names a value twice: {shown}."
        case "minimum" | "maximum":
            limit = f"at {'least' if rule == 'minimum' else 'most'} {wanted}"
            message = f"{where} must be {limit}, not {shown}. {about}"
        case _:
            message = f'{where}: "{shown}" does not fit. {about}'
    return message.strip()


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))
