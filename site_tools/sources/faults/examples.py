"""What the examples of several rules are made of.

An example is the text of one section file, or a mapping of file names to their text or bytes (None: may not be read) for
a rule about a whole folder; a name that begins with `../cookies/` belongs to another policy.
"""

from __future__ import annotations

FACTS = "title: Privacy Policy\nlanguage: en\ncontroller:\n  name: Amper Music, Inc.\n"
SECTION = "# Contact {#contact}\n\nWrite to us.\n"
