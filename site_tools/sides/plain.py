"""A plain text, Markdown or not → a Policy in memory whose places are the lines of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from site_tools.errors import OperatorError
from site_tools.evidence.sentences import sentences_of_text
from site_tools.importers import characters, front_matter, liquid, mojibake, titles
from site_tools.importers.ids import Ids, Known, plain_words
from site_tools.importers.markdown import read_markdown
from site_tools.importers.origins import Origins
from site_tools.importers.text import read_text
from site_tools.importers.values import Imported, NothingToImport
from site_tools.model.evidence import Sentence
from site_tools.model.folder import RawFile
from site_tools.model.policy import Clause, Policy
from site_tools.reading import decoded
from site_tools.sides.texts import FACTS, PlainText, at_lines
from site_tools.sources.read import read_sealed

_MARKDOWN = re.compile(r"^(?:#{1,6}|[-*+>])\s|\]\(|\*\*\S|^(?:={3,}|-{3,})$", re.MULTILINE)
_SUFFIXES = {"md": True, "markdown": True, "txt": False}
_HEADED = {"section", "heading"}


def read_plain(name: str, data: bytes, known: Policy | None) -> PlainText:
    """Read a text. Its clauses keep the ids of those of `known` that they are; OperatorError where it is no text."""
    text = decoded(name, data)
    markdown = _SUFFIXES.get(name.rpartition(".")[2].lower(), _MARKDOWN.search(text) is not None)
    ids = _ids(known) if known else Ids()
    try:
        imported = read_markdown(text, "", ids=ids) if markdown else read_text(text, "", ids=ids)
    except NothingToImport:
        raise OperatorError(f"{name} holds no words that could be compared.") from None
    except OperatorError as error:
        raise OperatorError(f"{name}: {error}") from None
    policy = _policy(name, text, imported)
    seen = tuple(sentences_of_text(_seen(text, markdown=markdown), name))
    return PlainText(name, tuple(sentences_of_text(text, name)), seen, policy, tuple(_outside(seen, policy)))


def _seen(text: str, *, markdown: bool) -> str:
    """Return the text with damaged characters mended, and without what no reader of the page sees."""
    mended = characters.clean(mojibake.restore(text)[0])[0]
    return liquid.strip(front_matter.split(mended)[1])[0] if markdown else mended


def _ids(policy: Policy) -> Ids:
    return Ids(tuple(known for section in policy.sections for known in _known(section.clause, "")))


def _known(clause: Clause, parent: str) -> Iterator[Known]:
    title = titles.same(clause.title)
    yield Known(clause.id, title, parent, plain_words(clause.text))
    for inner in clause.clauses:
        if inner.kind in _HEADED:
            yield from _known(inner, title)


def _policy(name: str, text: str, imported: Imported) -> Policy:
    files = [RawFile(f"sections/{part.file_name}", name, part.text.encode()) for part in imported.sections]
    policy = read_sealed("text", "text", (RawFile("policy.yml", name, FACTS), *files))
    if policy is None:
        raise OperatorError(f"{name} could not be read as clauses.")
    origins = Origins(text)
    sections = []
    for section, part in zip(policy.sections, imported.sections, strict=True):
        lines = origins.lines(part)
        sections.append(replace(section, parsed=at_lines(section.parsed, lines)))
    meta = {**policy.meta, "title": imported.title}
    return replace(policy, title=imported.title, sections=tuple(sections), meta=meta)


def _outside(sentences: Sequence[Sentence], policy: Policy) -> Iterator[Sentence]:
    """Yield the sentences of which the policy does not hold even half: a table of contents, the menu of a web page."""
    held = f" {' '.join(_words_of(policy))} "
    for sentence in sentences:
        words = plain_words(titles.read(sentence.text).text).split()
        if not words or f" {' '.join(words)} " in held:
            continue
        parts = [" ".join(words[start : start + 3]) for start in range(max(len(words) - 2, 1))]
        if sum(f" {part} " in held for part in parts) * 2 < len(parts):
            yield sentence


def _words_of(policy: Policy) -> Iterator[str]:
    yield plain_words(policy.title)
    for clause in policy.walk():
        yield plain_words(clause.title)
        if clause.kind in _HEADED:
            yield from (plain_words(passage.text) for passage in clause.passages)
