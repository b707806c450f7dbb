"""Edits that take nothing from a reader, by the numbers of the list of 40, in each family where they apply."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from evasions.edits import CONTACT, RIGHTS, TARGETS, TRANSFERS, Edit, add, body, chain, instead, swap

_DPO = TARGETS["contact"].words
_COMPLAINT = TARGETS["rights"].words
_FACT = TARGETS["transfer"].words
_ACCESS = "You may ask us whether we process your Personal Data, and you may ask for a copy of your Personal Data."
_ERASURE = "You have the right to have your Personal Data erased."
_POST = "48 Foundry Lane, Portland, OR 97209, United States"
_UK = "Transfers from the United Kingdom rest on the UK International Data Transfer Addendum."
_SCC = "Transfers from the EU rest on the standard contractual clauses of Implementing Decision (EU) 2021/914."
_ITEMS = (
    'These transfers rest on the following:\n\n- {#scc clause="transfer.safeguard"}\n  ' + _SCC
    + '\n- {#addendum clause="transfer.safeguard.uk"}\n  ' + _UK
)  # fmt: skip
_PARAGRAPHS = f'{{#scc clause="transfer.safeguard"}}\n{_SCC}\n\n{{#addendum clause="transfer.safeguard.uk"}}\n{_UK}'
_FILE = {"contact": CONTACT, "rights": RIGHTS, "transfer": TRANSFERS}


class Benign(NamedTuple):
    """One benign edit: its number, its family, a name, the edit."""

    number: int
    family: str
    name: str
    edit: Edit


def _each(number: int, name: str, **words: str) -> tuple[Benign, ...]:
    return tuple(Benign(number, family, name, body(TARGETS[family], text)) for family, text in words.items())


def _one(number: int, family: str, name: str, *pairs: tuple[str, str]) -> Benign:
    return Benign(number, family, name, swap(_FILE[family], *pairs))


def _text(number: int, name: str, change: Callable[[str], str]) -> tuple[Benign, ...]:
    """Return a change of a whole file in each family."""

    def edit(file: str) -> Edit:
        def apply(texts: dict[str, str]) -> Mapping[str, str | bytes]:
            changed = change(texts[file])
            assert changed != texts[file], (number, name)
            return {**texts, file: changed}

        return apply

    return tuple(Benign(number, family, name, edit(file)) for family, file in _FILE.items())


def _reordered(texts: dict[str, str]) -> Mapping[str, str]:
    numbers = {"01": "04", "02": "01", "03": "05", "04": "02", "05": "03"}
    return {re.sub(r"/(0[1-5])-", lambda m: f"/{numbers[m[1]]}-", name): text for name, text in texts.items()}


def _renumbered(texts: dict[str, str]) -> Mapping[str, str]:
    return {name.replace("sections/0", "sections/1") if "00-" not in name else name: t for name, t in texts.items()}


def _whole(number: int, name: str, edit: Edit) -> tuple[Benign, ...]:
    return tuple(Benign(number, family, name, edit) for family in _FILE)


def _section(title: str, braces: str, target_words: str) -> str:
    return f"# {title} {braces}\n\n{target_words}\n"


def _moved(number: int, name: str) -> tuple[Benign, ...]:
    return tuple(
        Benign(number, family, name, chain(instead(t, ""), add("sections/02-use.md", f"\n{t.whole}")))
        for family, t in TARGETS.items()
    )


def _own_section(number: int) -> tuple[Benign, ...]:
    return tuple(
        Benign(
            number,
            f,
            "a section split",
            chain(instead(t, ""), add("sections/06-more.md", _section(t.title, t.braces, t.words))),
        )
        for f, t in TARGETS.items()
    )


def _merged(texts: dict[str, str]) -> Mapping[str, str]:
    """Write the sections on rights and transfers into one."""
    transfers = texts["sections/04-transfers.md"]
    lower = re.sub(r"(?m)^#", "##", transfers)
    rest = {name: text for name, text in texts.items() if name != "sections/04-transfers.md"}
    return {**rest, RIGHTS: f"{texts[RIGHTS]}\n{lower}"}


def _renamed(number: int) -> tuple[Benign, ...]:
    return tuple(
        Benign(
            number,
            family,
            "an id renamed, its former one kept",
            swap(t.file, (t.braces, re.sub(r"\{#([\w-]+)", r'{#new-\1 was="\1"', t.braces))),
        )
        for family, t in TARGETS.items()
    )


def _titled(number: int) -> tuple[Benign, ...]:
    titles = {
        "contact": "Our Data Protection Officer",
        "rights": "Complaining to an Authority",
        "transfer": "Countries",
    }
    return tuple(
        Benign(number, family, "a title renamed", swap(t.file, (t.head, f"## {titles[family]} {t.braces}")))
        for family, t in TARGETS.items()
    )


def _setext(text: str) -> str:
    return re.sub(r"(?m)^## (.+)$", lambda m: f"{m[1]}\n{'-' * len(m[1])}", text)


def _wrapped(text: str) -> str:
    return text.replace(" your ", " your\n").replace(" our ", " our\n")


def _deeper(text: str) -> str:
    above = f"\n## Overview {{#overview-{text[2:5].strip().lower()}}}\n\n### "
    return re.sub(r"(?m)^## ", "### ", text).replace("\n### ", above, 1)


CASES = (
    *_each(1, "a synonym", contact="You can reach our data protection officer at <dpo@larkfield-instruments.com>.", rights="You have the right to raise a complaint with a data protection authority, in particular where you live or work.", transfer="We send your Personal Data to the United States and keep it there."),
    _one(1, "rights", "delete for erase", (_ERASURE, "You have the right to have your Personal Data deleted.")),
    *_each(2, "active to passive", contact="Our data protection officer can be reached at <dpo@larkfield-instruments.com>.", transfer="Your Personal Data is transferred to the United States and stored there."),
    _one(2, "rights", "active to passive", (_ERASURE, "Your Personal Data will be erased at your request.")),
    *_whole(3, "sections reordered", _reordered),
    *_whole(4, "files renumbered", _renumbered),
    *_own_section(5),
    *_whole(6, "two sections merged", _merged),
    *_moved(7, "moved to another file"),
    _one(8, "transfer", "a list to paragraphs", (_ITEMS, _PARAGRAPHS)),
    _one(8, "rights", "a paragraph to a list", (_ACCESS, "You may ask us\n\n- whether we process your Personal Data; and\n- for a copy of your Personal Data.")),
    _one(8, "contact", "a paragraph to a list", (f"Write to <privacy@larkfield-instruments.com>, or by post to Larkfield Instruments, Inc., {_POST}.\nYou can also call us at +1 503 228 1212.", f"You can reach us\n\n- at <privacy@larkfield-instruments.com>;\n- by post: Larkfield Instruments, Inc., {_POST}; or\n- at +1 503 228 1212.")),
    *_text(10, "one level deeper", _deeper),
    *_titled(11),
    _one(12, "transfer", "another spelling", ("of Implementing Decision (EU) 2021/914", "that the Commission authorised in Implementing Decision (EU) 2021/914")),
    _one(12, "rights", "another spelling", (_COMPLAINT, _COMPLAINT.replace("with a supervisory authority", "with a supervisory organisation that is an authority for data protection"))),
    *_text(13, "typographic marks", lambda text: text.replace("Personal Data", "Personal\u00a0Data").replace("'", "’")),
    *_text(15, "trailing spaces", lambda text: re.sub(r"(?<=[a-z.])\n", " \n", text, count=3)),
    *_text(15, "lines wrapped", _wrapped),
    *_text(15, "line ends of another system", lambda text: text.replace("\n", "\r\n")),
    *_text(15, "no line end at the end", str.rstrip),
    *_text(16, "titles underlined", _setext),
    _one(16, "transfer", "another mark for points", ("- {#scc", "* {#scc"), ("- {#addendum", "* {#addendum")),
    _one(16, "contact", "a link by reference", ("[your rights](#rights)", "[your rights][rights]"), ("There is no fee for a request.", "There is no fee for a request.\n\n[rights]: #rights")),
    _one(16, "rights", "a link by reference", ("[Using Your Rights](#use-your-rights)", "[Using Your Rights][using]"), ("says how to exercise your rights.", "says how to exercise your rights.\n\n[using]: #use-your-rights")),
    *_each(17, "emphasis", contact=_DPO.replace("data protection officer", "**data protection officer**"), rights=_COMPLAINT.replace("lodge a complaint", "*lodge a complaint*"), transfer=_FACT.replace("United States", "**United States**")),
    *_each(18, "a word once instead of twice, the other way round", contact=_DPO.replace("answers at", "answers at at"), rights=_COMPLAINT.replace("in particular", "in in particular"), transfer=_FACT.replace("store it", "store store it")),
    _one(19, "rights", "a contraction", ("We do not make such decisions.", "We don't make such decisions.")),
    _one(19, "transfer", "a contraction expanded", (_FACT, "We're sending your Personal Data to the United States and store it there.")),
    _one(21, "contact", "a number in figures", ("within 30 days", "within thirty days"), ("We answer within one month.", "We answer within 1 month.")),
    _one(22, "contact", "a mail link", ("<dpo@larkfield-instruments.com>", "[dpo@larkfield-instruments.com](mailto:dpo@larkfield-instruments.com)")),
    _one(22, "transfer", "a mail link", ("<privacy@larkfield-instruments.com>", "[privacy@larkfield-instruments.com](mailto:privacy@larkfield-instruments.com)")),
    _one(23, "contact", "capitals in a mailbox", ("<dpo@larkfield-instruments.com>", "<DPO@Larkfield-Instruments.com>")),
    _one(23, "transfer", "capitals in a mailbox", ("<privacy@larkfield-instruments.com>", "<Privacy@Larkfield-Instruments.com>")),
    _one(24, "contact", "an address on several lines", (_POST, "48 Foundry Lane,\nPortland, OR 97209,\nUnited States")),
    _one(25, "contact", "a telephone number in another form", ("+1 503 228 1212", "+1 (503) 228-1212")),
    _one(25, "contact", "a telephone number with dots", ("+1 503 228 1212", "+1.503.228.1212")),
    _one(26, "contact", "an abbreviation", (_DPO, _DPO.replace("data protection officer", "data protection officer (DPO)"))),
    _one(26, "transfer", "an abbreviation", (_SCC, _SCC.replace("standard contractual clauses", "standard contractual clauses (SCCs)"))),
    _one(26, "rights", "an abbreviation expanded", ("Information Commissioner’s Office (ICO)", "Information Commissioner’s Office")),
    _one(27, "rights", "an authority with its link", ("Information Commissioner’s Office (ICO)", "[Information Commissioner’s Office (ICO)](https://ico.org.uk/make-a-complaint/)")),
    *_each(28, "an example added", contact=f"{_DPO}\nFor example, you may ask how long we keep an order.", rights=f"{_COMPLAINT}\nFor example, you may do so if we answer late.", transfer=f"{_FACT}\nFor example, an order from Lyon is stored in Portland."),
    *_whole(29, "a term renamed everywhere", lambda texts: {n: t.replace("Personal Data", "Personal Details") if n != "policy.yml" else t for n, t in texts.items()}),
    *_renamed(30),
    _one(31, "rights", "can for may", ("You may ask us to correct", "You can ask us to correct"), ("you may ask for a copy", "you can ask for a copy"), ("You may withdraw", "You can withdraw")),
    _one(31, "rights", "entitled for right", ("You have the right to have your Personal Data erased", "You are entitled to have your Personal Data erased"), ("You have the right to lodge", "You are entitled to lodge"), ("You have the right to object", "You are entitled to object")),
    _one(31, "transfer", "can for may", ("You may obtain a copy", "You can obtain a copy")),
    _one(31, "contact", "may for can", ("You can also call us", "You may also call us")),
    *_each(32, "a name for us", contact=_DPO.replace("Our data", "Larkfield’s data"), transfer=_FACT.replace("We transfer", "Larkfield transfers").replace("and store", "and stores")),
    _one(32, "rights", "a name for us", ("You may ask us to correct", "You may ask Larkfield to correct"), ("You may ask us to restrict", "You may ask Larkfield to restrict")),
    *_each(33, "a citation added", contact=_DPO.replace(" answers", " (Article 37 GDPR) answers"), rights=_COMPLAINT.replace("a complaint", "a complaint under Article 77 GDPR"), transfer=_FACT.replace("United States and", "United States (Article 44 GDPR) and")),
    *_each(34, "a note inlined", contact=f"{_DPO} (You need not give your name.)", rights=f"{_COMPLAINT} (That is free.)", transfer=f"{_FACT} (That is where our warehouse is.)"),
    *(Benign(35, f, "a double removed", chain(add(t.file, f"\n## Once More {{#double}}\n\n{t.words}\n"), swap(t.file, (f"\n## Once More {{#double}}\n\n{t.words}\n", "")))) for f, t in TARGETS.items()),
    *(Benign(38, f, "a comment in the source", swap(t.file, (t.whole, f"<!-- For editors: do not merge. -->\n\n{t.whole}"))) for f, t in TARGETS.items()),
    Benign(39, "transfer", "an id added", swap(TRANSFERS, ("These transfers rest on", "{#basis}\nThese transfers rest on"))),
    Benign(39, "rights", "an id added", swap(RIGHTS, ("These rights belong", "{#holders}\nThese rights belong"))),
    Benign(39, "contact", "an id added", swap(CONTACT, ("It reads <larkfield@tessel-rep.nl>.", "It reads <larkfield@tessel-rep.nl>.\n\n{#more-on-it}\nIt answers in several languages."))),
)  # fmt: skip
NEGATIVES = (
    ("rights", "no fee", (_ACCESS, f"{_ACCESS}\nYou do not need to pay a fee to exercise your right of access.")),
    ("rights", "no complaint to us first", (_COMPLAINT, f"{_COMPLAINT}\nYou do not have to complain to us first.")),
    ("rights", "signals", (_COMPLAINT, f"{_COMPLAINT}\nWe do not respond to Do Not Track signals.")),
    ("rights", "nothing sold", (_COMPLAINT, f"{_COMPLAINT}\nWe have not sold or shared Personal Data in the past 12 months.")),
    ("rights", "lawfulness", ("What we did before that stays lawful.", "The withdrawal does not affect the lawfulness of what we did before.")),
)  # fmt: skip
