"""Rules of other packages: found by their entry point, run like sakip's own; what is broken in one is told."""

import sys
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from sakip.checks.installed import catalogue, offered
from sakip.plan import loads
from sakip.testing import faults
from tests.outlets.conftest import Sakip

RULE = '''"""Temuan buatan / Made-up finding

Apa:
    Setiap `unit` ditemukan.
What:
    Every `unit` is found.
Mengapa:
    Untuk tes.
Why:
    For a test.
Salah:
    # Tidak dicontohkan.
Benar:
    misi M1 "Ekonomi kerakyatan yang tangguh"
Perbaikan:
    Hapus.
Fix:
    Drop it.
"""

from sakip import Rule, Severity, Text
from sakip.model.nodes import Unit

RULE = Rule(
    code="{code}",
    name=Text(id="temuan-buatan", en="made-up-finding"),
    severity=Severity.WARNING,
    message=Text(id="unit {{unit}}", en="unit {{unit}}"),
    help=Text(id="hapus", en="drop it"),
)


def check(cascade):
    for each in cascade.all(Unit):
        yield RULE.at(each.letak, unit=each.id)
'''
PLAN = 'instansi dk "Dinas Koperasi" { unit mikro "Bidang Usaha Mikro" }\n'


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that Python looks for packages in."""
    monkeypatch.syspath_prepend(tmp_path)
    return tmp_path


def install(site: Path, package: str, rules: dict[str, str], init: str = "") -> None:
    """A distribution that offers *package*, with *rules*: what each rule file is called and holds."""
    metadata = site / f"{package}-1.0.dist-info"
    metadata.mkdir()
    (metadata / "entry_points.txt").write_text(f"[sakip.rules]\nsatu = {package}\n", encoding="utf-8")
    (site / package).mkdir()
    for name, text in {"__init__.py": init, **rules}.items():
        (site / package / name).write_text(text, encoding="utf-8")


def codes(text: str) -> list[str]:
    return [each.code for each in loads(text).diagnostics]


def test_entry_points_are_those_that_python_finds() -> None:
    for group in ("console_scripts", "pygments.lexers", "mkdocs.plugins"):
        assert sorted(offered(group, sys.path)) == sorted(each.value for each in entry_points(group=group))


def test_a_rule_of_another_package_is_run_excused_and_weighed_like_ours(site: Path) -> None:
    install(site, "uji_satu", {"uji001_temuan_buatan.py": RULE.format(code="UJI001")})
    assert "UJI001" in codes(PLAN)
    assert "UJI001" not in codes(f'{PLAN}izinkan UJI001 "untuk tes"')
    assert "UJI001" not in codes(f"{PLAN}keparahan {{ UJI001: abaikan }}")
    assert faults("uji_satu.uji001_temuan_buatan") == ()


def test_its_family_is_its_package_which_may_say_its_title(site: Path, sakip: Sakip) -> None:
    install(site, "uji_dua", {"dua001_temuan_buatan.py": RULE.format(code="DUA001")}, '"""Aturan uji / Test rules"""')
    install(site, "uji_tiga", {"tiga001_temuan_lain.py": RULE.format(code="TIGA001")})
    assert "\nDUA · Aturan uji\n" in sakip("rules").out
    assert "\nTIGA · Rules of the package `uji_tiga`\n" in sakip("rules", "--lang", "en").out


def test_a_rule_file_that_cannot_be_loaded_is_a_finding_and_stops_no_other(site: Path, sakip: Sakip) -> None:
    install(site, "uji_rusak", {"rusak001_temuan.py": "import tidak_ada_modul_ini\n"})
    broken = [each for each in loads(PLAN).diagnostics if each.code == "SK900"]
    assert [each.params["kode"] for each in broken] == ["RUSAK001"]
    assert "SK210" in codes('tujuan T1 "Ekonomi tumbuh"\nsasaran S1 "Meningkatnya koperasi sehat"')
    for words in (("explain", "RUSAK001"), ("rules",)):
        done = sakip(*words)
        assert (done.code, done.err.startswith("galat: Aturan RUSAK001 dari paket `uji_rusak`")) == (2, True)


def test_sk904_says_what_is_offered_but_not_used(site: Path) -> None:
    install(site, "uji_kosong", {})
    install(site, "uji_tabrakan", {"sk201_temuan_buatan.py": RULE.format(code="SK201")})
    (site / "uji_hilang-1.0.dist-info").mkdir()
    (site / "uji_hilang-1.0.dist-info" / "entry_points.txt").write_text("[sakip.rules]\nx = uji_hilang.tiada\n")
    told = sorted(each.message() for each in loads(PLAN).diagnostics if each.code == "SK904")
    assert told == [
        "kode SK201 dari paket `uji_tabrakan` sudah dipakai aturan lain",
        "paket aturan `uji_hilang.tiada` tidak ditemukan atau gagal dimuat",
        "paket aturan `uji_kosong` tidak berisi berkas aturan seperti `abc001_nama_temuan.py`",
    ]
    assert catalogue().rules["SK201"].package == "sakip"


def test_faults_say_what_is_wrong_with_a_rule_file(site: Path) -> None:
    wrong = RULE.format(code="EMPAT001").replace("temuan-buatan", "Temuan Buatan").replace("unit {unit}", "{satuan}", 1)
    wrong = wrong.replace("# Tidak dicontohkan.", 'instansi dk "Dinas" { unit mikro "Bidang Mikro" }')
    install(site, "uji_empat", {"empat001_temuan_buatan.py": wrong, "empat002_tanpa_halaman.py": "RULE = None\n"})
    assert [each.split(":")[0] for each in faults("uji_empat.empat002_tanpa_halaman")] == ["the docstring is no page"]
    told = "\n".join(faults("uji_empat.empat001_temuan_buatan"))
    for part in (
        "`Temuan Buatan` is no name",
        "the languages take different parameters",
        "the bad example marks no line with `# <- EMPAT001`",
        "asks for the parameter 'satuan'",
    ):
        assert part in told
