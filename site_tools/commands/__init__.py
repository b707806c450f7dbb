"""One module a subcommand: its docstring is its help, `add_arguments` its options, `run` what it does. List it here."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

NAMES = ("init", "import", "check", "diff", "release", "compile", "build", "serve", "verify", "explain", "detect")
_FILES = {"import": "import_", "compile": "compile_"}  # what Python has another use for


def command(name: str) -> ModuleType:
    """Return a command's module, imported when first asked for."""
    return import_module(f"{__name__}.{_FILES.get(name, name)}")


def commands() -> tuple[ModuleType, ...]:
    """Return every command, in the order of the help."""
    return tuple(map(command, NAMES))
