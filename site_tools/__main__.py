"""`python -m site_tools` and the command `clausebook`."""

from __future__ import annotations

import gc
import sys

from site_tools.cli import main as run


def main() -> int:
    """Run the command line that this process was started with."""
    gc.set_threshold(100_000, 20, 20)  # values in trees, no cycles: looking for some took a sixth of a check
    return run()


if __name__ == "__main__":
    sys.exit(main())
