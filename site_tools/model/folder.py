"""The files of a policy as they lie on disk, before anybody has read them."""

from __future__ import annotations

import hashlib
from functools import lru_cache

from site_tools.model.value import value

MAX_FILES = 2000  # of one policy; who has more has put something else there


@value
class RawFile:
    """One file: `name` below its policy's or release's folder ("sections/07-eu-users.md"), `path` below the repository.

    `data` is None where the path may not be read; `fault` then says why ("a link that leaves the policy's folder").
    """

    name: str
    path: str
    data: bytes | None
    fault: str = ""


@lru_cache(maxsize=1 << 12)  # a history repeats most of its files
def digest_of(data: bytes) -> str:
    """Return the sha256 of a file's bytes in hex."""
    return hashlib.sha256(data).hexdigest()
