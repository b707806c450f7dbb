"""A way to act or to be told: e-mail, post, telephone, account, form, website; for notices, for requests, or else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_tools.evidence.predicates.account import ACCOUNT
from site_tools.evidence.predicates.form import FORM
from site_tools.evidence.stated.value import Extractor, Said, Value

EXAMPLES = {
    "We will notify you of changes by e-mail.": ["e-mail (notice)"],
    "We will post changes on this page.": ["website (notice)"],
    "You may send your request by post or by telephone.": ["post (request)", "telephone (request)"],
    "To delete your data, go to your account settings.": ["account (request)"],
    "Use our contact form to withdraw your consent.": ["form (request)"],
    "Write to privacy@acme.com.": ["e-mail (request)"],
    "We tell you of changes by push notification.": ["message in the product (notice)"],
    "We ask you before our apps send push notifications.": [],
    "Contact [our team](https://acme.com/support) with your questions.": [],
    "Contact [our team](https://acme.com/contact) with your questions.": ["form (request)"],
    "We collect your e-mail address.": [],
    "You can see it in your account.": [],
    "We do not send e-mail.": [],
}
_WAYS = {
    "e-mail": re.compile(r"\b(?:by|via|through|per|an) (?:an )?e-?mail\b(?! address)|\be-?mail(?:ing)? (?:us|you|notice|notification|message)\b|\S+@[\w.-]+\w"),
    "post": re.compile(r"\b(?:by|via|through|in the|to the|our) (?:regular |postal |registered )?(?:post|mail|letter)\b(?!ing)|\bp\.? ?o\.? box\b"),
    "telephone": re.compile(r"\b(?:by|via|over the) (?:tele)?phone\b|\bcall(?:ing)? (?:us|our|\+|\d)|\b(?:telephone|toll-free)(?: number)?\b"),
    "form": re.compile(r"\b(?:online|web|contact|request|this|our|a|the) (?:\w+ )?forms?\b(?! of)"),
    "website": re.compile(
        r"\bpost(?:ed|ing|s)?\b[^.;]{0,60}\b(?:here|pages?|(?:web)?sites?|policy|app)\b|\b(?:notice|banner|announcement)s? on (?:our|the|this) (?:\w+ )?(?:(?:web)?site|homepage|home page|app|page|blog)\b"
    ),
    "message in the product": re.compile(r"\b(?:pop-?up|in-app|push) (?:notice|notification|message)s?\b|\bwhen you (?:next )?(?:log|sign) in\b"),
}  # fmt: skip
_FORM_PAGE = re.compile(r"contact|form\b|request|dsa?r\b|ticket|feedback|submi|portal|[ie]nquir|complain")
_NOTICE_ONLY = "message in the product"
_CUES = (
    "e", "mail*", "email*", "write", "writing", "post*", "letter*", "box", "phone*", "telephone*", "call*", "toll", "form*", "site*", "website*", "page*", "app", "pop*", "push",
    "banner*", "notice*", "log", "sign", "settings", "setting", "profile", "account", "dashboard", "preferences", "menu", "panel", "contact*",
)  # fmt: skip
_PLACE = re.compile(r"setting|dashboard|page|cent(?:er|re)|preferences|panel|log|sign|>|→|»|^(?:through|via)\b")
_NOTICE = re.compile(
    r"\b(?:(?<!push )(?<!in-app )notif\w+|announc\w+|inform you|tell you|let you know|(?<!privacy )(?<!this )(?<!our )(?<!cookie )(?<!the )notices?|update you|changes? to (?:this|our|the)|post(?:ed|ing)? (?:\w+ ){0,3}changes?)\b"
)
_REQUEST = re.compile(
    r"\b(?:you (?:may|can|could|should|must|have)|requests?|contact|write|reach|ask|complain\w*|withdraw\w*|to (?:delete|access|correct|exercise|object|unsubscribe|opt)"
    r"|questions?|exercise|submit\w*|send us|questions)\b"
)


def _find(said: Said) -> Iterator[Value]:
    if not said.has(_CUES):
        return
    lower = said.lower
    found = {way: match for way, words in _WAYS.items() if (match := words.search(lower))}
    role = _role(said)
    for way, match in sorted(found.items(), key=lambda item: item[1].start()):
        meant = role and (role == "notice" or way != _NOTICE_ONLY)
        if meant and not said.denies(match.start() + said.own, match.end() + said.own):
            yield Value(way, said.words[match.start() : match.end()], role)
    form = FORM.find(said.text, said.index, {}) if role == "request" and "form" not in found else None
    if form and _FORM_PAGE.search(form.value.lower()):
        yield Value("form", form.value, role)
    account = ACCOUNT.find(said.text, said.index, {}) if role else None
    if account and _PLACE.search(account.value):
        yield Value("account", account.value, role)


def _role(said: Said) -> str:
    if _NOTICE.search(said.full):
        return "notice"
    return "request" if _REQUEST.search(said.full) else ""


CHANNEL = Extractor("channel", _find)
