"""Evasions 13 to 32: the words are there, and their meaning is gone."""

from __future__ import annotations

from evasions.edits import RIGHTS, TARGETS, TRANSFERS, USE, Case, Edit, add, each, everywhere, swap

_ERASURE = "You have the right to have your Personal Data erased."
_OBJECT = "You have the right to object at any time to our processing of your Personal Data, and to direct marketing without giving a reason."
_WITHDRAW = "You may withdraw your consent at any time.\nWhat we did before that stays lawful."
_SCC = "Transfers from the EU rest on the standard contractual clauses of Implementing Decision (EU) 2021/914."
_UK = "Transfers from the United Kingdom rest on the UK International Data Transfer Addendum."
_COPY = "You may obtain a copy of the standard contractual clauses and of the UK Addendum by writing to <privacy@larkfield-instruments.com>."
_REP = "Our representative in the EU under Article 27 GDPR is Tessel Vertegenwoordiging B.V., Herengracht 214, 1016 BS Amsterdam, the Netherlands.\nIt reads <larkfield@tessel-rep.nl>."


def _right(number: int, name: str, words: str, *ids: str) -> Case:
    return Case(number, "rights", name, swap(RIGHTS, (TARGETS["rights"].words, words)), ids or _COMPLAINT)


def _transfer(number: int, name: str, before: str, after: str, *ids: str) -> Case:
    return Case(number, "transfer", name, swap(TRANSFERS, (before, after)), ids)


def _denied(family: str, name: str, words: str, *ids: str) -> Case:
    """Return a denial in a section far from the clause that grants."""
    far: Edit = add("sections/06-more.md", f"# More About Us {{#more}}\n\n{words}\n")
    return Case(32, family, name, far, ids)


