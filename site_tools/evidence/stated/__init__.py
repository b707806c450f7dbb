"""Sentences → the values that they state, normalised, so that two versions can be compared. Not imported by a check.

Each kind stands in its own file with examples that are its tests. What a value's role may be, and how it is written, they show.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from site_tools.evidence.stated.addresses import ADDRESS
from site_tools.evidence.stated.ages import AGE
from site_tools.evidence.stated.channels import CHANNEL
from site_tools.evidence.stated.countries import COUNTRY
from site_tools.evidence.stated.dates import DATE
from site_tools.evidence.stated.definitions import DEFINITION
from site_tools.evidence.stated.durations import DURATION
from site_tools.evidence.stated.emails import EMAIL
from site_tools.evidence.stated.entities import ENTITY
from site_tools.evidence.stated.exceptions import EXCEPTION
from site_tools.evidence.stated.listed import BASIS, CATEGORY, PURPOSE, RECIPIENT
from site_tools.evidence.stated.mechanisms import AUTHORITY, MECHANISM
from site_tools.evidence.stated.modality import MODALITY
from site_tools.evidence.stated.money import MONEY
from site_tools.evidence.stated.negation import NEGATION
from site_tools.evidence.stated.phones import PHONE
from site_tools.evidence.stated.rights import RIGHT_HELD
from site_tools.evidence.stated.urls import URL
from site_tools.evidence.stated.value import Extractor, Said
from site_tools.evidence.stated.vocabulary import vocabulary_of
from site_tools.evidence.text import Text
from site_tools.model.catalogue import Catalogue
from site_tools.model.evidence import Context, Sentence
from site_tools.model.materiality import Stated

EXTRACTORS: tuple[Extractor, ...] = (
    EMAIL,
    PHONE,
    ADDRESS,
    URL,
    ENTITY,
    DATE,
    AGE,
    DURATION,
    MONEY,
    COUNTRY,
    MECHANISM,
    AUTHORITY,
    RECIPIENT,
    CATEGORY,
    PURPOSE,
    BASIS,
    RIGHT_HELD,
    CHANNEL,
    DEFINITION,
    MODALITY,
    NEGATION,
    EXCEPTION,
)


def stated(sentences: Sequence[Sentence], context: Context, catalogue: Catalogue) -> tuple[Stated, ...]:
    """Return every value that the sentences state, in reading order; the same value once a sentence."""
    text = Text(sentences, replace(context, linked={}), catalogue)  # an index of these sentences, not of the policy
    saids = (Said(text, index, hits) for index, hits in enumerate(vocabulary_of(catalogue).hits(text)))
    return tuple(value for said in saids for value in _of_sentence(said))


def _of_sentence(said: Said) -> Iterator[Stated]:
    sentence = said.sentence
    for extractor in EXTRACTORS:
        seen: set[tuple[str, str]] = set()
        for value, words, role in extractor.find(said):
            if (value, role) not in seen:
                seen.add((value, role))
                yield Stated(extractor.kind, value, words, sentence.clause, sentence, role)
