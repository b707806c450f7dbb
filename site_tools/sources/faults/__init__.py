"""The rules about an author's text, one file each, and the engine that runs them.

A rule's file name is its id, its docstring its page, PASSES and FAILS are its examples and its tests. To add one: write
the file, list it here. A rule defines one of

    check_folder(files)             the files of a policy as they lie there
    check_text(lines)               one file's lines
    check_document(document)        one section file, parsed
    check_policy(policy, others)    the whole policy, beside the others of the repository
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from types import ModuleType
from typing import Any

from site_tools.model.finding import Finding
from site_tools.model.text import Span
from site_tools.sources.faults import duplicate_id, merge_conflict, missing_id
from site_tools.sources.faults.flag import Flag

RULES: tuple[ModuleType, ...] = (
    merge_conflict,
    missing_id,
    duplicate_id,
)


def rule_id(rule: ModuleType) -> str:
    """Return a rule's id: its file's name with hyphens."""
    return rule.__name__.rpartition(".")[2].replace("_", "-")


def run(check: str, *subject: Any, file: str = "") -> Iterator[Finding]:  # noqa: ANN401 - each kind of check has its own
    """Run every rule that defines `check` (such as "check_text") on `subject`, which stands in `file`."""
    for rule in RULES:
        function: Callable[..., Iterable[Flag]] | None = getattr(rule, check, None)
        if function is not None:
            yield from (finding(rule, flag, file) for flag in function(*subject))


def finding(rule: ModuleType, flag: Flag, file: str = "") -> Finding:
    """Dress a rule's flag: the rule's id, severity and advice, and the file where the rule did not know it."""
    span = flag.span if flag.span.file else Span(file, flag.span.line, flag.span.column)
    return Finding(rule_id(rule), rule.SEVERITY, span, flag.message, flag.mend or rule.MEND)
