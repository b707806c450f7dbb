"""Texts that declare nothing → the clauses that they contain."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from site_tools.checking import catalogue
from site_tools.errors import OperatorError
from site_tools.evidence.judge import context_of, detect
from site_tools.evidence.sentences import sentences_of, sentences_of_text
from site_tools.files import read_folder
from site_tools.model.evidence import Context, Judgement, Sentence
from site_tools.model.value import value
from site_tools.reading import STDIN, bytes_of, decoded
from site_tools.settings import Settings
from site_tools.sides.folders import side_of

_SUFFIXES = {".md", ".txt", ".markdown"}


@value
class Searched:
    """One text to look into: its `name` as it was asked for, its sentences, and what they are judged with."""

    name: str
    sentences: tuple[Sentence, ...]
    context: Context


def texts_of(source: str, stdin: TextIO, here: Path) -> list[Searched]:
    """Return the texts that `source` names: a file, a policy's folder, every text of a folder, or - for `stdin`."""
    path = here / source
    if source != STDIN and (path / "policy.yml").is_file():
        return [_policy(source, path)]
    names = [source]
    if source != STDIN and path.is_dir():
        files = sorted(file for file in path.rglob("*") if file.suffix.lower() in _SUFFIXES and not file.is_dir())
        if not files:
            raise OperatorError(f"{source} holds no .md or .txt file.")
        names = [str(Path(source) / file.relative_to(path)) for file in files]
    texts = {name: decoded(name, bytes_of(name, here, stdin)) for name in names}
    return [Searched(name, sentences_of_text(text, name), Context()) for name, text in texts.items()]


def found_in(settings: Settings, texts: Sequence[Searched]) -> tuple[tuple[Searched, tuple[Judgement, ...]], ...]:
    """Return each text with the clause types that it contains, halves or denies."""
    known = catalogue(settings)
    return tuple((text, detect(text.sentences, text.context, known)) for text in texts)


def _policy(name: str, folder: Path) -> Searched:
    policy = side_of(name, folder.name, read_folder(folder.parent, folder, without="releases"), None).policy
    return Searched(name, sentences_of(policy), context_of(policy, None))