_COMPLAINT = ("lost-clause right.complaint", "gdpr.13.2.d.complaint")
_SAFEGUARD = ("lost-clause transfer.safeguard", "gdpr.13.1.f.safeguard")
_NAMES = "access, rectification, erasure, restriction, portability, objection, complaint"
CASES = (
    *each(
        13,
        "negated",
        contact="We have no data protection officer, so do not write to <dpo@larkfield-instruments.com>.",
        rights="You do not have the right to lodge a complaint with a supervisory authority.",
        transfer="We do not transfer your Personal Data to the United States.",
    ),
    *each(
        13,
        "not required",
        contact="We are not required to have a data protection officer and have none; <dpo@larkfield-instruments.com> is closed.",
        rights="We are not required to accept a complaint to a supervisory authority.",
        transfer="Personal Data is never sent to the United States or stored there.",
    ),
    Case(13, "rights", "no right of access", swap(RIGHTS, ("You may ask us whether we process your Personal Data, and you may ask for a copy of your Personal Data.", "There is no right of access to Personal Data.")), ("lost-clause right.access", "gdpr.13.2.b.access")),
    *each(
        14,
        "an exception that swallows",
        rights="You have the right to lodge a complaint with a supervisory authority, unless we decide otherwise.",
    ),
    Case(14, "rights", "save that", swap(RIGHTS, (_ERASURE, f"{_ERASURE[:-1]}, save where we see fit to keep it.")), ("lost-clause right.erasure", "gdpr.13.2.b.erasure")),
    Case(14, "contact", "answers if we choose", swap("sections/01-contact.md", ("send your request to <privacy@larkfield-instruments.com>.", "send your request to <privacy@larkfield-instruments.com>, which we read only if we choose to.")), ("lost-clause contact.exercise", "gdpr.12.2.exercise")),
    _transfer(14, "except where we decide", _SCC, "Transfers from the EU rest on the standard contractual clauses, except where we decide otherwise.", *_SAFEGUARD),
    *each(
        15,
        "a condition",
        rights="Where available, you may lodge a complaint with a supervisory authority, at our sole discretion.",
    ),
    Case(15, "rights", "if we choose", swap(RIGHTS, (_ERASURE, "If we so choose, you may have your Personal Data erased.")), ("lost-clause right.erasure", "gdpr.13.2.b.erasure")),
    _transfer(15, "where required by law", _COPY, "Where required by law, and if we choose to, we may give you a copy of the standard contractual clauses and of the UK Addendum.", "lost-clause transfer.copy", "gdpr.13.1.f.copy"),
    _transfer(15, "may at our discretion", _SCC, "For transfers from the EU we may, at our discretion, use the standard contractual clauses.", *_SAFEGUARD),
    Case(16, "rights", "our right", swap(RIGHTS, (_ERASURE, "We reserve the right to access, correct or delete your Personal Data.")), ("lost-clause right.erasure", "gdpr.13.2.b.erasure")),
    *each(
        17,
        "employees only",
        rights="Our employees may lodge a complaint with a supervisory authority.",
        contact="Our employees can reach our data protection officer; nobody else can.",
        transfer="We transfer the personal data of our employees to the United States.",
    ),
    _right(17, "business customers only", "If you are a business customer, you may lodge a complaint with a supervisory authority."),
    *each(
        18,
        "formerly",
        contact="Formerly our data protection officer answered at <dpo@larkfield-instruments.com>.",
        rights="Formerly you could lodge a complaint with a supervisory authority.",
        transfer="Before 2020 we used to transfer your Personal Data to the United States.",
    ),
    *each(
        18,
        "hypothetical",
        contact="If the GDPR applied to us, our data protection officer would have answered at <dpo@larkfield-instruments.com>.",
        rights="If the GDPR applied, you could lodge a complaint with a supervisory authority.",
        transfer="If we were a larger company, we would have transferred your Personal Data to the United States.",
    ),
    *everywhere(19, "a quotation", "A notice of another company might say: “{}”"),
    *each(
        20,
        "a question without an answer",
        contact="Can I write to our data protection officer? We answer every question with a smile.",
        rights="Can I lodge a complaint with a supervisory authority? We love happy customers.",
        transfer="Do we transfer your Personal Data to the United States? We care about where your instruments go.",
    ),
    _right(21, "to ourselves", "You have the right to lodge a complaint with our support team."),
    _right(21, "to a bank", "You may complain to your bank about a payment."),
    _right(21, "to a business bureau", "You may file a complaint with the Better Business Bureau."),
    _right(22, "law enforcement", "If you have a complaint, we will forward it to the law enforcement authorities."),
    _right(22, "the authorities", "We cooperate with the authorities, and you may complain to us."),
    Case(23, "rights", "unsubscribe for objecting", swap(RIGHTS, (_OBJECT, "You can unsubscribe from our newsletter at any time.")), ("lost-clause right.objection", "gdpr.13.2.b.objection")),
    Case(23, "rights", "unsubscribe for withdrawing", swap(RIGHTS, (_WITHDRAW, "You can unsubscribe from our newsletter at any time.")), ("lost-clause right.withdraw_consent", "gdpr.13.2.c.withdraw")),
    *each(
        24,
        "a sale of the business",
        transfer="If Larkfield is sold, your Personal Data may be transferred to the buyer.",
    ),
    *each(24, "portability", transfer="You may have your Personal Data transferred to another controller."),
    _transfer(25, "appropriate measures", _SCC, "For transfers from the EU we take appropriate measures.", *_SAFEGUARD),
    _transfer(25, "adequate security", _SCC, "Transfers from the EU have an adequate level of security.", *_SAFEGUARD),
    _transfer(26, "Privacy Shield", _SCC, "Transfers from the EU rest on the EU-U.S. Privacy Shield.", *_SAFEGUARD, "stale-mechanism"),
    _transfer(26, "Safe Harbor", _SCC, "Transfers from the EU rest on the U.S.-EU Safe Harbor Framework.", *_SAFEGUARD, "stale-mechanism"),
    _transfer(26, "clauses of 2010", _SCC, "Transfers from the EU rest on the standard contractual clauses of Decision 2010/87/EU.", "stale-mechanism"),
    Case(27, "contact", "a UK representative for the EU", swap("sections/01-contact.md", (_REP, "Our UK representative is Marlow Representatives Ltd, 9 Tanner Row, York YO1 6JB.")), ("lost-clause contact.representative.eu", "gdpr.13.1.a.representative")),
    _transfer(27, "clauses of the EU for the UK", _UK, "Transfers from the United Kingdom rest on the standard contractual clauses of the EU.", "lost-clause transfer.safeguard.uk", "uk.44A.transfer"),
    _transfer(27, "the clauses of Brazil for the EU", _SCC, "Transfers from Brazil rest on the standard contractual clauses of the ANPD.", *_SAFEGUARD),
    _right(27, "the Information Commissioner for the EEA", "You have the right to lodge a complaint with the Information Commissioner’s Office."),
    Case(27, "rights", "an authority of the EEA for the UK", swap(RIGHTS, ("In the United Kingdom, you may lodge a complaint with the Information Commissioner’s Office (ICO).", "In the United Kingdom, you may lodge a complaint with the CNIL.")), ("lost-clause right.complaint.uk", "uk.13.2.d.ico")),
    Case(27, "rights", "words of the CCPA", swap(RIGHTS, (_OBJECT, "You have the right to opt out of the sale of your personal information.")), ("lost-clause right.objection", "gdpr.13.2.b.objection")),
    _transfer(28, "clauses between controller and processor", _SCC, "Our vendors sign the standard contractual clauses of Decision (EU) 2021/915 for their work as processors.", *_SAFEGUARD),
    _transfer(29, "a copy of the reader's data", _COPY, "You may obtain a copy of your Personal Data by writing to <privacy@larkfield-instruments.com>.", "lost-clause transfer.copy", "gdpr.13.1.f.copy", "lost-clause transfer.copy.uk"),
    Case(30, "retention", "as long as necessary", swap(USE, ("We keep orders for seven years because tax law requires it, and support messages for two years.", "We keep Personal Data for as long as necessary.")), ("lost-clause retention.period", "gdpr.13.2.a.retention")),
    _right(31, "a name in a list", f"Rights: {_NAMES}."),
    Case(31, "rights", "erasure as a name", swap(RIGHTS, (_ERASURE, "Right to erasure.")), ("lost-clause right.erasure", "gdpr.13.2.b.erasure")),
    _denied("transfer", "never abroad", "We never transfer your Personal Data outside the EEA.", "contradiction"),
    _denied("rights", "no complaint", "You do not have the right to lodge a complaint with a supervisory authority.", *_COMPLAINT),
    _denied("rights", "no erasure", "You cannot ask us to delete your Personal Data.", "lost-clause right.erasure", "gdpr.13.2.b.erasure"),
    _denied("contact", "no officer", "We have not appointed a data protection officer.", "lost-clause contact.dpo", "gdpr.13.1.b.dpo"),
    _denied("transfer", "no mechanism", "We do not rely on the standard contractual clauses for any transfer.", *_SAFEGUARD),
)  # fmt: skip
