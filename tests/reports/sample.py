"""A report with one of everything, and the golden files made of it: `python tests/reports/sample.py` writes them anew."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from site_tools.model.catalogue import Requirement
from site_tools.model.check import CheckReport, Coverage, RulePage, Waived, Waiver
from site_tools.model.evidence import Verdict
from site_tools.model.finding import Finding, Related, Severity
from site_tools.model.text import Span

GOLDEN = Path(__file__).parent / "golden"
RIGHTS = "policy_src/privacy/sections/07-eu-users.md"
LAW = "https://eur-lex.europa.eu/eli/reg/2016/679/art_15"


def requirement(ident: str, type_id: str, ref: str = "Art. 15 GDPR") -> Requirement:
    return Requirement(
        ident,
        ident.partition(".")[0],
        type_id,
        "What the law wants.",
        ref,
        LAW,
        "always",
        Severity.ERROR,
        "read",
        Span("gdpr.yml", 1),
    )


def row(
    ident: str, type_id: str, verdict: Verdict, span: Span | None = None, scope: str = "the whole policy"
) -> Coverage:
    return Coverage("privacy", requirement(ident, type_id), verdict, None, scope, span)


CHANGED = Finding(
    "profile-changed",
    Severity.WARNING,
    Span("policy_src/privacy/policy.yml", 12, 3),
    "The answer to “has_dpo” in the profile was true in 2023-09-01 and is false now.",
    "Have somebody who answers for the policy confirm it.",
)
LOST = Finding(
    "lost-clause",
    Severity.ERROR,
    Span(RIGHTS, 41, 1),
    "Right of access (right.access) is lost. In 2023-09-01 it stood in “7.4.1 Right of Access”: “You may ask for 100% <all> | it”.",
    "Put the words back.\nThen check again.",
    type="right.access",
    related=(
        Related(
            Span("policy_src/privacy/releases/2023-09-01/sections/07-eu-users.md", 44, 1), "it stood here in 2023-09-01"
        ),
    ),
    clause="right-access",
    heading="7.4.1 Right of Access",
)
MISSING = Finding(
    "gdpr.15.access",
    Severity.ERROR,
    Span(RIGHTS, 41, 1),
    "“7.4.1 Right of Access” declares right.access but does not say it. Missing: that readers may have a copy.",
    "Words that would do, for example: “You may ask us for a copy.”",
    type="right.access",
    reference=f"Art. 15 GDPR, {LAW}",
    clause="right-access",
    heading="7.4.1 Right of Access",
)
NOTE = Finding(
    "unused-term", Severity.NOTE, Span("policy_src/privacy/sections/00 a,b:c.md", 0), "“Ünit” is defined & unused."
)
WAIVED = replace(
    MISSING, rule="gdpr.13.dpo", type="contact.dpo", message="No officer is named.", clause="", heading="", related=()
)
WAIVER = Waiver(
    "gdpr.13.dpo",
    "",
    "Jo Doe",
    "the officer starts in May",
    date(2027, 5, 31),
    Span("policy_src/privacy/policy.yml", 30, 5),
)
REPORT = CheckReport(
    findings=(CHANGED, LOST, MISSING, NOTE),
    coverage=(
        row("gdpr.15.access", "right.access", "missing", None, "declared in “7.4.1 Right of Access”"),
        replace(row("gdpr.13.dpo", "contact.dpo", "missing"), waived=True),
        row(
            "gdpr.13.contact",
            "contact.controller",
            "satisfied",
            Span("policy_src/privacy/sections/15-contact-us.md", 4, 1),
        ),
        row("gdpr.22.decisions", "right.automated_decision", "satisfied-by-statement", Span(RIGHTS, 90, 1)),
        row("gdpr.26.joint", "identity.joint", "not-applicable", None, ""),
        row("gdpr.14.source", "data.source", "unknown-profile", None, ""),
    ),
    waived=(Waived(WAIVED, WAIVER),),
    rules=(
        RulePage("lost-clause", "What the last release held is still held.", "It cannot be waived."),
        RulePage("gdpr.15.access", "Right of access (Art. 15 GDPR)", "What the law wants.", LAW),
        RulePage("gdpr.13.dpo", "Officer (Art. 13 GDPR)", "What the law wants.", LAW),
    ),
)
FILES = {
    "json": "report.json",
    "sarif": "report.sarif",
    "junit": "report.xml",
    "markdown": "report.md",
    "github": "github.txt",
}
FILES["text"] = "report.txt"

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))
    from site_tools.reports.findings import FORMATS

    for name, file in FILES.items():
        (GOLDEN / file).write_text(FORMATS[name](REPORT), encoding="utf-8", newline="\n")
