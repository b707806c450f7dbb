"""`policy.yml` says what its schema asks for.

Titles, the controller and the answers on which requirements depend stand in `policy.yml`. A key that nobody knows, a value
of the wrong kind, an alias or a key given twice could silently mean something else than its author thinks.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.model.finding import Severity
from site_tools.sources.faults.flag import Flag
from site_tools.yamlfile import YamlFile

SEVERITY = Severity.ERROR
MEND = "Mend the line; editors that know YAML schemas complete and check the keys as you type."


def flags(file: YamlFile) -> Iterator[Flag]:
    """Yield each fault that was found while the file was read."""
    for span, message in file.faults:
        yield Flag(span, message)
