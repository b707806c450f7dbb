"""Small policies, a small catalogue, and evidence simple enough to foresee: words that must stand in one sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from site_tools.catalogue.conditions import holds, unanswered
from site_tools.checks.check import Subject, check
from site_tools.checks.facts import Facts
from site_tools.checks.instruments import Instruments
from site_tools.evidence.sentences import sentences_of
from site_tools.model.catalogue import Authority, Catalogue, ClauseType, Mechanism, Outdated, Pack, Requirement
from site_tools.model.check import CheckReport
from site_tools.model.evidence import Context, Judgement, Match, Sentence, Verdict
from site_tools.model.finding import Finding, Severity
from site_tools.model.folder import RawFile
from site_tools.model.policy import Policy
from site_tools.model.release import History, Label, Release, Version
from site_tools.model.text import Span
from site_tools.sources.read import read_draft

ON = date(2024, 6, 1)
META = {
    "title": "Privacy Policy",
    "language": "en",
    "controller": {"name": "Acme Ltd", "domains": ["acme.com"]},
    "profile": {"audience": ["eea"], "has_dpo": False},
    "packs": ["gdpr"],
}
# type: evidence, weak, denied, statement: each a pattern of one sentence
WORDS: dict[str, tuple[str, str, str, str]] = {
    "contact.controller": (r"@|Street", r"contact us", "", ""),
    "contact.dpo": (r"officer.*@", r"officer", "", r"no data protection officer"),
    "contact.exercise": (r"exercise.*@", "", "", ""),
    "contact.representative.eu": (r"representative.*(?:@|\d{4})", r"our representative", "", ""),
    "right.access": (
        r"^You (?:may|can|have the right).*\bcopy\b",
        r"\baccess\b",
        r"do not have the right.*copy|no copies",
        "",
    ),
    "right.erasure": (r"^You (?:may|can|have the right).*(?:erase|delete)", "", r"do not have the right.*erase", ""),
    "transfer.safeguard": (r"standard contractual clauses|Privacy Shield", r"appropriate measures", "", ""),
    "retention.period": (r"\b(?:days|months|years)\b", "as long as", "", ""),
}


def clause_type(ident: str) -> ClauseType:
    evidence, weak, denied, statement = WORDS[ident]
    title = ident.split(".", 1)[1].replace(".", " ").replace("_", " ").capitalize()
    return ClauseType(
        id=ident,
        family=ident.partition(".")[0],
        title=title,
        what=f"It says {title.lower()}",
        dpv=(),
        evidence=evidence,
        weak=weak,
        denied=denied,
        statement=statement,
        cue=evidence,
        wording=f"Wording of {ident}.",
        false_friends=(),
        passes=(),
        fails=(),
        span=Span("types.yml", 1),
        distinct="contact.controller" if ident.startswith("contact.representative") else "",
    )


def requirement(ident: str, type_id: str, when: object = "always", severity: Severity = Severity.ERROR) -> Requirement:
    return Requirement(
        id=ident,
        pack="gdpr",
        type=type_id,
        requirement=f"The law wants {type_id}.",
        ref="Art. 13 GDPR",
        url="https://eur-lex.europa.eu/eli/reg/2016/679/art_13",
        when=when,
        severity=severity,
        source="read",
        span=Span("gdpr.yml", 1),
    )


GDPR = Pack(
    "gdpr",
    "GDPR",
    {"audience": "eea"},
    (
        requirement("gdpr.contact", "contact.controller"),
        requirement("gdpr.dpo", "contact.dpo", {"has_dpo": True}),
        requirement("gdpr.access", "right.access"),
        requirement("gdpr.safeguard", "transfer.safeguard", {"transfers_from": "eea"}),
        requirement("gdpr.retention", "retention.period", "always", Severity.NOTE),
    ),
)
SHIELD = Mechanism(
    "privacy-shield", "Privacy Shield", "privacy_shield", ("EU-U.S. Privacy Shield", "Privacy Shield"), ("eea",),
    date(2016, 8, 1), date(2020, 7, 16), "C-311/18, Schrems II",
)  # fmt: skip
CLAUSES = Mechanism("scc", "Clauses", "scc", ("standard contractual clauses",), ("eea",), None, None)
DIRECTIVE = Outdated(
    "directive", "Directive 95/46/EC", ("Directive 95/46/EC",), date(2018, 5, 25), "the GDPR", "the GDPR replaced it",
    "https://eur-lex.europa.eu/eli/reg/2016/679", Severity.WARNING, "read",
)  # fmt: skip
CATALOGUE = Catalogue(
    types={ident: clause_type(ident) for ident in WORDS},
    packs={"gdpr": GDPR},
    mechanisms={"privacy-shield": SHIELD, "scc": CLAUSES},
    authorities={"ico": Authority("ico", "ICO", "GB", ("Information Commissioner's Office",))},
    words={},
    outdated={"directive": DIRECTIVE},
)
_KINDS = {
    "email": r"\S+@\S+\w",
    "postal": r"\d+ \w+ Street",
    "mechanism": "Privacy Shield|standard contractual clauses",
}


def judge(kind: ClauseType, sentences: Sequence[Sentence], context: Context, _catalogue: Catalogue) -> Judgement:
    steps: list[tuple[Verdict, str]] = [
        ("contradicted", kind.denied), ("satisfied-by-statement", kind.statement),
        ("satisfied", kind.evidence), ("weak", kind.weak),
    ]  # fmt: skip
    for verdict, pattern in steps:
        found = [s for s in sentences if pattern and re.search(pattern, s.text)]
        if not found:
            continue
        matches = [Match(k, m[0], s.span) for s in found for k, p in _KINDS.items() if (m := re.search(p, s.text))]
        values = {match.value for match in matches if match.kind == "mechanism"}
        if verdict == "satisfied" and values == {"Privacy Shield"} and (context.effective or ON) > date(2020, 7, 16):
            return Judgement(kind.id, "stale", tuple(matches), tuple(found), ("a mechanism that is valid",))
        missing = ("the whole of it",) if verdict == "weak" else ()
        return Judgement(kind.id, verdict, tuple(matches), tuple(found), missing)
    return Judgement(kind.id, "missing", missing=(f"words on {kind.title.lower()}",))


def denial(kind: ClauseType, sentences: Sequence[Sentence], context: Context, catalogue: Catalogue) -> Judgement | None:
    judgement = judge(kind, sentences, context, catalogue)
    return judgement if judgement.verdict == "contradicted" else None


def detect(sentences: Sequence[Sentence], context: Context, catalogue: Catalogue) -> tuple[Judgement, ...]:
    found = (judge(kind, sentences, context, catalogue) for kind in catalogue.types.values())
    return tuple(judgement for judgement in found if judgement.verdict != "missing")


def context_of(policy: Policy, effective: date | None) -> Context:
    return Context(policy.controller.name, ("acme.com",), effective)


TOOLS = Instruments(
    judge,
    denial,
    detect,
    sentences_of,
    context_of,
    holds,
    unanswered,
    {"has_dpo": "Is there a data protection officer?"},
)


def policy(
    text: str, meta: Mapping[str, object] | None = None, *, name: str = "privacy", label: str = "draft"
) -> Policy:
    """Return a policy of one section file, its facts `META` with changes; a file may hold several `# ` sections."""
    parts = [part for part in re.split(r"(?m)^(?=# )", text) if part.strip()]
    raws = [RawFile("policy.yml", "policy.yml", b"title: T\nlanguage: en\ncontroller:\n  name: Acme Ltd\n")]
    for number, part in enumerate(parts, 1):
        ident = (re.findall(r"\{#([\w-]+)", part) or ["section"])[0]
        file = f"sections/{number:02d}-{ident}.md"
        raws.append(RawFile(file, file, part.encode()))
    read = read_draft(name, raws).policy
    assert read is not None
    facts = {**META, **(meta or {})}
    return replace(read, label=label, title=str(facts["title"]), language=str(facts["language"]), meta=facts)


def facts(
    changes: Mapping[str, Any] | None = None, label: str = "the draft", clauses: Mapping[str, object] | None = None
) -> Facts:
    meta = {key: value for key, value in {**META, **(changes or {})}.items() if value is not None}
    return Facts(meta, lambda key: Span("policy.yml", 1 + len(key), 1), label, clauses or {})


def version(text: str, label: str = "2023-01-01") -> Version:
    sealed = Label.parse(label)
    release = Release("privacy", sealed, sealed.effective, "none", "", "passed", {}, {}, "", "", label)
    return Version(release, policy(text, label=label))


def checked(
    text: str, *before: Version, changes: Mapping[str, Any] | None = None, since: Facts | None = None
) -> CheckReport:
    """Check a draft with `META` as changed, against the versions sealed before it."""
    draft = policy(text, changes)
    subject = Subject(History("privacy", before, draft), facts(changes), ON, since)
    return check([subject], CATALOGUE, TOOLS, ON)


def said(findings: Sequence[Finding]) -> list[str]:
    return [f"{finding.severity} {finding.rule} {finding.span}: {finding.message}" for finding in findings]
