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
from site_tools.rulepages import rule_id
from site_tools.sources.faults import (
    bidirectional_control,
    byte_order_mark,
    control_character,
    damaged_characters,
    dead_footnote,
    dead_reference,
    definition_given_twice,
    duplicate_id,
    empty_clause,
    empty_file,
    heading_in_block,
    heading_markup,
    heading_too_deep,
    heading_without_words,
    image,
    indented_code,
    inner_footnote,
    invalid_utf8,
    invisible_character,
    link_not_understood,
    lost_table_cell,
    malformed_clause_type,
    malformed_id,
    merge_conflict,
    missing_id,
    missing_policy_yml,
    missing_title,
    mixed_line_endings,
    nested_too_deep,
    no_sections,
    policy_yml,
    raw_html,
    second_title,
    section_too_large,
    skipped_heading_level,
    stray_attributes,
    table_not_understood,
    text_above_title,
    too_many_files,
    two_files_one_number,
    unclosed_code,
    unclosed_comment,
    unincluded_file,
    unknown_attribute,
    unknown_link,
    unreadable_file,
    unused_footnote,
    unused_link_definition,
)
from site_tools.sources.faults.flag import Flag

RULES: tuple[ModuleType, ...] = (
    two_files_one_number,
    policy_yml,
    unincluded_file,
    unreadable_file,
    invalid_utf8,
    byte_order_mark,
    mixed_line_endings,
    empty_file,
    section_too_large,
    missing_policy_yml,
    no_sections,
    too_many_files,
    merge_conflict,
    control_character,
    invisible_character,
    bidirectional_control,
    damaged_characters,
    unclosed_comment,
    missing_title,
    second_title,
    text_above_title,
    skipped_heading_level,
    heading_too_deep,
    heading_in_block,
    heading_without_words,
    heading_markup,
    missing_id,
    malformed_id,
    malformed_clause_type,
    unknown_attribute,
    stray_attributes,
    empty_clause,
    raw_html,
    image,
    unknown_link,
    link_not_understood,
    dead_footnote,
    unused_footnote,
    inner_footnote,
    unused_link_definition,
    definition_given_twice,
    nested_too_deep,
    lost_table_cell,
    table_not_understood,
    indented_code,
    unclosed_code,
    duplicate_id,
    dead_reference,
)


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
