"""The files of a git ref against those here → what of the sealed past was dropped, changed or pushed in between.

Nothing seals the newest seal but the baseline: whoever can rewrite a whole history can seal it again. What the base
branch already holds cannot be rewritten unseen.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from site_tools.model.finding import Finding
from site_tools.model.release import Label
from site_tools.releases.verify import broken


def against_baseline(then: Mapping[str, bytes], now: Mapping[str, bytes], ref: str) -> Iterator[Finding]:
    """Compare all files below `policy_src/` (path → bytes) as of `ref` with those here."""
    restore = f"Restore it from {ref}; what was published stays."
    for path, data in sorted(then.items()):
        parts = PurePosixPath(path).parts
        if any(part.startswith(".") for part in parts):
            continue  # no part of a version: .DS_Store and the like
        sealed = len(parts) > 4 and parts[2] == "releases"  # noqa: PLR2004 - policy_src/NAME/releases/LABEL/…
        if sealed and path not in now:
            yield broken(path, f"This sealed file of {ref} is gone.", restore)
        elif sealed and now[path] != data:
            yield broken(path, f"This sealed file is not what it was in {ref}.", restore)
        elif len(parts) == 3 and parts[2] == "policy.yml" and path not in now:  # noqa: PLR2004 - policy_src/NAME/policy.yml
            yield broken(path, f"The policy {parts[1]} of {ref} is gone.", restore)
    before = _labels(then)
    for policy, labels in sorted(_labels(now).items()):
        newest = max(before[policy], default=None)
        for label in sorted(labels - before[policy]):
            if newest is not None and label < newest:
                yield broken(
                    f"policy_src/{policy}/releases/{label}",
                    f"This version is not in {ref}, yet stands before {newest}, which is: releases are only appended.",
                    "Release it under a later date.",
                )


def _labels(files: Mapping[str, bytes]) -> defaultdict[str, set[Label]]:
    labels: defaultdict[str, set[Label]] = defaultdict(set)
    for path in files:
        parts = PurePosixPath(path).parts
        if len(parts) == 5 and parts[2] == "releases" and parts[4] == "release.yml":  # noqa: PLR2004 - as above
            try:
                labels[parts[1]].add(Label.parse(parts[3]))
            except ValueError:
                continue  # a folder that is no release is named by the chain's own check
    return labels
