"""The code → `docs/reference/`: rules with their examples, commands with their options, the keys of policy.yml.

`make reference` writes it; a test holds that it is up to date.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

from site_tools.cli import make_parser, name_of
from site_tools.commands import COMMANDS
from site_tools.files import write_if_changed
from site_tools.sources.faults import RULES, rule_id
from site_tools.yamlfile import load_schema

_MADE = "<!-- Written by `make reference`. Change the code it describes, not this page. -->\n"


def pages() -> dict[str, str]:
    """Return every page of the reference: its file's name → its text."""
    return {"rules.md": _rules(), "commands.md": _commands(), "policy-yml.md": _policy_yml()}


def _rules() -> str:
    rules = sorted(RULES, key=rule_id)
    rows = "\n".join(f"| [{rule_id(r)}](#{rule_id(r)}) | {r.SEVERITY} | {_promise(r)} |" for r in rules)
    head = f"# Rules about a draft's text\n\n{_MADE}\n| rule | severity | promise |\n|---|---|---|\n{rows}\n"
    return "\n".join([head, *(_rule(rule) for rule in rules)])


def _promise(rule: ModuleType) -> str:
    return inspect.getdoc(rule).partition("\n")[0] if inspect.getdoc(rule) else ""  # type: ignore[union-attr]


def _rule(rule: ModuleType) -> str:
    parts = [f"## {rule_id(rule)}\n", f"{inspect.getdoc(rule)}\n", f"To mend it: {rule.MEND}\n"]
    parts.extend(f"Passes:\n\n{_example(text)}\n" for text in rule.PASSES)
    parts.extend(f"Fails:\n\n{_example(text)}\n\n> {message}\n" for text, message in rule.FAILS)
    return "\n".join(parts)


def _example(example: str | Mapping[str, str | bytes]) -> str:
    files = {"": example} if isinstance(example, str) else example
    return "\n\n".join(_fenced(name, content) for name, content in files.items())


def _fenced(name: str, content: str | bytes) -> str:
    shown = content if isinstance(content, str) else repr(content)
    if any(not character.isprintable() and character != "\n" for character in shown):
        shown = ascii(shown)[1:-1].replace("\\n", "\n")
    title = f"`{name}`:\n\n" if name else ""
    return f"{title}````text\n{shown.rstrip()}\n````"


def _commands() -> str:
    parser = make_parser()
    subparsers = next(action.choices for action in parser._actions if action.choices)  # noqa: SLF001 - argparse has no door
    parts = [f"# Commands\n\n{_MADE}\n```text\n{parser.format_help()}```\n"]
    for command in COMMANDS:
        name = name_of(command)
        parts.append(f"## clausebook {name}\n\n```text\n{subparsers[name].format_help()}```\n")  # type: ignore[index]
    return "\n".join(parts)


def _policy_yml() -> str:
    rows = "\n".join(_keys(load_schema("policy"), ""))
    return (
        f"# policy.yml\n\n{_MADE}\n{load_schema('policy')['description']}\n\n"
        f"| key | value | meaning |\n|---|---|---|\n{rows}\n"
    )


def _keys(schema: Mapping[str, Any], prefix: str) -> Iterator[str]:
    for name, inner in schema.get("properties", {}).items():
        must = " (required)" if name in schema.get("required", ()) else ""
        yield f"| `{prefix}{name}`{must} | {_kind(inner)} | {inner.get('description', '')} |"
        yield from _keys(inner, f"{prefix}{name}.")
        yield from _keys(inner.get("items", {}), f"{prefix}{name}[].")


def _kind(schema: Mapping[str, Any]) -> str:
    if "enum" in schema:
        return "one of " + ", ".join(f"`{value}`" for value in schema["enum"])
    if schema.get("type") == "array":
        return f"a list of {_kind(schema['items'])}"
    return {"string": "text", "boolean": "true or false", "integer": "a number", "object": "keys"}.get(
        schema["type"], ""
    )


if __name__ == "__main__":
    for file_name, text in pages().items():
        write_if_changed(Path(sys.argv[1]) / file_name, text.encode())
