"""The code → `docs/reference/`: rules with their examples, commands with their options, the keys of policy.yml.

`make reference` writes it; a test holds that it is up to date.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from site_tools import explaining
from site_tools.catalogue.load import load
from site_tools.cli import make_parser
from site_tools.commands import NAMES
from site_tools.compare.classes import gives
from site_tools.files import write_if_changed
from site_tools.rulepages import class_page, promise, rule_page
from site_tools.yamlfile import load_schema

_MADE = "<!-- Written by `make reference`. Change the code it describes, not this page. -->\n"


def pages() -> dict[str, str]:
    """Return every page of the reference: its file's name → its text."""
    return {
        "rules.md": _rules(),
        "change-classes.md": _change_classes(),
        "clause-types.md": _clause_types(),
        "commands.md": _commands(),
        "policy-yml.md": _policy_yml(),
    }


def _rules() -> str:
    rules = dict(sorted(explaining.rules().items()))
    rows = "\n".join(f"| [{name}](#{name}) | {rule.SEVERITY} | {promise(rule)} |" for name, rule in rules.items())
    head = f"# Rules about a draft's text\n\n{_MADE}\n| rule | severity | promise |\n|---|---|---|\n{rows}\n"
    return "\n".join([head, *(rule_page(name, rule, level=2) for name, rule in rules.items())])


def _change_classes() -> str:
    rules = dict(sorted(explaining.grounds().items()))
    rows = "\n".join(f"| [{name}](#{name}) | {gives(rule)} | {promise(rule)} |" for name, rule in rules.items())
    head = f"# Rules about a change\n\n{_MADE}\n| rule | class | what it sees |\n|---|---|---|\n{rows}\n"
    return "\n".join([head, *(class_page(name, rule, gives(rule), level=2) for name, rule in rules.items())])


def _clause_types() -> str:
    known = load().catalogue
    lines = [f"# Clause types and requirements\n\n{_MADE}"]
    for pack in known.packs.values():
        rows = [
            f"| `{row.id}` | `{row.type}` | {row.severity} | [{row.ref}]({row.url}) | {row.source} |"
            for row in pack.requirements
        ]
        if rows:
            head = "| requirement | clause type | severity | reference | how sure we are of it |\n|---|---|---|---|---|"
            lines.append("\n".join([f"## {pack.title}\n", head, *rows, ""]))
    lines.append("## Clause types\n")
    lines.extend(
        f"### {kind.id}\n\n{kind.title}. {kind.what}\n\n> {' '.join(kind.wording.split())}\n"
        for kind in known.types.values()
    )
    return "\n".join(lines)


def _commands() -> str:
    parser = make_parser()
    subparsers = next(action.choices for action in parser._actions if action.choices)  # noqa: SLF001 - argparse has no door
    parts = [f"# Commands\n\n{_MADE}\n```text\n{parser.format_help()}```\n"]
    parts += [f"## clausebook {name}\n\n```text\n{subparsers[name].format_help()}```\n" for name in NAMES]  # type: ignore[index]
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
