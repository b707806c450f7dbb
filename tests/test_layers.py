"""Imports run downwards, one library has one door, and a command starts without what it does not need."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from example import Example, python

PACKAGE = Path(__file__).parent.parent / "site_tools"

# What each part may import, besides itself. A part that is not listed may import nothing, so declare it here.
MAY_IMPORT: dict[str, set[str]] = {
    "": set(),
    "__main__": {"cli"},
    "cli": {"", "commands", "errors", "files", "settings", "reports"},
    "commands": {
        "",
        "pipeline",
        "detection",
        "differing",
        "releasing",
        "reading",
        "sides",
        "explaining",
        "intake",
        "scaffold",
        "store",
        "files",
        "git",
        "settings",
    }
    | {"errors", "reports", "model", "importers", "publish"},
    "intake": {"importers", "releases", "sources", "yamlfile", "settings", "errors", "model"},
    "scaffold": {"files", "settings", "errors", "model"},
    "pipeline": {"checking", "comparing", "store", "git", "settings", "errors", "model"}
    | {"sources", "releases", "compare", "pages", "publish"},
    "releasing": {"checking", "comparing", "store", "settings", "errors", "sources", "releases", "model"},
    "comparing": {"checking", "settings", "model", "checks", "compare", "evidence"},
    "sides": {
        "comparing",
        "store",
        "files",
        "git",
        "settings",
        "nearest",
        "reading",
        "errors",
        "evidence",
        "importers",
        "sources",
        "model",
    },
    "differing": {"comparing", "sides", "settings", "model"},
    "detection": {"checking", "sides", "files", "reading", "settings", "errors", "model", "evidence"},
    "explaining": {"checking", "rulepages", "settings", "nearest", "catalogue", "checks", "compare", "sources"},
    "rulepages": set(),
    "examples": {"yamlfile", "evidence", "model"},
    "checking": {"examples", "store", "files", "git", "settings", "yamlfile", "errors", "model"}
    | {"catalogue", "checks", "evidence", "releases"},
    "store": {"histories", "files", "settings", "nearest", "errors", "sources", "releases", "model"},
    "histories": {"files", "yamlfile", "sources", "releases", "model"},
    "git": {"nearest", "errors"},
    "files": {"errors", "model"},
    "reading": {"errors"},
    "settings": {"errors", "model"},
    "yamlfile": {"fits", "misfits", "model"},
    "misfits": {"nearest", "model"},
    "fits": set(),
    "nearest": set(),
    "phrases": set(),
    "splitting": set(),
    "errors": {"model"},
    "sources": {"rulepages", "yamlfile", "nearest", "model"},
    "releases": {"nearest", "errors", "model"},
    "compare": {"splitting", "model"},
    "pages": {"model", "redlined"},
    "redlined": {"model"},
    "publish": {"files", "errors", "model"},
    "importers": {"reading", "nearest", "errors", "model"},
    "reports": {"model", "redlined"},
    "reference": {"", "cli", "commands", "explaining", "rulepages", "catalogue", "compare", "files", "yamlfile"},
    "schemas": set(),
    "checks": {"rulepages", "nearest", "model"},
    "catalogue": {"files", "yamlfile", "nearest", "phrases", "model"},
    "evidence": {"nearest", "phrases", "splitting", "model"},
    "model": set(),
}
DOORS = {
    "markdown_it": {"sources", "importers"},
    "mdit_py_plugins": {"sources", "importers"},
    "deepdiff": {"compare/facts.py"},
    "spellchecker": {"compare/classes/editorial/typing_error.py"},
    "mkdocs": {"publish"},
    "watchdog": {"publish"},
    "lxml": {"publish"},
    "bs4": {"importers"},
    "phonenumbers": {"evidence"},
    "pycountry": {"evidence"},
    "yaml": {"yamlfile.py", "releases/seal.py", "importers"},
    "jsonschema": {"yamlfile.py"},
}


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def part(path: Path) -> str:
    """Return the folder right below site_tools/, or the module's name."""
    inside = path.relative_to(PACKAGE)
    return inside.parts[0] if len(inside.parts) > 1 else inside.stem.replace("__init__", "")


