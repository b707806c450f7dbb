"""`python -m site_tools` and the command `clausebook`."""

from __future__ import annotations

import gc
import sys

from site_tools.cli import main as run


def main() -> int:
    """Run the command line that this process was started with."""
    gc.set_threshold(1_000_000, 20, 20)  # values in trees, no cycles: looking for some took a sixth of a check
    try:
        return run()
    finally:
        gc.freeze()  # the process ends: to look through all of it once more took a sixth, too


if __name__ == "__main__":
    sys.exit(main())
