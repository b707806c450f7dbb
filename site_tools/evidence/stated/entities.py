"""A named organisation: with its legal form, or beside words that say what it is ("our provider Stripe", "such as Stripe")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_tools.evidence.countries import countries_in
from site_tools.evidence.stated.value import Extractor, Said, Value
from site_tools.model.months import MONTHS

EXAMPLES = {
    "Acme GmbH is the controller of your data.": ["acme (controller)"],
    "Our provider is Example Data Services B.V.": ["example data services (recipient)"],
    "We share it with vendors such as Stripe and Google Analytics.": [
        "stripe (recipient)",
        "google analytics (recipient)",
    ],
    "Stripe, our payment provider, sees your card.": ["stripe (recipient)"],
    "Our payment provider Stripe sees your card.": ["stripe (recipient)"],
    "We use Google Analytics to count visits.": ["google analytics (recipient)"],
    "Our site is hosted by Amazon Web Services.": ["amazon web services (recipient)"],
    "# Subprocessors\n\n- Braintree: payments": ["braintree (recipient)"],
    "Our representative in the EU is Example Reps Ltd.": ["example reps (representative)"],
    "We use Personal Data to provide the Service.": [],
    "Complaints go to a dispute service operated by Fairness Board.": [],
    "Browsers such as Firefox provide settings.": [],
    "We share it with countries such as Canada.": [],
}
_FORM = (
    r"(?:Inc|Incorporated|LLC|L\.L\.C|Ltd|Limited|LLP|PLC|plc|GmbH|AG|UG|KG|SE|S\.A|SAS|SARL|S\.à r\.l|B\.?V|N\.V|ApS|A/S|Oy|OÜ|S\.?r\.?l|S\.p\.A|S\.L|Pty|Pvt"
    r"|Corp|Corporation|Sp\. z o\.o|Kft|s\.r\.o|d\.o\.o|Lda|Ltda)"
)
_HINTS = (
    "inc", "incorporated", "llc", "l", "ltd", "limited", "llp", "plc", "gmbh", "ag", "ug", "kg", "se", "sas", "sarl", "b", "bv", "n", "aps", "oy", "oü",
    "sp", "srl", "pty", "pvt", "corp", "corporation", "kft", "d", "lda", "ltda",
)  # fmt: skip
_CAPITAL = re.compile(r"[A-Z]")
_WORD = r"[A-Z0-9][\w&'.+-]*[\w+]"
_NAME = rf"{_WORD}(?: (?:(?:of|and|&|for|the) )?{_WORD}){{0,4}}"
_LEGAL = re.compile(rf"\b({_WORD}(?: (?:(?:of|and|&|for) )?{_WORD}){{0,5}}),? {_FORM}\b\.?")
_PLACE = r"(?:service )?(?:provider|processor|vendor|partner|supplier|host|network|platform|company|subprocessor|sub-processor)s?"
_FRAMES = (
    re.compile(rf"\b(?:such as|including|like|e\.g\.,?|namely)(?: the)? ((?:{_NAME})(?:(?:, and |, or |, | and | or )(?:{_NAME}))*)"),
    re.compile(rf"\b{_PLACE},? (?:is |are |named |called )?({_NAME})"),
    re.compile(rf"\b({_NAME}), (?:our|a|an|the|which is (?:our|a))(?: [\w-]+){{0,3}} {_PLACE}\b"),
    re.compile(rf"\b(?:[Ww]e|[Ss]ite|[Ss]ervice|website|app)(?: also| may| currently)* uses? ({_NAME})(?= (?:to|for|as)\b|[.,;]|$)"),
    re.compile(rf"\b(?:hosted|provided|operated|processed|handled|supplied|stored)(?: (?:by|with|on|at)) ({_NAME})"),
)  # fmt: skip
_BEFORE_FRAME = re.compile(
    r"provider|processor|vendor|partner|service|third part|compan|tool|analytics|network|shar|supplier|host|platform|use",
    re.IGNORECASE,
)
_REMEDY = re.compile(r"\b(?:dispute|complaint|arbitrat|mediat|ombud)")  # who settles it receives nothing of the data
_CONTROLLER = re.compile(
    r"\b(?:is|are|as) (?:the|a|your|our)? ?(?:data )?controller\b|\bcontroller (?:is|of)\b|\bresponsible for (?:your|the)\b"
)
_TITLE = re.compile(r"\b(?:sub-?processor|provider|vendor|processor|third part|recipient|partner)")
_ITEM = re.compile(rf"({_NAME})(?=\.?$|\s*[:;(|]|\s+[–—-]\s)")
_AND = re.compile(rf",? (?:and|or) |, (?!{_FORM}\b)")
_COMMON = frozenset({
    "Note", "Authorized", "Authorised", "Protection", "Transport", "Layer", "Security", "Secure", "Sockets", "TLS", "SSL", "DPF", "SCCs",
    "Personal", "Data", "Information", "Site", "Sites", "Service", "Services", "Policy", "Privacy", "Terms", "Cookie", "Cookies", "EU",
    "EEA", "UK", "Article", "Articles", "European", "Commission", "Member", "State", "States", "Section", "We", "You", "Our", "Your",
    "The", "This", "These", "If", "It", "Users", "User", "Customer", "Customers", "Client", "Clients", "Content", "Account", "Company",
    "Group", "Affiliates", "Website", "Platform", "App", "Application", "Software", "Products", "Product", "GDPR", "CCPA", "Agreement",
    "Notice", "Controller", "Processor", "I", "A", "An", "Name", "Email", "Address", "Phone", "IP", "Regulation", "Clauses", "Standard",
    "Contractual", "Framework", "Shield", "Law", "Act", "Union", "Area", "Third", "Party", "Parties", "Provider", "Providers",
    "Partners", "Purpose", "Country", "Location", "Other", "All", "Any", "For", "In", "By", "Each", "HTTP", "HTTPS", "URL", "API", "APIs", "AI",
    "PDF", "US", "USA", "Internet", "Device", "Usage", "Log",
    *MONTHS,
})  # fmt: skip


def _find(said: Said) -> Iterator[Value]:
    words = said.words
    if not _CAPITAL.search(words):
        return
    legal = said.has(_HINTS) or "S." in words or "s.r" in words or "A/S" in words
    found = {match.start(1): (match[0], "") for match in _LEGAL.finditer(words)} if legal else {}
    if _BEFORE_FRAME.search(words) and "browser" not in said.lower and not _REMEDY.search(said.lower):
        for frame in _FRAMES:
            for match in frame.finditer(words):
                found |= {match.start(1) + at: (name, "recipient") for at, name in _split(match[1])}
    if _TITLE.search(said.text.heading(said.index)) and (item := _ITEM.match(words)):
        found[0] = found.get(0, (item[1], ""))[0], "recipient"
    last = -1
    for start, (name, role) in sorted(found.items()):
        value = _normal(name)
        if start >= last and value and not _everyday(name):
            last = start + len(name)
            ends = start + len(name) == len(words)  # its dot is the sentence's
            yield Value(value, name.strip(" ,").removesuffix("." if ends else ""), _role(said, value, role))


def _split(names: str) -> Iterator[tuple[int, str]]:
    at = 0
    for name in _AND.split(names):
        at = names.index(name, at)
        yield at, name
        at += len(name)


def _normal(name: str) -> str:
    bare = re.sub(rf",? {_FORM}\.?$", "", name.removeprefix("The ").strip(" ,"))
    return " ".join(bare.lower().strip(" .,'").removesuffix("'s").split())


def _everyday(name: str) -> bool:
    """Return whether a name is made of everyday words and countries alone."""
    places = {word for _, place, _ in countries_in(name) for word in place.split()}
    return all(
        word.strip(".,'s") in _COMMON or word in _COMMON or word in places or word.islower() or word.isdigit()
        for word in name.split()
    )


def _role(said: Said, value: str, role: str) -> str:
    own = _normal(said.text.context.controller)
    if value == own or _CONTROLLER.search(said.full):
        return "controller"
    return "representative" if "representative" in said.full else role


ENTITY = Extractor("entity", _find)
