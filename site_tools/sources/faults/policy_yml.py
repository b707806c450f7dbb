"""`policy.yml` says what its schema asks for.

Titles, the controller and the answers on which requirements depend stand in `policy.yml`. A key that nobody knows, a value
of the wrong kind, an alias or a key given twice could silently mean something else than its author thinks.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.model.finding import Severity
from site_tools.sources.faults.examples import FACTS, SECTION
from site_tools.sources.faults.flag import Flag
from site_tools.yamlfile import YamlFile

SEVERITY = Severity.ERROR
MEND = "Mend the line; editors that know YAML schemas complete and check the keys as you type."
PASSES = ({"policy.yml": FACTS, "sections/01-contact.md": SECTION},)
FAILS = (
    (
        {"policy.yml": FACTS.replace("title", "titel"), "sections/01-contact.md": SECTION},
        '1:1 "titel" is no key of the file. Did you mean title?',
        '1:1 "title" is missing in the file. The policy\'s title as readers see it, such as "Privacy Policy".',
    ),
    (
        {"policy.yml": FACTS + "  country: NO\n", "sections/01-contact.md": SECTION},
        "5:12 controller.country must be text, not NO. Put it in quotation marks.",
    ),
    (
        {"policy.yml": FACTS + "notice_days: soon\n", "sections/01-contact.md": SECTION},
        "5:14 notice_days must be a whole number, not soon.",
    ),
)


def flags(file: YamlFile) -> Iterator[Flag]:
    """Yield each fault that was found while the file was read."""
    for span, message in file.faults:
        yield Flag(span, message)
