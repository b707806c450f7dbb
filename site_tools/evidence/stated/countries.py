"""A country or region by its code: where data goes ("transfer"), where readers live ("residence"), or else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_tools.evidence.countries import countries_in
from site_tools.evidence.predicates.postal import POSTAL
from site_tools.evidence.stated.value import DENIED, Extractor, Said, Value

EXAMPLES = {
    "We transfer data to the United States and Canada.": ["US (transfer)", "CA (transfer)"],
    "Our servers stand in Germany.": ["DE (transfer)"],
    "Your data stays in the EEA.": ["EEA (transfer)"],
    "We send it outside the European Economic Area.": ["outside EEA (transfer)"],
    "If you live in Switzerland, you have more rights.": ["CH (residence)"],
    "Residents of the United Kingdom may complain.": ["GB (residence)"],
    "We do not transfer data to China.": ["CN (denied)"],
    "We send data from the United Kingdom to India.": ["IN (transfer)"],
    "Transfers out of the EU, the United Kingdom and Switzerland rest on clauses.": [],
    "The EU-U.S. Data Privacy Framework applies.": [],
    "We send it to a US company, as EU privacy laws allow.": [],
    "It is for users in the European Economic Area (EEA), the United Kingdom (UK) and Switzerland (CH) whose data we process.": [
        "EEA (residence)",
        "GB (residence)",
        "CH (residence)",
    ],
    "Our U.S.-based provider stores it.": [],
    "Write to Acme Ltd, 1 High Street, Dublin 2, Ireland.": [],
    "We store it outside Switzerland.": ["outside CH (transfer)"],
    "The Court of Justice of the European Union held so.": [],
    "EU, UK, and Swiss data is stored in India.": ["IN (transfer)"],
    "If you are in the EU or elsewhere outside of the United States, write to us.": [
        "EU (residence)",
        "US (residence)",
    ],
    "We are a company of Finland.": ["FI"],
}
_REGION = re.compile(
    r"\b(?:EEA|European Economic Area|EU|E\.U\.|European Union|Europe)(?![\w-])(?! ?(?:Regulation|GDPR|law|Directive|Commission|[Rr]epresentative|Standard)|\) ?(?:No\.? ?)?\d)"
)
_CODES = {
    "EEA": "EEA",
    "European Economic Area": "EEA",
    "EU": "EU",
    "E.U.": "EU",
    "European Union": "EU",
    "Europe": "Europe",
}
_CAPITAL = re.compile(r"[A-Z]")
_JOINED = re.compile(r"\)?(?:,? and/or|,? and|,? or|,)?(?: elsewhere)?(?: outside(?: of)?)? (?:the |\()?")
_ORIGIN = re.compile(r"\b(?:from|out of|leav(?:e|es|ing))(?: the)? $")
_ADJECTIVE = re.compile(
    r" (?:General Data|GDPR|Data Protection|Privacy|Regulation|Addendum|Extension)|(?:, \w+)*,? (?:and|or) (?:Swiss|UK|US|EU|EEA) (?:data|individuals|residents|users|customers)|(?<=\b(?:EU|US|UK))[ -](?!and\b|or\b|to\b|in\b|on\b|by\b|as\b|if\b|when\b|where\b|is\b|are\b|for\b|with\b|under\b|which\b|that\b|may\b|will\b|must\b)[a-z]"
    r"|(?<=EEA)[ -](?:data|users?|residents?|individuals?|customers?|citizens?|law)|(?<=U\.S)\.?[ -](?!and\b|or\b|to\b|in\b|by\b|as\b|if\b|when\b|where\b|is\b|for\b|with\b|under\b|which\b|that\b)[a-z]"
)
_ARTICLE = re.compile(r"E|U|Netherlands|Philippines|Bahamas")
_BODY = re.compile(
    r"\b(?:Justice|Alliance|Association|Council|Commission|Parliament|Department|[Ll]aws?|[Gg]overnment) of (?:the )?$"
)
_NOT_SENT = re.compile(
    r"(?:\b(?:not|never|no longer)|n't) (?:\w+ ){0,2}(?:transfer\w*|transmit\w*|sen[dt]|stor(?:e|ed)|host(?:ed)?|process(?:ed)?|shar(?:e|ed)|export\w*|leave)\b[^.;:]*$"
)
_OUTSIDE = re.compile(r"\b(?:outside|beyond|outwith)(?: of)?(?: the)?(?: [\w-]+){0,6} $")
_RESIDENCE = re.compile(
    r"\b(?:residents?|citizens?|consumers?|users?|customers?|individuals?|people|persons?|visitors?|data subjects?|liv(?:e|es|ing)|resid(?:e|es|ing)"
    r"|(?:you|who) are|you're)\b(?: (?:who|are|is|located|based|residing|living|resident|a|or|citizen|visiting|accessing))* (?:of|in|from|outside)(?: the)?"
    r"(?: [\w.]+(?:,| and| or|, and)(?: the)?)*\s$"
)
_TRANSFER = re.compile(
    r"\b(?:transfer\w*|transmi\w+|sen[dt]\w*|stor(?:e|es|ed|ing|age)|host(?:s|ed|ing)?|process(?:ed|es|ing)?|servers?|data cent(?:er|re)s?|stays?|remains?"
    r"|kept|keeps?|held|export\w*|shar(?:e|ed|ing)|disclos\w+|accessed|sub-?processors?|providers?|moved?|leaves?)\b"
)


def _find(said: Said) -> Iterator[Value]:
    words = said.words
    if not _CAPITAL.search(words):
        return
    places = sorted((start, name, value) for value, name, start in _places(words))
    unfit = [match.span() for match in said.text.regex("not_place").finditer(said.full)] if places else ()
    last, role = -1, ""
    for start, name, value in places:
        if last < 0 or not _JOINED.fullmatch(words, last, start):  # "Canada and Japan" have one role
            role = _role(said, start)
        last = start + len(name)
        if role == "origin" or _ADJECTIVE.match(words, last) or _BODY.search(words, 0, start):
            continue
        if not role and POSTAL.find(said.text, said.index, {}):
            continue
        if role == "residence" or not any(first <= start + said.own < end for first, end in unfit):
            yield Value(value, name, role) if role != "outside" else _outside(value, name)


def _outside(value: str, name: str) -> Value:
    article = "the " if _ARTICLE.match(name) else ""
    return Value(f"outside {value}", f"outside {article}{name}", "transfer")


def _places(words: str) -> Iterator[tuple[str, str, int]]:
    for match in _REGION.finditer(words):
        yield _CODES[match[0]], match[0], match.start()
    yield from countries_in(words)


def _role(said: Said, start: int) -> str:
    there = start + said.own
    if _RESIDENCE.search(said.full, 0, there):
        return "residence"
    if not _TRANSFER.search(said.around):
        return ""
    if _NOT_SENT.search(said.full, 0, there):
        return DENIED
    if _OUTSIDE.search(said.full, 0, there):
        return "outside"
    return "origin" if _ORIGIN.search(said.full, 0, there) else "transfer"


COUNTRY = Extractor("country", _find)
