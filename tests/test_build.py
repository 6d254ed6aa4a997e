"""The parts of the packaging that can be tried without freezing: icon, what goes in, whose it is, certificate."""

from __future__ import annotations

import json
import struct
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

from workshop.environment import ROOT

DRAW = """
import sys
from pathlib import Path
sys.path.insert(0, "build")
from draw_icon import draw
draw(Path(sys.argv[1]))
"""


def test_the_icon_is_drawn_in_every_size(tmp_path: Path) -> None:
    # In a program of its own: drawing makes and drops Qt's application object.
    subprocess.run([sys.executable, "-c", DRAW, str(tmp_path)], cwd=ROOT, check=True)
    data = (tmp_path / "qbosync.ico").read_bytes()
    _, kind, count = struct.unpack_from("<HHH", data)
    assert kind == 1
    for index in range(count):
        width, *_, length, offset = struct.unpack_from("<BBBBHHII", data, 6 + 16 * index)
        png = data[offset : offset + length]
        assert png.startswith(b"\x89PNG")
        assert struct.unpack_from(">I", png, 16)[0] == (width or 256)
    apple = (tmp_path / "qbosync.icns").read_bytes()
    assert apple[:4] == b"icns"
    assert struct.unpack_from(">I", apple, 4)[0] == len(apple)


# ----------------------------------------------------------------------------------------- what goes in, and whose


@pytest.fixture(autouse=True)
def build_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "build"))


def entry(target: str, source: Path | str = "", kind: str = "DATA") -> tuple[str, str, str]:
    return target, str(source), kind


def test_a_library_that_only_a_dropped_plugin_needs_is_dropped_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    import pruning

    monkeypatch.setattr(sys, "platform", "linux")
    needs = {"gtk": ["libcairo.so.2"], "svg": ["libQt6Svg.so.6"], "qt": ["libicudata.so.73", "libc.so.6"]}
    everything = [
        entry("PySide6/Qt/plugins/platformthemes/libqgtk3.so", "gtk", "BINARY"),
        entry("PySide6/Qt/plugins/imageformats/libqsvg.so", "svg", "BINARY"),
        entry("PySide6/Qt/plugins/imageformats/libqtiff.so", "tiff", "BINARY"),
        entry("PySide6/Qt/plugins/tls/libqopensslbackend.so", "tls", "BINARY"),
        entry("PySide6/Qt/lib/libQt6Svg.so.6", "qt", "BINARY"),
        entry("PySide6/Qt/lib/libicudata.so.73", "icu", "BINARY"),
        entry("libcairo.so.2", "cairo", "BINARY"),
        entry("libX11.so.6", "x", "BINARY"),
        entry("_ssl.so", "ssl", "EXTENSION"),
        entry("PySide6/Qt/translations/qtbase_de.qm"),
        entry("qbosync_desktop/resources/icons/tick.svg"),
    ]
    kept = [one[0] for one in pruning.pruned(everything, lambda path: needs.get(path, []))]
    assert kept == [
        "PySide6/Qt/plugins/imageformats/libqsvg.so",
        "PySide6/Qt/lib/libQt6Svg.so.6",
        "PySide6/Qt/lib/libicudata.so.73",
        "_ssl.so",
        "qbosync_desktop/resources/icons/tick.svg",
    ]


def test_stand_ins_of_a_trial_machine_never_get_in(monkeypatch: pytest.MonkeyPatch) -> None:
    import pruning

    monkeypatch.setattr(sys, "platform", "win32")
    sources = [path.stem for path in (ROOT / "build" / "windows" / "wine").glob("*.c")]
    names = [f"{name}.dll" for name in (*sources, "ucrtwine", "api-ms-win-crt-math-l1-1-0")]
    assert len(names) > 3
    assert pruning.pruned([entry(name, name, "EXTENSION") for name in names], lambda path: []) == []


def test_what_only_work_on_the_program_needs_is_left_out() -> None:
    import pruning

    strangers = set(pruning.strangers())
    assert {"pytest", "mypy", "hypothesis", "hatchling", "pip_audit"} <= strangers
    assert not {"PySide6", "requests", "certifi", "numpy", "oauthlib", "qbosync_desktop", "jaraco"} & strangers


def test_every_component_is_named_with_its_text(tmp_path: Path) -> None:
    import licences
    import requests

    library = Path(requests.__file__)
    found = licences.gather(
        [
            entry("requests/sessions", library.with_name("sessions.py"), "PYMODULE"),
            entry("PySide6/Qt/lib/libQt6Core.so.6", tmp_path / "libQt6Core.so.6", "BINARY"),
            entry("ssl", Path(json.__file__).parent.parent / "ssl.py", "PYMODULE"),
            entry("qbosync_desktop/app.py", ROOT / "qbosync_desktop" / "app.py", "PYMODULE"),
        ],
        tmp_path / "out",
    )
    assert [one.name for one in found.components] == ["PyInstaller's start code", "Python", "Qt", "requests"]
    index = json.loads((tmp_path / "out" / licences.INDEX).read_text(encoding="utf-8"))
    texts = {one["name"]: (tmp_path / "out" / one["file"]).read_text(encoding="utf-8") for one in index}
    assert "Apache License" in texts["requests"]
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in texts["Qt"]
    assert "https://download.qt.io/" in texts["Qt"]
    assert "Bootloader Exception" in texts["PyInstaller's start code"]
    assert next(one["version"] for one in index if one["name"] == "requests") == metadata.version("requests")


