"""A release → what its readers are told where its publisher lowered the class of the change, or gave less notice than usual."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from site_tools.model.release import ChangeClass, Release
from site_tools.pages.html import block
from site_tools.pages.summary import MEANS


def departures(release: Release, notice_days: int) -> Iterator[str]:
    """Yield a paragraph for each departure, with the reason that was sealed; `notice_days` are those of the policy."""
    if release.lowered:
        told = (
            f"The publisher classed this change as {_class(release.change_class)}. The program that compares the versions "
            f"found it {_class(release.lowered.derived)}."
        )
        yield _paragraph("Classed below what the words say.", told, release.lowered.reason)
    if release.notice_waived:
        usual = f"This policy’s own rule is {_days(notice_days)} before such a change."
        yield _paragraph("Shorter notice.", f"{_given(release.notice)} {usual}", release.notice_waived)


def banners(release: Release, notice_days: int) -> Iterator[str]:
    """Yield each departure as a banner."""
    for paragraph in departures(release, notice_days):
        yield block(paragraph, class_="cb-banner cb-departure", role="note")


def _paragraph(said: str, told: str, reason: str) -> str:
    return (
        f'<p class="cb-departed"><strong>{said}</strong> {told} Reason given: “{escape(" ".join(reason.split()))}”</p>'
    )


def _class(change_class: ChangeClass) -> str:
    return f"<em>{change_class}</em> ({escape(MEANS[change_class])})"


def _given(days: int) -> str:
    if not days:
        return "Readers got no notice of this change: it takes effect on the day of its publication."
    return f"Readers got {_days(days)} of notice of this change."


def _days(count: int) -> str:
    return "1 day" if count == 1 else f"{count} days"
