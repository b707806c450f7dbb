"""What a fact is called for readers, by its kind and its role."""

from __future__ import annotations

from site_tools.model.materiality import FactKind

SETTINGS = {
    "title": "Title",
    "name": "Organisation",
    "email": "E-mail",
    "address": "Postal address",
    "phone": "Telephone",
    "country": "Country",
    "website": "Website",
}
_KINDS: dict[FactKind, str] = {
    "email": "E-mail address",
    "phone": "Telephone number",
    "address": "Postal address",
    "url": "Web address",
    "entity": "Named organisation",
    "date": "Date",
    "age": "Age",
    "duration": "Period",
    "money": "Sum of money",
    "country": "Country or region",
    "mechanism": "What transfers rest on",
    "authority": "Supervisory authority",
    "recipient": "Who receives data",
    "category": "Kind of data",
    "purpose": "What data is used for",
    "basis": "Legal basis",
    "right": "Your right",
    "channel": "Way to act",
    "definition": "What a term means",
    "modality": "How binding it is",
    "negation": "What is said not to be done",
    "exception": "Exception",
}
_ROLES = {
    ("email", "dpo"): "E-mail address of the data protection officer",
    ("email", "representative"): "E-mail address of the representative",
    ("email", "authority"): "E-mail address of the authority",
    ("email", "controller"): "E-mail address of the controller",
    ("phone", "dpo"): "Telephone number of the data protection officer",
    ("phone", "representative"): "Telephone number of the representative",
    ("phone", "authority"): "Telephone number of the authority",
    ("address", "dpo"): "Postal address of the data protection officer",
    ("address", "representative"): "Postal address of the representative",
    ("address", "authority"): "Postal address of the authority",
    ("entity", "controller"): "Who is responsible for your data",
    ("entity", "recipient"): "Named recipient",
    ("entity", "representative"): "Representative",
    ("date", "effective"): "Date of this version",
    ("duration", "retention"): "How long data is kept",
    ("duration", "reply"): "Time to reply",
    ("duration", "notice"): "Notice before changes",
    ("money", "fee"): "Fee",
    ("country", "transfer"): "Country of transfer",
    ("country", "residence"): "Where readers live",
    ("country", "denied"): "Country that gets no data",
    ("mechanism", "denied"): "What transfers do not rest on",
    ("recipient", "denied"): "Who receives no data",
    ("category", "denied"): "Kind of data that is not collected",
    ("purpose", "denied"): "What data is not used for",
}


def name_of(kind: FactKind, role: str) -> str:
    """Return the name of a fact: "How long data is kept"."""
    return _ROLES.get((kind, role)) or _KINDS.get(kind, kind.capitalize())
