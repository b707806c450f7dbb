"""What the files of a policy are called."""

from __future__ import annotations

import re

FACTS_NAME = "policy.yml"
SECTION_NAME = re.compile(r"sections/([0-9]{2,3})-[^/]+\.md")
