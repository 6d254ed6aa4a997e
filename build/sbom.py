"""The list of everything in the stand-alone program, as machines read it: CycloneDX 1.6, in JSON.

https://cyclonedx.org/docs/1.6/json/. It lists what is really in the program, not what happened to be installed.
"""

from __future__ import annotations

import json
import re
import uuid
from pathlib import Path

from licences import Notice, Notices

PLAIN = re.compile(r"[A-Za-z0-9.+-]+")


def write_sbom(notices: Notices, version: str, path: Path) -> None:
    """Write the list of the components of this version of the program."""
    components = [_component(one) for one in notices.components]
    # The same program gives the same list: no time of the day, no random number.
    serial = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps([version, components]))
    program = {
        "type": "application",
        "bom-ref": "qbosync-desktop",
        "name": "QBO Sync Desktop",
        "version": version,
        "licenses": [{"license": {"id": "MIT"}}],
    }
    whole = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{serial}",
        "version": 1,
        "metadata": {"component": program},
        "components": components,
        "dependencies": [{"ref": "qbosync-desktop", "dependsOn": [str(one["bom-ref"]) for one in components]}],
    }
    path.write_text(json.dumps(whole, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _component(one: Notice) -> dict[str, object]:
    made: dict[str, object] = {"type": "library", "bom-ref": one.name, "name": one.name}
    if one.version:
        made["version"] = one.version
    if one.package:
        made["purl"] = f"pkg:pypi/{one.package}@{one.version}"
    made["licenses"] = [{"expression": one.licence}]
    if one.source:
        made["externalReferences"] = [{"type": "source-distribution", "url": one.source}]
    return made
