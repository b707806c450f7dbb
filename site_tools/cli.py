"""The command line: words → a command's arguments → its exit status. 0 all held, 1 findings, 2 could not run."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from site_tools import __version__
from site_tools.commands import NAMES, command
from site_tools.errors import OperatorError, Refused
from site_tools.files import UNFINISHED
from site_tools.settings import Settings, as_of_date, find_root

_EPILOG = """\
A policy lives in policy_src/NAME/: policy.yml and sections/NN-title.md are the draft,
releases/ holds its sealed versions. Begin with `clausebook init`, then `clausebook serve`.

Exit status: 0 all held, 1 findings, 2 could not run.
"""


_IN_THE_WAY: dict[type[OSError], str] = {
    FileExistsError: "there is a file where a folder is needed",
    NotADirectoryError: "there is a file where a folder is needed",
    IsADirectoryError: "there is a folder where a file is needed",
}


class _Paragraphs(argparse.HelpFormatter):
    """Fits each paragraph of a docstring to the terminal, and leaves indented lines as they are."""

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        fill = super()._fill_text
        parts = text.strip().split("\n\n")
        return "\n\n".join(part if "\n  " in f"\n{part}" else fill(part, width, indent) for part in parts)


def make_parser(names: Sequence[str] = NAMES) -> argparse.ArgumentParser:
    """Return the parser with these commands."""
    parser = argparse.ArgumentParser(
        prog="clausebook",
        description="Publish legal policies as carefully as software: versioned, navigable, checked.",
        epilog=_EPILOG,
        formatter_class=_Paragraphs,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"clausebook {__version__}")
    parser.add_argument(
        "-C",
        "--root",
        type=Path,
        metavar="DIR",
        help="the repository (default: the nearest folder above with policy_src/)",
    )
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name in names:
        module = command(name)
        summary, _, rest = (module.__doc__ or "").partition("\n")
        sub = commands.add_parser(
            name,
            help=summary.rstrip(".")[0].lower() + summary.rstrip(".")[1:],
            description=f"{summary}\n{rest}".strip(),
            formatter_class=_Paragraphs,
            allow_abbrev=False,
        )
        module.add_arguments(sub)
        sub.set_defaults(command=module)
    return parser


def _asked(words: Sequence[str]) -> Sequence[str]:
    """Return the command that the words surely ask for, alone, so that no other is imported; else all."""
    rest = words[2:] if words[:1] in (["-C"], ["--root"]) else words
    return rest[:1] if rest and rest[0] in NAMES else NAMES


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; never raises over what a user did."""
    words = list(sys.argv[1:] if argv is None else argv)
    arguments = make_parser(_asked(words)).parse_args(words)
    try:
        for word in words:
            _refuse_no_utf8(word)
        here = Path.cwd()
        root = (arguments.root or (here if "root_is_here" in arguments else find_root(here))).resolve()
        if not root.is_dir():
            raise OperatorError(f"There is no folder {root}.")
        status: int = arguments.command.run(arguments, Settings(root, as_of_date(getattr(arguments, "as_of", None))))
        sys.stdout.flush()
    except Refused as refusal:
        from site_tools.reports.text import render  # noqa: PLC0415 - only when there is something to say

        sys.stderr.write(render(refusal.findings, colour=sys.stderr.isatty()) + f"clausebook: {refusal}\n")
        return 1
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2
    except KeyboardInterrupt:
        return 130
    except (OperatorError, OSError) as error:
        sys.stderr.write(f"clausebook: {_told(error)}\n")
        return 2
    except Exception as error:  # noqa: BLE001 - a defect of ours: say so in one line, keep the details, never pass
        return _crashed(error)
    return status


def _refuse_no_utf8(word: str) -> None:
    try:
        word.encode()
    except UnicodeEncodeError:
        raise OperatorError(f"{word!a} is not UTF-8. Write it in UTF-8; rename the file if it is one.") from None


def _told(error: OperatorError | OSError) -> str:
    if not isinstance(error, OSError):
        return str(error)
    place = Path(error.filename or "the disk")
    if place.name.startswith(UNFINISHED):
        place = place.parent
    return f"{place}: {_IN_THE_WAY.get(type(error)) or error.strerror or error}"


def _note(error: Exception) -> str:
    import tempfile  # noqa: PLC0415 - only a crash pays for these
    import traceback  # noqa: PLC0415

    try:
        with tempfile.NamedTemporaryFile(
            "w", prefix="clausebook-", suffix=".txt", delete=False, encoding="utf-8"
        ) as file:
            file.writelines(traceback.format_exception(error))
    except OSError:
        return "what CLAUSEBOOK_DEBUG=1 shows"
    return file.name


def _crashed(error: Exception) -> int:
    if os.environ.get("CLAUSEBOOK_DEBUG"):
        import traceback  # noqa: PLC0415 - as above

        traceback.print_exception(error)
        return 2
    told = " ".join(f"{type(error).__name__}: {error}".split())
    sys.stderr.write(f"clausebook: this is a defect of Clausebook ({told}). Please report it with {_note(error)}.\n")
    return 2
