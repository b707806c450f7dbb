"""What a sentence can show, one noun a file; each with its own PASSES and FAILS, which are its tests and its docs."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from site_tools.evidence.predicates import (
    account,
    asserts,
    authority,
    channel,
    condition,
    denial,
    destination,
    duration,
    email,
    form,
    legal_name,
    link,
    mechanism,
    phone,
    placeholder,
    postal,
    profile,
    question,
    right,
)
from site_tools.evidence.predicates.predicate import Predicate

ALL: tuple[Predicate, ...] = (
    email.EMAIL,
    postal.POSTAL,
    phone.PHONE,
    phone.TOLLFREE,
    form.FORM,
    account.ACCOUNT,
    channel.CHANNEL,
    legal_name.LEGAL_NAME,
    legal_name.LEGAL_COMPANY,
    link.LINK,
    right.READER_RIGHT,
    right.RIGHT,
    right.RIGHT_TO,
    denial.DENIAL,
    asserts.ASSERTS,
    authority.AUTHORITY,
    destination.DESTINATION,
    mechanism.MECHANISM,
    duration.DURATION,
    placeholder.PLACEHOLDER,
    question.QUESTION,
    condition.CONDITIONAL,
    condition.EXCEPTION,
    condition.HOLDER,
    profile.PROFILE,
)
PREDICATES: Mapping[str, Predicate] = MappingProxyType({predicate.name: predicate for predicate in ALL})
