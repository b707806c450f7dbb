"""The seed as imported, with its clauses declared: edits by id, line and pattern, so that none of its words stand here."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

from evasions.held import ON
from site_tools.importers.decode import decode
from site_tools.importers.text import read_text
from site_tools.model.folder import RawFile
from site_tools.model.policy import Policy
from site_tools.model.release import History, Label, Release, Version
from site_tools.sources.read import read_draft, read_sealed

SEED = Path(__file__).parents[3] / "shared" / "seeds" / "000_28971a25a21a900e.txt"
_FACTS = """\
title: Privacy Policy
language: en
controller: {name: "Amper Music, Inc.", email: privacy@ampermusic.com, country: US, domains: [ampermusic.com]}
profile:
  audience: [eea]
  established_in: [US]
  has_dpo: false
  joint_controllers: false
  legal_bases: [contract, legitimate_interests, consent]
  transfers: [{country: US, from: [eea], mechanism: privacy_shield}]
  indirect_sources: false
  automated_decisions: none
  special_categories: false
  email_marketing: true
packs: [gdpr]
"""
DECLARED = {
    "data-controller": "identity.controller",
    "right-of-access": "right.access",
    "right-to-rectification": "right.rectification",
    "right-to-erasure": "right.erasure",
    "right-to-restrict-processing": "right.restriction",
    "right-to-data-portability": "right.portability",
    "right-to-object": "right.objection",
    "right-to-withdraw-consent": "right.withdraw_consent",
    "right-to-lodge-a-complaint-with-the-data-protection": "right.complaint",
    "international-transfer": "transfer.fact transfer.destination transfer.safeguard transfer.copy transfer.onward",
    "contact-us": "contact.controller",
}
RIGHTS = "sections/07-eu-users.md"
TRANSFERS = "sections/14-international-transfer.md"
CONTACT = "sections/15-contact-us.md"
Texts = dict[str, str]


@cache
def texts() -> Texts:
    """Return the imported seed's files with its clauses declared."""
    found = {"policy.yml": _FACTS}
    for section in read_text(decode(SEED.read_bytes())[0], "Privacy Policy").sections:
        found[f"sections/{section.file_name}"] = re.sub(r"\{#([\w-]+)\}", _declared, section.text)
    return found


def raws(changed: Texts) -> list[RawFile]:
    return [RawFile(name, name, text.encode()) for name, text in sorted(changed.items())]


def draft(changed: Texts) -> Policy:
    policy = read_draft("privacy", raws(changed)).policy
    assert policy is not None
    return policy


@cache
def history() -> History:
    """Return a history whose only version is the seed."""
    policy = read_sealed("privacy", str(ON), raws(texts()))
    assert policy is not None
    release = Release("privacy", Label(ON), ON, "editorial", "", "imported", {}, {}, "", "", "")
    return History("privacy", (Version(release, policy),), None)


def clause(file: str, ident: str, change: Callable[[str], str]) -> Texts:
    """Return the texts with the words below one heading changed, down to the next heading of any level."""
    pattern = re.compile(rf"(?ms)^(#+ [^\n]*\{{#{ident}[ }}][^\n]*\n)(.*?)(?=^#|\Z)")
    text = texts()[file]
    assert pattern.search(text), ident
    return {**texts(), file: pattern.sub(lambda found: found[1] + change(found[2]), text, count=1)}


def without(file: str, ident: str) -> Texts:
    """Return the texts without a heading and all below it, down to the next heading of its level or higher."""
    text = texts()[file]
    found = re.search(rf"(?m)^(#+) [^\n]*\{{#{ident}[ }}]", text)
    assert found, ident
    after = re.compile(rf"(?m)^#{{1,{len(found[1])}}} ").search(text, found.end())
    return {**texts(), file: text[: found.start()] + (text[after.start() :] if after else "")}


def _declared(found: re.Match[str]) -> str:
    types = DECLARED.get(found[1])
    return f'{{#{found[1]} clause="{types}"}}' if types else found[0]