def imported(path: Path) -> Iterator[str]:
    """Yield every module that a file names in an import, as far as it is written."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: write imports in full"
            yield from (
                [f"site_tools.{a.name}" for a in node.names] if node.module == "site_tools" else [node.module or ""]
            )


def target(name: str) -> str | None:
    """Return the part that an import of our own package names, None for anything else."""
    package, _, rest = name.partition(".")
    if package != "site_tools":
        return None
    first = rest.partition(".")[0]
    return first if (PACKAGE / first).is_dir() or (PACKAGE / f"{first}.py").is_file() else ""


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_run_downwards(path: Path) -> None:
    mine = part(path)
    assert mine in MAY_IMPORT, f"site_tools/{mine} is new: declare in tests/test_layers.py what it may import"
    upwards = {there for name in imported(path) if (there := target(name)) is not None} - MAY_IMPORT[mine] - {mine}
    assert not upwards, f"{path.relative_to(PACKAGE)} imports {', '.join(sorted(upwards))}"


@pytest.mark.parametrize("library", DOORS)
def test_a_library_has_one_door(library: str) -> None:
    users = {p for p in modules() if any(name.partition(".")[0] == library for name in imported(p))}
    outside = [
        path.relative_to(PACKAGE).as_posix()
        for path in users
        if not {part(path), path.relative_to(PACKAGE).as_posix()} & DOORS[library]
    ]
    assert not outside


def test_the_order_has_no_circle() -> None:
    done: set[str] = set()
    while left := MAY_IMPORT.keys() - done:
        free = {name for name in left if MAY_IMPORT[name] <= done | {name}}
        assert free, f"these import each other: {sorted(left)}"
        done |= free


LOADED = "import sys; from site_tools.cli import main\ntry: main(sys.argv[1:])\nfinally: print('LOADED', *sys.modules)"
LATE = {"bs4", "pydantic", "jsonschema", "rapidfuzz", "ftfy", "subprocess"} | {
    "site_tools.compare",
    "site_tools.pages",
    "site_tools.releasing",
    "site_tools.releases.discipline",
    "site_tools.evidence.stated",
}
SITE = {"mkdocs", "material", "lxml", "deepdiff", "watchdog", "markdown"}


@pytest.mark.parametrize(
    ("arguments", "never"),
    [
        (["--help"], SITE | {"yaml", "markdown_it", "jsonschema", "rapidfuzz", "bs4"}),
        (["diff", "--help"], SITE | {"yaml", "markdown_it", "jsonschema", "rapidfuzz", "bs4"}),
        (["release", "--help"], SITE | {"yaml", "markdown_it", "jsonschema", "rapidfuzz", "bs4"}),
        (["check"], SITE | LATE),
        (["verify"], SITE | LATE),
        (["diff"], (SITE - {"deepdiff"}) | {"bs4", "ftfy", "site_tools.pages"}),
        (
            ["release", "privacy", "--effective", "2021-01-01", "--published", "2021-01-01"],
            (SITE - {"deepdiff"}) | {"bs4"},
        ),
    ],
    ids=lambda value: " ".join(value[:2]) if isinstance(value, list) else "",
)
def test_a_command_loads_only_what_it_needs(example: Example, arguments: list[str], never: set[str]) -> None:
    example.release("2020-01-01")
    example.edit("policy_src/privacy/sections/01-data.md", "your name", "your name and age")
    done = python(LOADED, "-C", str(example.root), *arguments)
    assert "Traceback" not in done.stderr
    loaded = set(done.stdout.rpartition("LOADED ")[2].split())
    assert "site_tools.cli" in loaded
    assert not loaded & never
