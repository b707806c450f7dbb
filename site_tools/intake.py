"""Imported texts → the files of a new policy: the draft, and a sealed release for each dated version."""

from __future__ import annotations

import json
from collections.abc import Sequence

from site_tools.errors import OperatorError
from site_tools.importers.values import Imported
from site_tools.model.folder import RawFile
from site_tools.model.release import Label, Release
from site_tools.model.value import value
from site_tools.releases.seal import FILE_NAME, seal, to_yaml
from site_tools.sources.read import read_sealed
from site_tools.yamlfile import read_yaml

_POLICY_YML = """\
# yaml-language-server: $schema=../policy.schema.json
title: {title}
language: {language}
controller:
  name: {organisation}
"""


@value
class Origin:
    """What an import is told beside the texts: the policy's name, its organisation and the language of its text."""

    policy: str
    organisation: str
    language: str


def intake(versions: Sequence[tuple[Label | None, Imported]], origin: Origin) -> dict[str, bytes]:
    """Return every file of the policy's folder, by name below it. The last version is the draft too.

    Versions with a label are sealed in their order as `checked: imported`, published on the day they took effect.
    OperatorError where a name or the language does not fit into a policy.yml.
    """
    for _, imported in versions:
        for _, message in read_yaml(_facts(imported, origin), "policy.yml", "policy").faults:
            raise OperatorError(f"{message} Nothing was written.")
    files: dict[str, bytes] = {}
    previous: Release | None = None
    for label, imported in versions:
        frozen = _files(imported, origin)
        if label is not None:
            previous = _seal(frozen, origin, label, previous)
            folder = f"releases/{label}"
            files |= {f"{folder}/{name}": data for name, data in frozen.items()}
            files[f"{folder}/{FILE_NAME}"] = to_yaml(previous)
    return files | _files(versions[-1][1], origin)


def _files(imported: Imported, origin: Origin) -> dict[str, bytes]:
    sections = {f"sections/{section.file_name}": section.text.encode() for section in imported.sections}
    return {"policy.yml": _facts(imported, origin).encode()} | sections


def _facts(imported: Imported, origin: Origin) -> str:
    return _POLICY_YML.format(
        title=json.dumps(imported.title, ensure_ascii=False),
        language=json.dumps(origin.language),
        organisation=json.dumps(origin.organisation, ensure_ascii=False),
    )


def _seal(files: dict[str, bytes], origin: Origin, label: Label, previous: Release | None) -> Release:
    folder = f"policy_src/{origin.policy}/releases/{label}"
    raws = tuple(RawFile(name, f"{folder}/{name}", data) for name, data in files.items())
    policy = read_sealed(origin.policy, str(label), raws)
    if policy is None:
        raise OperatorError(f"Version {label} could not be read back after it was imported, so nothing was written.")
    return seal(
        policy,
        raws,
        previous,
        label=label,
        published=label.effective,
        change_class="material",
        summary="",
        checked="imported",
        links={},
    )
