"""A release that nobody has reviewed yet → whether it gave readers notice and a summary, and what it departed from.

`clausebook release` holds to this by itself; a release made in another way shows here, before it is published.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.model.finding import Finding, Severity
from site_tools.model.release import WEIGHTY, Version
from site_tools.model.text import Span

_AGAIN = "As long as it is not published: remove its folder and release the draft again."


def terms(version: Version) -> Iterator[Finding]:
    """Yield what a version that follows another lacks, and each reason by which it departs from a rule."""
    release = version.release
    place = Span(f"policy_src/{release.policy}/releases/{version.label}/release.yml")
    if release.lowered:
        message = (
            f"The class of {version.label} was lowered from {release.lowered.derived} to {release.change_class}: "
            f"{release.lowered.reason}"
        )
        yield Finding(
            "class-lowered", Severity.NOTE, place, message, "Have somebody who answers for the policy confirm it."
        )
    if release.checked == "imported" or release.change_class not in WEIGHTY:
        return
    if release.notice < version.policy.notice_days:
        given = f"{version.label} takes effect {_days(release.notice)} after its publication"
        wanted = f"this policy gives its readers {version.policy.notice_days} (notice_days)"
        if release.notice_waived:
            message = f"{given}; {wanted}. Waived: {release.notice_waived}"
            yield Finding("short-notice", Severity.NOTE, place, message)
        else:
            yield Finding("short-notice", Severity.ERROR, place, f"{given}; {wanted}.", _AGAIN)
    if not release.summary.strip():
        message = f"{version.label} changes what readers can do or what happens with their data, and has no summary."
        yield Finding("missing-summary", Severity.ERROR, place, message, _AGAIN)


def _days(count: int) -> str:
    return f"{count} day" if count == 1 else f"{count} days"
