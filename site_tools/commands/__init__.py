"""One module a subcommand: its docstring is its help, `add_arguments` its options, `run` what it does. List it here."""

from __future__ import annotations

from types import ModuleType

from site_tools.commands import build, check, compile_, detect, diff, explain, import_, init, release, serve, verify

COMMANDS: tuple[ModuleType, ...] = (
    init,
    import_,
    check,
    diff,
    release,
    compile_,
    build,
    serve,
    verify,
    explain,
    detect,
)
