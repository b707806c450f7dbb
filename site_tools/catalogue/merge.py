"""A repository's `clauses.yml` → clause types, requirements and word lists beside the shipped ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from site_tools.catalogue import faults, values
from site_tools.catalogue.faults import Check
from site_tools.model.catalogue import Catalogue, Pack
from site_tools.model.finding import Finding, Severity
from site_tools.model.text import SourceFile
from site_tools.nearest import did_you_mean
from site_tools.yamlfile import Fault, YamlFile, read_yaml

RULE = "clauses-yml"
_GROUPS = ("all", "any", "sentence", "nearby", "clause")
MEND = "Mend the line; docs/guides/add-a-required-clause.md shows how an entry looks. Until then it counts for nothing."


def merge(catalogue: Catalogue, extra: SourceFile, check: Check | None) -> tuple[Catalogue, tuple[Finding, ...]]:
    """Return the catalogue with what `extra` adds to it, and every fault of `extra`; a faulty file adds nothing."""
    file = read_yaml(extra.text, extra.path, "clauses")
    found = list(file.faults)
    if not found and file.value:
        found.extend(_faults(file, catalogue, check))
    if found:
        return catalogue, tuple(Finding(RULE, Severity.ERROR, span, message, MEND) for span, message in found)
    return (_merged(catalogue, file) if file.value else catalogue), ()


def _faults(file: YamlFile, catalogue: Catalogue, check: Check | None) -> Iterator[Fault]:
    types, rows = file.value.get("types", {}), file.value.get("requirements", {})
    words = file.value.get("words", {})
    shipped = {row.id for pack in catalogue.packs.values() for row in pack.requirements}
    yield from faults.taken(file, "types", types, catalogue.types, "clause type")
    yield from faults.taken(file, "requirements", rows, shipped, "requirement")
    yield from faults.taken(file, "words", words, catalogue.words, "list of words")
    yield from faults.rows(file, rows, [*catalogue.types, *types])
    for name, row in rows.items():
        if row.get("pack", "house") not in catalogue.packs:
            hint = did_you_mean(row["pack"], catalogue.packs)
            yield file.place(("requirements", name, "pack")), f'{name}: there is no pack "{row["pack"]}".{hint}'
    if check is not None:
        yield from faults.expressions(file, ("types",), types, _words(catalogue, words), check)


def asserted(expression: Any) -> Any:  # noqa: ANN401 - an expression of the evidence language
    """Return an expression in which `words` count only where nothing denies them: a lawyer who writes them means that.

    What may not stand there (`none`) and titles (`heading`) stay as they are.
    """
    if isinstance(expression, list):
        return [asserted(part) for part in expression]
    if not isinstance(expression, Mapping):
        return expression
    made: dict[str, Any] = {}
    for key, value in expression.items():
        if key == "words":
            made["asserts"] = {"of": value}
        else:
            made[key] = asserted(value) if key in _GROUPS else value
    return made


def _words(catalogue: Catalogue, words: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    return {**catalogue.words, **{name: values.words(plain) for name, plain in words.items()}}


def _merged(catalogue: Catalogue, file: YamlFile) -> Catalogue:
    types = {
        name: values.clause_type(
            name, {**plain, "evidence": asserted(plain["evidence"])}, file.place(("types", name, ""))
        )
        for name, plain in file.value.get("types", {}).items()
    }
    packs = dict(catalogue.packs)
    for name, plain in file.value.get("requirements", {}).items():
        pack: Pack = packs[plain.get("pack", "house")]
        row = values.requirement(name, pack.id, plain, file.place(("requirements", name, "")))
        packs[pack.id] = replace(pack, requirements=(*pack.requirements, row))
    words = _words(catalogue, file.value.get("words", {}))
    return replace(catalogue, types={**catalogue.types, **types}, packs=packs, words=words)
