"""A small policy that holds what its own house requires: no change of the shipped catalogue touches these tests."""

from __future__ import annotations

from pathlib import Path

from example import Example

AS_OF = ("--as-of", "2024-01-01")
FACTS = """\
title: Privacy Policy
language: en
controller:
  name: Acme Ltd
  email: privacy@acme.example
profile:
  audience: [eea]
packs: [house]
"""
CLAUSES = """\
types:
  house.owls:
    title: Owls
    what: It says where the owls are.
    evidence: {phrase: "owl* ..4 (barn|tower)"}
    weak: {phrase: "owl*"}
    cue: {phrase: "owl* ..4 (barn|tower)"}
    wording: The owls live in the barn.
    passes: ["The owls live in the barn."]
    fails: [{text: "We like owls.", message: "Only a name or part of it. Missing: “owl* ..4 (barn|tower)”."}]
requirements:
  house.1:
    pack: house
    type: house.owls
    requirement: Say where the owls are.
    ref: House rule 1
    url: https://example.com/rules
    when: always
    severity: error
    source: read
    basis: practice
"""
OWLS = '# Owls {#owls clause="house.owls"}\n\nThe owls live in the barn.\n'
RIGHTS = """\
# Rights {#rights}

## Erasure {#erasure clause="right.erasure"}

You have the right to ask us to delete your personal data. Write to privacy@acme.example.
"""
SECTIONS = {"01-rights.md": RIGHTS, "02-owls.md": OWLS}
WAIVER = "waivers:\n- {requirement: house.1, owner: Legal, reason: The barn is new., expires: 2024-06-30}\n"


def house(root: Path) -> Example:
    """Return a repository whose one policy passes, with one release, committed on main."""
    example = Example(root)
    example.write("policy_src/privacy/policy.yml", FACTS)
    example.write("policy_src/clauses.yml", CLAUSES)
    for name, text in SECTIONS.items():
        example.section(name, text)
    example.release("2023-01-01")
    example.commit()
    return example


def release_by_force(example: Example, effective: str) -> None:
    """Seal the draft without its check, as somebody does who wants a loss to pass."""
    import site_tools.releasing as real  # noqa: PLC0415 - patched for this one release

    kept = real._checked  # noqa: SLF001
    real._checked = lambda *_: "passed"  # noqa: SLF001
    try:
        example.release(effective)
    finally:
        real._checked = kept  # noqa: SLF001
