"""YAML text → plain values with the place of each, checked against a JSON Schema. The only importer of PyYAML for reading.

Dates stay text, aliases are refused (ten lines of them can mean a billion values), and so is a key given twice.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import yaml

from site_tools.fits import fits
from site_tools.misfits import Fault, Key, explain
from site_tools.model.text import Span

__all__ = ["Fault", "Key", "YamlFile", "load_schema", "read_yaml"]
MAX_DEPTH = 20
_SCHEMAS = Path(__file__).parent / "schemas"
_PLAIN_TAGS = {f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "null", "map", "seq")}
_TEXT_TAGS = {"tag:yaml.org,2002:value", "tag:yaml.org,2002:merge"}  # what "=" and "<<" are taken for
_KNOWN_TAGS = _PLAIN_TAGS | _TEXT_TAGS
_STRINGS = {"tag:yaml.org,2002:str", *_TEXT_TAGS}
_INDENT = re.compile(r"^[\s\-?:]+", re.MULTILINE)
_NOT_YAML = "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|\ufeff"
_SYNTAX = {
    "mapping values are not allowed": "A colon starts a value in the middle of another; put text with a colon in quotation marks.",
    "cannot start any token": "A value cannot begin with this character; put such text in quotation marks.",
    "unexpected end of stream": "A quotation mark opens a text here that is never closed.",
    "could not find expected ':'": "These words have no colon and value after them; nothing says what they are for.",
    "expected ','": "A bracket opens here that is never closed, or a comma is missing between two values in it.",
    "found another document": "A line --- begins a second document here; remove it and write everything as one.",
}
_MISFIT = "This line does not fit what stands above it; check its indentation, quotation marks and brackets."


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """The fast loader where libyaml is there, reading a date as the text it is."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - PyYAML's own name and shape
        first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


_CONSTRUCTOR = yaml.constructor.SafeConstructor()


@dataclass(slots=True)
class YamlFile:
    """What one YAML file holds: its value, the mark of each key's value, each as written, and what is wrong."""

    path: str
    value: Any = None
    marks: dict[Key, yaml.Mark] = field(default_factory=dict)
    written: dict[Key, str] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def place(self, key: Key) -> Span:
        """Return where `key` stands, or what holds it, or the file."""
        while key and key not in self.marks:
            key = key[:-1]
        return self.span(self.marks.get(key))

    def span(self, mark: yaml.Mark | None) -> Span:
        """Return where a mark of PyYAML's stands; the file's beginning where there is none."""
        return Span(self.path, mark.line + 1, mark.column + 1) if mark else Span(self.path, 1, 1)


@lru_cache(maxsize=4)  # policy.yml and clauses.yml are asked for more than once
def read_yaml(text: str, path: str, schema: str) -> YamlFile:
    """Read `text` and check it against the shipped schema of that name; every fault is listed, none raises.

    The same text gives the same object: what it holds is not to be changed.
    """
    file = YamlFile(path)
    try:
        if fault := None if _shallow(text) else _explosive(text, path):
            file.faults.append(fault)
            return file
        node = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        file.faults.append(_syntax(error, text, path))
        return file
    if node is not None:
        file.value = _value(node, (), file)
    _against(file, schema)
    return file


def _syntax(error: yaml.YAMLError, text: str, path: str) -> Fault:
    if match := re.search(_NOT_YAML, text):
        line, column = text.count("\n", 0, match.start()) + 1, match.start() - text.rfind("\n", 0, match.start())
        return Span(path, line, column), f"The invisible character U+{ord(match[0]):04X} cannot stand here; delete it."
    mark = getattr(error, "problem_mark", None)
    problem = str(getattr(error, "problem", ""))
    if any(words in problem for words in ("end of stream", "expected ':'", "expected ','")):
        mark = getattr(error, "context_mark", None) or mark
    span = Span(path, mark.line + 1, mark.column + 1) if mark else Span(path, 1, 1)
    if "\t" in "".join(text.split("\n")[span.line - 1 : span.line])[: span.column]:
        return span, "This line is indented with a tab; use spaces."
    return span, next((message for words, message in _SYNTAX.items() if words in problem), _MISFIT)


def _shallow(text: str) -> bool:
    """Return whether the text plainly has no alias and cannot nest too deep: a level needs a bracket or another column."""
    if "*" in text:
        return False
    columns = max((match.end() - match.start() for match in _INDENT.finditer(text)), default=0)
    return 2 * (columns + 1 + text.count("[") + text.count("{")) <= MAX_DEPTH


def _explosive(text: str, path: str) -> Fault | None:
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        mark = event.start_mark
        span = Span(path, mark.line + 1, mark.column + 1) if mark else Span(path, 1, 1)
        if isinstance(event, yaml.AliasEvent):
            return span, f"The alias *{event.anchor} is not allowed: write the value out."
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            return span, f"Values are nested more than {MAX_DEPTH} deep."
    return None


def _value(node: yaml.Node, key: Key, file: YamlFile) -> Any:  # noqa: ANN401 - YAML holds anything
    file.marks[key] = node.start_mark
    if node.tag not in _KNOWN_TAGS:
        tag = node.tag.replace("tag:yaml.org,2002:", "!!")
        file.faults.append((file.place(key), f"The tag {tag} is not allowed here; remove it."))
    if isinstance(node, yaml.MappingNode):
        return dict(_pairs(node, key, file))
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, (*key, i), file) for i, item in enumerate(node.value)]
    file.written[key] = str(node.value)
    if node.tag in _STRINGS or node.tag not in _PLAIN_TAGS:
        return str(node.value)
    try:
        return _CONSTRUCTOR.yaml_constructors[node.tag](_CONSTRUCTOR, node)
    except (yaml.YAMLError, ValueError, LookupError):
        file.faults.append((file.place(key), f'"{node.value}" cannot be read as a value; put it in quotation marks.'))
        return str(node.value)


def _pairs(node: yaml.MappingNode, key: Key, file: YamlFile) -> Iterator[tuple[str, Any]]:
    seen: set[str] = set()
    for name_node, value_node in node.value:
        mark = name_node.start_mark
        if not isinstance(name_node, yaml.ScalarNode):
            file.faults.append((file.span(mark), "A key must be a word, not a list or a group of keys."))
            continue
        name = str(name_node.value)
        if name in seen:
            file.faults.append((file.span(mark), f'The key "{name}" stands twice; only one can count.'))
        seen.add(name)
        value = _value(value_node, (*key, name), file)
        file.marks[(*key, name, "")] = mark  # the key itself: an unknown one is shown there
        yield name, value


@cache
def load_schema(name: str) -> Mapping[str, Any]:
    """Return the shipped JSON Schema `name`."""
    text = (_SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8")
    schema: Mapping[str, Any] = json.loads(text)
    return schema


@cache
def _validator(name: str) -> Any:  # noqa: ANN401 - jsonschema's types stay behind this door
    from jsonschema import Draft202012Validator  # noqa: PLC0415 - slow to import

    return Draft202012Validator(load_schema(name), format_checker=Draft202012Validator.FORMAT_CHECKER)


def _against(file: YamlFile, schema: str) -> None:
    if fits(load_schema(schema), file.value):
        return
    for error in sorted(_validator(schema).iter_errors(file.value), key=lambda error: list(map(str, error.path))):
        key: Key = tuple(error.absolute_path)
        for fault in explain(error, key, file.place, file.written):
            if fault not in file.faults:  # a missing key comes once for each key that is missing beside it
                file.faults.append(fault)
