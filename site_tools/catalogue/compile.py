"""The catalogue's YAML files → one JSON file that loads at once. `python -m site_tools.catalogue.compile` writes it.

The lists in `stated/`, which only a comparison needs, go into a file of their own, so that no check waits for them. Tests
hold that the committed JSON is what this makes of the YAML.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from site_tools.catalogue import faults
from site_tools.catalogue.questions import faults as condition_faults
from site_tools.catalogue.values import NAME_MARK
from site_tools.catalogue.values import words as words_of
from site_tools.files import write_if_changed
from site_tools.phrases import read_phrase
from site_tools.yamlfile import Fault, YamlFile, read_yaml

HERE = Path(__file__).parent
COMPILED = HERE / "catalogue.json"
STATED = HERE.parent / "evidence" / "stated" / "words.json"
_TABLES = ("mechanisms", "authorities", "outdated")


class Sources:
    """Every YAML file of the catalogue as read, and what is wrong with them."""

    def __init__(self, folder: Path = HERE) -> None:
        self.folder = folder
        self.types = self._read_all("types/*.yml", "catalogue-types")
        self.packs = self._read_all("packs/*.yml", "catalogue-pack")
        self.words = self._read_all("words*.yml", "catalogue-words")
        self.stated = self._read_all("stated/*.yml", "catalogue-words")
        self.tables = [self._read(folder / f"{name}.yml", f"catalogue-{name}") for name in _TABLES]
        self.faults: list[Fault] = list(self._faults())

    def all_words(self) -> dict[str, tuple[str, ...]]:
        """Return every word list by name."""
        return _words(self.words)

    def stated_words(self) -> dict[str, tuple[str, ...]]:
        """Return the lists by which versions are compared."""
        return _words(self.stated)

    def _read_all(self, pattern: str, schema: str) -> list[YamlFile]:
        return [self._read(path, schema) for path in sorted(self.folder.glob(pattern))]

    def _read(self, path: Path, schema: str) -> YamlFile:
        shown = f"site_tools/catalogue/{path.relative_to(self.folder).as_posix()}"
        return read_yaml(path.read_text(encoding="utf-8"), shown, schema)

    def _faults(self) -> Iterator[Fault]:
        for file in [*self.types, *self.packs, *self.words, *self.stated, *self.tables]:
            yield from file.faults
            if file.faults:
                return
        yield from _twice(self.types, "clause type")
        yield from _twice([*self.words, *self.stated], "list of words")
        types = [name for file in self.types for name in file.value]
        questions = faults.profile_questions()
        for file in self.packs:
            yield from faults.rows(file, file.value["requirements"], types)
            for path, message in condition_faults(file.value["applies"], questions):
                yield file.place(("applies", *path)), f"applies: {message}"


def _words(files: list[YamlFile]) -> dict[str, tuple[str, ...]]:
    return {name: words_of(plain) for file in files for name, plain in file.value.items()}


def _twice(files: list[YamlFile], what: str) -> Iterator[Fault]:
    seen: dict[str, str] = {}
    for file in files:
        for name in file.value:
            if name in seen:
                yield file.place((name, "")), f'The {what} "{name}" stands in {seen[name]} already.'
            seen[name] = file.path


def compiled(sources: Sources) -> str:
    """Return the JSON of sources without faults: every entry with the file and line where it stands."""
    tables = {name: file.value for name, file in zip(_TABLES, sources.tables, strict=True)}
    packs = {Path(file.path).stem: _placed_pack(file) for file in sources.packs}
    types = {name: _placed(file, (name,), plain) for file in sources.types for name, plain in file.value.items()}
    words = {name: list(phrases) for name, phrases in sources.all_words().items()}
    plain = {"types": types, "packs": packs, **tables, "words": words}
    return _with_trees(plain, [*_named(words), *_phrases(plain)])


def compiled_stated(sources: Sources) -> str:
    """Return the JSON of the lists by which versions are compared."""
    words = {name: list(phrases) for name, phrases in sources.stated_words().items()}
    return _with_trees({"words": words}, _named(words))


def _named(words: Mapping[str, Sequence[str]]) -> list[str]:
    return [phrase for phrases in words.values() for phrase in phrases if not phrase.startswith(NAME_MARK)]


def _with_trees(plain: dict[str, Any], phrases: Iterable[str]) -> str:
    trees = ",\n".join(f"  {_line(phrase)}: {_line(read_phrase(phrase))}" for phrase in dict.fromkeys(phrases))
    head = json.dumps(plain, ensure_ascii=False, indent=1).removesuffix("\n}")
    return f'{head},\n "trees": {{\n{trees}\n }}\n}}\n'


def _line(plain: Any) -> str:  # noqa: ANN401 - JSON
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def _phrases(plain: Any) -> Iterator[str]:  # noqa: ANN401 - JSON
    """Yield the phrases that expressions and tables hold."""
    if isinstance(plain, list):
        for part in plain:
            yield from _phrases(part)
    elif isinstance(plain, dict):
        for key, inner in plain.items():
            if key == "phrase":
                yield inner
            elif key == "phrases":
                yield from inner
            else:
                yield from _phrases(inner)


def _placed_pack(file: YamlFile) -> dict[str, Any]:
    rows = {name: _placed(file, ("requirements", name), row) for name, row in file.value["requirements"].items()}
    return {**file.value, "requirements": rows}


def _placed(file: YamlFile, key: tuple[str, ...], plain: dict[str, Any]) -> dict[str, Any]:
    span = file.place((*key, ""))
    return {**plain, "at": [span.file, span.line, span.column]}


def main() -> int:
    """Write the JSON, or say what is wrong with the YAML."""
    sources = Sources()
    for span, message in sources.faults:
        sys.stderr.write(f"{span}: {message}\n")
    if not sources.faults:
        write_if_changed(COMPILED, compiled(sources).encode())
        write_if_changed(STATED, compiled_stated(sources).encode())
    return 1 if sources.faults else 0


if __name__ == "__main__":
    sys.exit(main())
