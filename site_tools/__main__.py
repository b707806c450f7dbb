"""`python -m site_tools` and the command `clausebook`."""

from __future__ import annotations

import sys

from site_tools.cli import main

if __name__ == "__main__":
    sys.exit(main())
