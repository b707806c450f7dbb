"""A JSON Schema and a value → whether the value surely fits. Knows the keywords that our schemas use, and no others.

jsonschema takes longer to import than most checks to run, so it is asked only where this says no, and for the message.
Whatever is not understood here fits nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from datetime import date
from functools import cache
from typing import Any

Json = Any
Schema = Mapping[str, Json]
Fits = Callable[[Json, Json, Schema, Schema], bool]  # the keyword's value, the value, its schema, the whole schema
_SAID = frozenset({"$schema", "$defs", "$comment", "title", "description", "default", "examples"})
_TYPES: Mapping[str, type] = {"object": dict, "array": list, "string": str, "boolean": bool, "integer": int}
_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def fits(schema: Schema, value: Json, root: Schema | None = None) -> bool:
    """Return True where `value` is valid under `schema`; False where it is not, or that is not sure."""
    whole = schema if root is None else root
    for keyword, wanted in schema.items():
        if keyword in _SAID:
            continue
        if keyword not in _KEYWORDS or not _KEYWORDS[keyword](wanted, value, schema, whole):
            return False
    return True


def _type(wanted: Json, value: Json, _schema: Schema, _root: Schema) -> bool:
    return isinstance(wanted, str) and type(value) is _TYPES.get(wanted)


def _const(wanted: Json, value: Json, _schema: Schema, _root: Schema) -> bool:
    return type(value) is type(wanted) and isinstance(value, str | int) and bool(value == wanted)


def _enum(wanted: Json, value: Json, schema: Schema, root: Schema) -> bool:
    return any(_const(one, value, schema, root) for one in wanted)


def _pattern(wanted: Json, value: Json, _schema: Schema, _root: Schema) -> bool:
    return not isinstance(value, str) or _compiled(wanted).search(value) is not None


def _format(wanted: Json, value: Json, _schema: Schema, _root: Schema) -> bool:
    if wanted != "date" or not isinstance(value, str) or not _DATE.fullmatch(value):
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _bound(wanted: Json, value: Json, schema: Schema, _root: Schema) -> bool:
    if type(value) is not int:
        return False
    return bool(value >= schema.get("minimum", value) and value <= schema.get("maximum", value) and wanted is not None)


def _least(kind: type[Collection[Json]]) -> Fits:
    """Return what asks that a text, list or object has so many characters, items or keys."""
    return lambda wanted, value, _schema, _root: not isinstance(value, kind) or len(value) >= wanted


def _each(kind: type[Collection[Json]]) -> Fits:
    """Return what asks that each item of a list, or each key of an object, fits a schema."""
    return lambda wanted, value, _schema, root: (
        not isinstance(value, kind) or all(fits(wanted, inner, root) for inner in value)
    )


def _unique(wanted: Json, value: Json, _schema: Schema, _root: Schema) -> bool:
    if not wanted or not isinstance(value, list):
        return True
    return all(isinstance(item, str) for item in value) and len(set(value)) == len(value)


def _required(wanted: Json, value: Json, _schema: Schema, _root: Schema) -> bool:
    return not isinstance(value, dict) or all(name in value for name in wanted)


def _properties(wanted: Json, value: Json, _schema: Schema, root: Schema) -> bool:
    return not isinstance(value, dict) or all(
        fits(wanted[name], inner, root) for name, inner in value.items() if name in wanted
    )


def _additional(wanted: Json, value: Json, schema: Schema, root: Schema) -> bool:
    if not isinstance(value, dict):
        return True
    more = [inner for name, inner in value.items() if name not in schema.get("properties", {})]
    return (
        not more if wanted is False else isinstance(wanted, dict) and all(fits(wanted, inner, root) for inner in more)
    )


def _any_of(wanted: Json, value: Json, _schema: Schema, root: Schema) -> bool:
    return any(fits(one, value, root) for one in wanted)


def _ref(wanted: Json, value: Json, _schema: Schema, root: Schema) -> bool:
    place, _, name = str(wanted).rpartition("/")
    return place == "#/$defs" and name in root.get("$defs", {}) and fits(root["$defs"][name], value, root)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


_KEYWORDS: Mapping[str, Fits] = {
    "type": _type,
    "const": _const,
    "enum": _enum,
    "pattern": _pattern,
    "format": _format,
    "minLength": _least(str),
    "minimum": _bound,
    "maximum": _bound,
    "items": _each(list),
    "minItems": _least(list),
    "uniqueItems": _unique,
    "required": _required,
    "properties": _properties,
    "additionalProperties": _additional,
    "propertyNames": _each(dict),
    "minProperties": _least(dict),
    "anyOf": _any_of,
    "$ref": _ref,
}
