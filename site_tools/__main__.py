"""`python -m site_tools` and the command `clausebook`."""

from __future__ import annotations

import gc
import os
import sys
from io import TextIOWrapper

from site_tools.cli import main as run


def main() -> int:
    """Run the command line that this process was started with."""
    gc.set_threshold(1_000_000, 20, 20)  # values in trees, no cycles: looking for some took a sixth of a check
    _open_streams()
    try:
        return run()
    finally:
        gc.freeze()  # the process ends: to look through all of it once more took a sixth, too


def _open_streams() -> None:
    """Write UTF-8 whatever the locale; what a caller closed reads as empty and takes what is written."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123 - open as long as we run
        elif mode == "w" and isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
