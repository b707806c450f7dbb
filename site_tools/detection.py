"""Texts that declare nothing → the clauses that they contain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from site_tools.checking import catalogue
from site_tools.errors import OperatorError
from site_tools.evidence.judge import context_of, detect
from site_tools.evidence.sentences import sentences_of, sentences_of_text
from site_tools.files import read_folder
from site_tools.model.evidence import Context, Judgement, Sentence
from site_tools.settings import Settings
from site_tools.sources.read import read_sealed

_SUFFIXES = {".md", ".txt", ".markdown"}


@dataclass(frozen=True, slots=True)
class PlainText:
    """One text to look into: its `name` as it was asked for, its sentences, and what they are judged with."""

    name: str
    sentences: tuple[Sentence, ...]
    context: Context


def texts_of(source: str, stdin: TextIO, here: Path) -> list[PlainText]:
    """Return the texts that `source` names: a file, a policy's folder, every text of a folder, or - for `stdin`."""
    if source == "-":
        return [_plain("-", stdin.read())]
    path = here / source
    if (path / "policy.yml").is_file():
        return [_policy(source, path)]
    if path.is_dir():
        files = sorted(file for file in path.rglob("*") if file.suffix.lower() in _SUFFIXES and file.is_file())
        if not files:
            raise OperatorError(f"{source} holds no .md or .txt file.")
        return [_plain(str(Path(source) / file.relative_to(path)), _read(file)) for file in files]
    return [_plain(source, _read(path))]


def found_in(settings: Settings, texts: Sequence[PlainText]) -> tuple[tuple[PlainText, tuple[Judgement, ...]], ...]:
    """Return each text with the clause types that it contains, halves or denies."""
    known = catalogue(settings).catalogue
    return tuple((text, detect(text.sentences, text.context, known)) for text in texts)


def _policy(name: str, folder: Path) -> PlainText:
    policy = read_sealed(folder.name, "draft", read_folder(folder.parent, folder, without="releases"))
    if policy is None:
        raise OperatorError(f"{name} cannot be read as a policy; `clausebook check` says why.")
    return PlainText(name, sentences_of(policy), context_of(policy, None))


def _plain(name: str, text: str) -> PlainText:
    if not text.strip():
        raise OperatorError(f"{name} is empty.")
    return PlainText(name, sentences_of_text(text, name), Context())


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise OperatorError(f"{path} is not UTF-8 (byte {error.start}). Save it as UTF-8, then try again.") from None
    except OSError as error:
        raise OperatorError(f"{path} cannot be read: {error.strerror}.") from None
