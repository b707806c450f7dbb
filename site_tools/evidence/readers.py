"""The sentences of a text → those that do not speak to the residents of one American state alone."""

from __future__ import annotations

from collections.abc import Sequence

from site_tools.evidence.lexicon import lexicon_of
from site_tools.model.catalogue import Catalogue
from site_tools.model.evidence import Sentence


def beyond_one_state(sentences: Sequence[Sentence], catalogue: Catalogue) -> tuple[Sentence, ...]:
    """Leave out what stands under "Notice to California residents" or says so itself, and names no other readers."""
    lexicon = lexicon_of(catalogue.words, catalogue.trees)
    one, others = lexicon.pattern("one_state"), lexicon.pattern("other_readers")

    def said(sentence: Sentence) -> str:
        return "\n".join((*sentence.headings[-1:], sentence.lead, sentence.text)).lower()

    texts = [(sentence, said(sentence)) for sentence in sentences]
    return tuple(sentence for sentence, text in texts if not one.search(text) or others.search(text))
