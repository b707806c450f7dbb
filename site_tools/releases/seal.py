"""A policy's frozen files → the Release that seals them, and a Release ↔ the text of `release.yml`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import yaml

from site_tools.model.folder import RawFile, digest_of
from site_tools.model.policy import Policy
from site_tools.model.release import CHANGE_CLASSES, ChangeClass, Checked, Label, Lowered, Release
from site_tools.releases.canonical import content_digest, digest

FORMAT = 1
FILE_NAME = "release.yml"


def seal(  # noqa: PLR0913 - each is a field of release.yml
    policy: Policy,
    files: Sequence[RawFile],
    previous: Release | None,
    *,
    label: Label,
    published: date,
    change_class: ChangeClass,
    summary: str,
    checked: Checked,
    links: Mapping[str, str],
    lowered: Lowered | None = None,
    notice_waived: str = "",
) -> Release:
    """Seal `policy`, frozen as `files`, behind `previous`."""
    unsealed = Release(
        policy=policy.name,
        label=label,
        published=published,
        change_class=change_class,
        summary=summary.strip(),
        checked=checked,
        links=dict(sorted(links.items())),
        files=file_digests(files),
        content=content_digest(policy),
        previous=previous.seal if previous else "",
        seal="",
        lowered=lowered,
        notice_waived=notice_waived.strip(),
    )
    return replace(unsealed, seal=seal_of(unsealed))


def file_digests(files: Sequence[RawFile]) -> dict[str, str]:
    """Return each file's name with the sha256 of its bytes, in hex ("" where it has none)."""
    return {
        raw.name: digest_of(raw.data) if raw.data is not None else "" for raw in sorted(files, key=lambda raw: raw.name)
    }


def seal_of(release: Release) -> str:
    """Return the seal that the release's other fields, the seal before among them, give."""
    fields = to_fields(release)
    del fields["seal"]
    return digest(fields)


def to_fields(release: Release) -> dict[str, Any]:
    """Return a release as `release.yml` writes it, in order. A field that says nothing is left out, of the seal too."""
    lowered = release.lowered
    departures = {
        "lowered": {"derived": lowered.derived, "reason": lowered.reason} if lowered else None,
        "notice_waived": release.notice_waived,
    }
    return {
        "format": FORMAT,
        "policy": release.policy,
        "label": str(release.label),
        "published": release.published.isoformat(),
        "effective": release.effective.isoformat(),
        "class": release.change_class,
        "summary": release.summary,
        **{key: value for key, value in departures.items() if value},
        "checked": release.checked,
        "links": dict(release.links),
        "files": dict(release.files),
        "content": release.content,
        "previous": release.previous,
        "seal": release.seal,
    }


def from_fields(fields: Mapping[str, Any]) -> Release:
    """Make a Release of the fields of a `release.yml` that fits its schema; ValueError where two of them disagree."""
    label = Label.parse(fields["label"])
    if fields["effective"] != label.effective.isoformat():
        raise ValueError(f"effective is {fields['effective']}, but the label says {label.effective}")
    return Release(
        policy=fields["policy"],
        label=label,
        published=date.fromisoformat(fields["published"]),
        change_class=fields["class"],
        summary=fields["summary"],
        checked=fields["checked"],
        links=fields["links"],
        files=fields["files"],
        content=fields["content"],
        previous=fields["previous"],
        seal=fields["seal"],
        lowered=_lowered(fields),
        notice_waived=fields.get("notice_waived", ""),
    )


def _lowered(fields: Mapping[str, Any]) -> Lowered | None:
    stated = fields.get("lowered")
    if stated is None:
        return None
    if CHANGE_CLASSES.index(stated["derived"]) <= CHANGE_CLASSES.index(fields["class"]):
        raise ValueError(
            f"class is {fields['class']}, which is not below {stated['derived']}, from which it was lowered"
        )
    return Lowered(stated["derived"], stated["reason"])


def to_yaml(release: Release) -> bytes:
    """Return the bytes of `release.yml`."""
    head = "# Sealed by Clausebook. Not to be edited: `clausebook verify` would find it out.\n"
    body = yaml.safe_dump(to_fields(release), sort_keys=False, allow_unicode=True, width=10_000)
    return (head + body).encode()
