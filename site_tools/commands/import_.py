"""Bring a policy in from elsewhere.

  text FILE       plain text, such as a scraped web page; split by its own contents, numbers or `Title:` openings
  markdown FILE   Markdown, with front matter, HTML fragments or placeholders of a site generator
  history DIR     a folder of dated files, YYYY-MM-DD[-n].md or .txt: one sealed release each

Writes a new policy below policy_src/ (which is made if it is not there), never over one, and nothing at all when it
fails. Whatever was changed, mended or left out on the way is listed.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from site_tools.commands.counts import counted
from site_tools.errors import OperatorError
from site_tools.model.release import Label
from site_tools.settings import Settings, parse_date

if TYPE_CHECKING:
    from site_tools.importers.values import Imported, Step

_UNKNOWN = "Organisation not stated"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `clausebook import`."""
    parser.add_argument("kind", choices=("text", "markdown", "history"), help="what is imported")
    parser.add_argument(
        "source", type=Path, metavar="FILE|DIR", help="the file (- is standard input), or the folder of dated files"
    )
    parser.add_argument(
        "--policy", required=True, metavar="NAME", help="the new policy's name: small letters, digits, hyphens"
    )
    parser.add_argument("--date", metavar="DATE", help="seal the text as the version of that day (text and markdown)")
    parser.add_argument("--organisation", metavar="NAME", default=_UNKNOWN, help="the controller's legal name")
    parser.add_argument(
        "--language", metavar="TAG", default="en", help="the language of the text (default: %(default)s)"
    )
    parser.add_argument(
        "--base-url", metavar="URL", default="", help="where the text stood: makes its relative links absolute"
    )


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Import, write the policy's folder whole, and report each step."""
    from site_tools import store  # noqa: PLC0415 - the help must not wait for it
    from site_tools.intake import Origin, intake  # noqa: PLC0415
    from site_tools.scaffold import write_schema  # noqa: PLC0415

    store.refuse_taken(settings, arguments.policy)
    versions = _history(arguments) if arguments.kind == "history" else [_single(arguments)]
    files = intake(versions, Origin(arguments.policy, arguments.organisation, arguments.language))
    folder = store.write_policy(settings, arguments.policy, files)
    write_schema(settings.root)
    _report(versions)
    if arguments.organisation == _UNKNOWN:
        sys.stdout.write("policy.yml: the organisation's legal name is still to be written under controller.\n")
    sealed = sum(label is not None for label, _ in versions)
    sys.stdout.write(
        f"Imported {arguments.policy} into {folder.relative_to(settings.root)}/: "
        f"{counted(len(versions[-1][1].sections), 'section')}, {counted(sealed, 'sealed version')}. "
        "Next: `clausebook check`.\n"
    )
    return 0


def _single(arguments: argparse.Namespace) -> tuple[Label | None, Imported]:
    from site_tools.importers.markdown import read_markdown  # noqa: PLC0415 - the help must not wait for it
    from site_tools.importers.text import read_text  # noqa: PLC0415

    label = Label(parse_date(arguments.date)) if arguments.date is not None else None
    text, steps = _decoded(arguments.source)
    try:
        if arguments.kind == "text":
            imported = read_text(text, arguments.policy)
        else:
            imported = read_markdown(text, arguments.policy, base_url=arguments.base_url)
    except OperatorError as error:
        raise OperatorError(f"{arguments.source}: {error}") from None
    return label, replace(imported, steps=(*steps, *imported.steps))


def _history(arguments: argparse.Namespace) -> list[tuple[Label | None, Imported]]:
    from site_tools.importers.history import read_history  # noqa: PLC0415 - the help must not wait for it

    if not arguments.source.is_dir():
        raise OperatorError(
            f"{arguments.source} is no folder. `import history` takes a folder of files named YYYY-MM-DD.md."
        )
    if arguments.date is not None:
        raise OperatorError("--date is for one text; the files of a history have their days in their names.")
    paths = _dated(arguments.source)
    texts = {label: _decoded(path) for label, path in paths.items()}
    plain = {label for label, path in paths.items() if path.suffix == ".txt"}
    versions = read_history(
        [(label, text) for label, (text, _) in texts.items()],
        arguments.policy,
        base_url=arguments.base_url,
        plain=plain,
    )
    return [(label, replace(imported, steps=(*texts[label][1], *imported.steps))) for label, imported in versions]


def _dated(folder: Path) -> dict[Label, Path]:
    found: dict[Label, Path] = {}
    for path in sorted(folder.iterdir()):
        if path.suffix not in {".md", ".txt"}:
            sys.stdout.write(f"  {path.name}: left out, it is no .md or .txt file\n")
            continue
        try:
            label = Label.parse(path.stem)
        except ValueError:
            raise OperatorError(
                f"{path}: its name is no date. Name it YYYY-MM-DD{path.suffix}, or move it elsewhere."
            ) from None
        if label in found:
            raise OperatorError(f"{path} and {found[label].name} are both version {label}. Keep one of them.")
        found[label] = path
    return found


def _decoded(path: Path) -> tuple[str, tuple[Step, ...]]:
    from site_tools.importers.decode import decode  # noqa: PLC0415 - the help must not wait for it
    from site_tools.reading import bytes_of  # noqa: PLC0415

    return decode(bytes_of(str(path), Path.cwd(), sys.stdin), str(path))


def _report(versions: list[tuple[Label | None, Imported]]) -> None:
    """Print each step; in a history those that the version before had too are only counted."""
    before: set[str] = set()
    for label, imported in versions:
        new = [step for step in imported.steps if step.what not in before]
        again = len(imported.steps) - len(new)
        if label and imported.steps:
            known = f": {counted(again, 'step')} as in the version before" if again else ""
            sys.stdout.write(f"{label}{known}\n")
        sys.stdout.writelines(f"  {step}\n" for step in new)
        before = {step.what for step in imported.steps}
