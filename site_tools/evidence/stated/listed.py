"""Who receives data, which kinds of data, for what purposes and on what basis: by the lists of catalogue/stated/.

A name counts where its sentence, its lead-in or its title speaks of collecting, using or sharing data; one that weighs
much (biometric data, advertising, a sale) counts anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_tools.evidence.stated.value import DENIED, Extractor, Hit, Said, Value
from site_tools.evidence.stated.verbs import doings

EXAMPLES = {
    "We share your e-mail address with advertisers.": [
        "advertising partners",
        "e-mail addresses",
    ],
    "We share it with:\n\n- vendors; and\n- law enforcement.": ["service providers", "public authorities"],
    "We do not share it with advertising networks.": ["advertising partners (denied)"],
    "We collect your name, IP address and date of birth.": ["names", "IP addresses", "age or date of birth"],
    "We never collect biometric data.": ["biometric data (denied)"],
    "We use it for direct marketing and to prevent fraud.": ["marketing", "preventing fraud and misuse"],
    "We use it to train AI models.": ["training artificial intelligence"],
    "We process it on the basis of our legitimate interests.": ["legitimate interests"],
    "We share it with your consent.": ["consent"],
    "We do not sell your data unless you ask us to.": ["selling data (denied)"],
    "We use it for no other purposes.": ["other, unnamed purposes (denied)"],
    "You may opt out of the sale of your data.": [],
    "Third-party websites have their own rules.": [],
    "Third parties may not access our interface.": [],
    "Vendors with whom we share data must keep it secret.": ["service providers"],
    "Write to us, and give us your name and address.": [],
    "You must ask us before you use our logo for promotional purposes.": [],
    "You may receive promotional messages, as we use your data for marketing.": ["marketing"],
    "You may withdraw your consent.": [],
    "You have the right not to be subject to automated decisions.": [],
    "This right is limited if the decision is necessary for a contract with you.": [],
    "We check who you are by information already collected, such as your e-mail address.": [],
    "# What we collect\n\nYou decide whether you grant access to your camera.": [],
    "If you give permission, we collect your photos.": ["photos and videos"],
    "We keep what we collect for 30 calendar days.": [],
}
_ABOUT = {
    "recipient": (
        ("share_words", "sale"),
        re.compile(r"\b(?:shar|disclos|recipient|third part|provider|processor|partner|vendor|who (?:sees|has|gets))"),
    ),
    "category": (
        ("collect_words", "use_words", "share_words", "keep_words"),
        re.compile(r"\b(?:collect|gather|information|data|categor|kinds|types|what we)"),
    ),
    "purpose": (
        ("use_words", "share_words", "collect_words"),
        re.compile(r"\b(?:use|uses|using|purpose|why|how we|process)"),
    ),
}
_HEAVY = {
    "recipient": {"data brokers", "providers of artificial intelligence"},
    "category": {"biometric data", "genetic data", "data about health", "precise location", "sensitive data", "beliefs and opinions"},
    "purpose": {"advertising", "training artificial intelligence", "profiling", "automated decisions", "selling data", "other, unnamed purposes"},
}  # fmt: skip
_NO_RECIPIENT = re.compile(
    r"(?:'s)?[ -](?:websites?|sites?|links?|cookies?|content|software|code|tools?|rights?|applications?|apps?|domains?|orders?|proceedings?|of justice)\b"
)
_FORBIDDEN = re.compile(
    r" (?:may|must|shall|can)(?:not| not) (?:access|use|enter|copy|interfere)\b"
)  # of a service, not of data
_LAW = re.compile(r"(?: \w+){0,2} (?:act|law|laws|statute)\b")
_UNIT = re.compile(r" (?:day|week|month|year)s?\b")  # "30 calendar days" are no calendar
_NO = re.compile(r"\b(?:no|without)(?: other| any)? $")
_REFUSED = re.compile(
    r"\b(?:(?:opt(?:ing|ed)?[ -]?out (?:of|from)|object\w* to|unsubscribe from|stop)(?: the| any| our)*"
    r"|not (?:to )?be(?:ing)? subject(?:ed)? to(?: [\w-]+){0,4}) $"
)
# What is said to be held already, or is only asked for, is not collected anew; what limits a right is no legal basis.
_NOT_ANEW = re.compile(
    r"\balready (?:collected|held|hold|have|know|provided|given)\b|\bask\w* (?:you )?for (?:your )?permission\b|\bgrant\w* (?:us )?access\b"
)
_LIMITS = re.compile(r"\brights? (?:is|are|may be|can be) (?:\w+ )?(?:limited|restricted|excluded)\b")


def _find(group: str, said: Said) -> Iterator[Value]:
    framed = None
    for hit, words in said.listed(group):
        if framed is None:
            framed = _framed(group, said)
        if not framed and hit.name not in _HEAVY[group]:
            continue
        if group != "recipient" and _inside(said, hit.start, hit.end):
            continue
        if group == "category" and (
            _LAW.match(said.full, hit.end) or _UNIT.match(said.full, hit.end) or _NOT_ANEW.search(said.full)
        ):
            continue
        if group == "recipient" and (_NO_RECIPIENT.match(said.full, hit.end) or _FORBIDDEN.match(said.full, hit.end)):
            continue
        if group == "purpose" and (_REFUSED.search(said.full, 0, hit.start) or _theirs(group, said, hit)):
            continue
        yield Value(hit.name, words, DENIED if _denied(said, hit) else "")


def _theirs(group: str, said: Said, hit: Hit) -> bool:
    """Return whether it is the reader who uses or asks: "you may use our logo for promotional purposes"."""
    before = [doing for doing in doings(said) if doing.end <= hit.start]
    return (
        bool(before) and hit.name not in _HEAVY[group] and before[-1].who == "you" and before[-1].verb in {"use", "ask"}
    )


def _denied(said: Said, hit: Hit) -> bool:
    """Return whether what a sentence says last before the words is denied, with whatever exception, or a negative governs."""
    if _NO.search(said.full, 0, hit.start):
        return True
    before = [doing for doing in doings(said) if doing.end <= hit.start or doing.start <= hit.start < doing.end]
    return before[-1].negated if before else said.denies(hit.start, hit.end)


def _framed(group: str, said: Said) -> bool:
    lists, title = _ABOUT[group]
    return any(said.index in said.text.hits(name) for name in lists) or bool(
        title.search(said.text.heading(said.index))
    )


def _inside(said: Said, start: int, end: int) -> bool:
    """Return whether the words are part of a recipient's name: "advertising partners" is no purpose."""
    return any(hit.start <= start and end <= hit.end for hit in said.hits.get("recipient", ()))


def _bases(said: Said) -> Iterator[Value]:
    for hit, words in said.listed("basis"):
        if not _LIMITS.search(said.full, 0, hit.start):
            yield Value(hit.name, words, DENIED if said.denies(hit.start, hit.end) else "")


RECIPIENT = Extractor("recipient", lambda said: _find("recipient", said))
CATEGORY = Extractor("category", lambda said: _find("category", said))
PURPOSE = Extractor("purpose", lambda said: _find("purpose", said))
BASIS = Extractor("basis", _bases)