@pytest.mark.parametrize(
    ("target", "kind", "fault"),
    [
        ("libreadline.so.8", "BINARY", r"no licence is known for libreadline\.so\.8"),
        ("somebodys.so", "EXTENSION", r"no licence is known for somebodys\.so"),
    ],
)
def test_a_library_nobody_is_named_for_stops_the_build(tmp_path: Path, target: str, kind: str, fault: str) -> None:
    import licences

    with pytest.raises(licences.Unlicensed, match=fault):
        licences.gather([entry(target, tmp_path / target, kind)], tmp_path / "out")


def test_the_gpl_stops_the_build_and_so_does_the_lgpl_where_it_cannot_be_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import licences
    import peewee
    import stdnum

    table = {"component": licences.TABLE["component"], "packages": {"peewee": "GPL-3.0-only"}}
    monkeypatch.setattr(licences, "TABLE", table)
    licences._of_package.cache_clear()
    with pytest.raises(licences.Unlicensed, match=r"peewee is under GPL-3\.0-only"):
        licences.gather([entry("peewee", peewee.__file__, "PYMODULE")], tmp_path / "out")
    monkeypatch.undo()
    monkeypatch.syspath_prepend(str(ROOT / "build"))
    licences._of_package.cache_clear()
    with pytest.raises(licences.Unlicensed, match="python-stdnum is under the LGPL, but cannot be replaced"):
        licences.gather([entry("stdnum", stdnum.__file__, "PYMODULE")], tmp_path / "out")
    assert licences.gather([entry("stdnum/__init__.py", stdnum.__file__, "DATA")], tmp_path / "out").components


@pytest.mark.parametrize(
    ("expression", "chosen"),
    [
        ("MIT", "MIT"),
        ("LGPL-3.0-only OR GPL-2.0-only", "LGPL-3.0-only"),
        ("GPL-2.0-only OR LGPL-3.0-only", "LGPL-3.0-only"),
        ("BSD-3-Clause AND 0BSD AND MIT", "BSD-3-Clause AND 0BSD AND MIT"),
        ("MIT AND GPL-3.0-only", ""),
        ("GPL-3.0-or-later WITH GCC-exception-3.1", "GPL-3.0-or-later WITH GCC-exception-3.1"),
        ("GPL-3.0-or-later", ""),
        ("", ""),
    ],
)
def test_a_choice_of_licences_is_made_for_the_one_that_may_be(expression: str, chosen: str) -> None:
    import licences

    assert licences._chosen(expression) == chosen


def test_the_list_for_machines_is_read_by_its_own_library(tmp_path: Path) -> None:
    import licences
    import sbom
    from cyclonedx.model.bom import Bom

    notices = licences.Notices(
        (
            licences.Notice("requests", "2.34.2", "Apache-2.0", ("text",), package="requests"),
            licences.Notice("Qt", "6.11.3", "LGPL-3.0-only", ("text",), "https://download.qt.io/"),
        ),
        (),
    )
    path = tmp_path / "sbom.json"
    sbom.write_sbom(notices, "0.1.0", path)
    text = path.read_text(encoding="utf-8")
    read = Bom.from_json(json.loads(text))  # type: ignore[attr-defined]  # made by a decorator
    assert {one.name for one in read.components} == {"requests", "Qt"}
    assert str(next(one.purl for one in read.components if one.name == "requests")) == "pkg:pypi/requests@2.34.2"
    assert read.metadata.component.version == "0.1.0"
    sbom.write_sbom(notices, "0.1.0", path)
    assert path.read_text(encoding="utf-8") == text


def test_the_certificate_that_is_brought_along_serves_the_demo_company(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import certificate
    import requests

    from qbosync_desktop.simulator import running

    certificate.make(tmp_path)
    monkeypatch.setattr(running, "resource", lambda name: tmp_path / Path(name).name)
    monkeypatch.setitem(sys.modules, "trustme", None)  # as where it is not installed
    with running.start("empty") as company, requests.Session() as session:
        session.trust_env = False
        answer = session.get(str(company.ready["discovery_url"]), verify=str(company.ready["ca_file"]), timeout=10)
        assert answer.status_code == 200
        with pytest.raises(requests.exceptions.SSLError):
            session.get(str(company.ready["discovery_url"]), timeout=10)
