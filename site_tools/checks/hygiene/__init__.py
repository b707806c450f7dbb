"""Rules about a draft's good order, one file each, and the engine that runs them.

A rule's file name is its id, its docstring its page, PASSES and FAILS are its examples and its tests. To add one: write the
file with SEVERITY, MEND, PASSES, FAILS and `check(draft)`, and list it here. Precision comes first: a rule that cannot be
sure says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

from site_tools.checks.hygiene import (
    broken_promise,
    circular_reference,
    contradiction,
    date_changed_alone,
    date_left_behind,
    date_mismatch,
    disagreeing_mail_link,
    duplicated_sentence,
    mixed_script,
    narrowed_clause,
    obfuscated_address,
    outdated_name,
    placeholder,
    sentence_in_code,
    shared_channel,
    stale_mechanism,
    struck_out,
    term_defined_twice,
    undeclared_clause,
    undefined_term,
    unused_term,
)
from site_tools.checks.hygiene.draft import Draft
from site_tools.checks.hygiene.flag import Flag
from site_tools.model.finding import Finding
from site_tools.rulepages import rule_id

RULES: tuple[ModuleType, ...] = (
    contradiction,
    broken_promise,
    circular_reference,
    narrowed_clause,
    struck_out,
    stale_mechanism,
    outdated_name,
    placeholder,
    mixed_script,
    sentence_in_code,
    obfuscated_address,
    shared_channel,
    disagreeing_mail_link,
    date_mismatch,
    date_left_behind,
    date_changed_alone,
    term_defined_twice,
    undefined_term,
    unused_term,
    duplicated_sentence,
    undeclared_clause,
)
__all__ = ["RULES", "Draft", "Flag", "run"]


def run(draft: Draft) -> Iterator[Finding]:
    """Run every rule on a draft."""
    for rule in RULES:
        for flag in rule.check(draft):
            yield _finding(rule, flag, draft)


def _finding(rule: ModuleType, flag: Flag, draft: Draft) -> Finding:
    heading = draft.look.heading_of(flag.clause) if flag.clause else None
    return Finding(
        rule_id(rule),
        flag.severity or rule.SEVERITY,
        flag.span,
        flag.message,
        flag.mend or rule.MEND,
        type=flag.type,
        related=flag.related,
        clause=flag.clause,
        heading=heading.heading if heading else "",
    )
