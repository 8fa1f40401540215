"""Rules of family SK6: shared performance in other forms than the pages of the rules show."""

import pytest

from tests.rules.findings import in_text

AGENCY = """\
instansi dkukm "Dinas Koperasi dan UKM" { unit pengawasan "Bidang Pengawasan"  unit mikro "Bidang Usaha Mikro" }
sasaran S1 "Meningkatnya koperasi yang sehat" { iku sehat "Persentase koperasi sehat" { satuan persen } }
program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" {
  mendukung S1  pengampu pengawasan
  indikator patuh "Persentase koperasi patuh" { satuan persen }
  kegiatan 2.17.03.2.01 "Pemeriksaan dan Pengawasan Koperasi"
  kegiatan 2.17.03.2.02 "Pemeringkatan Koperasi"
}
program 2.17.08 "Program Pengembangan UMKM" {
  mendukung S1  pengampu mikro
  indikator naik_kelas "Persentase usaha mikro naik kelas" { satuan persen }
}
"""
LINTAS = (
    'lintas {nama} "Kerja bersama" {{ untuk {untuk}  peran {unit} "Kerja" {{ melalui {melalui} }}  luar "Provinsi" }}\n'
)


def shared(*rows: tuple[str, str, str]) -> str:
    """The agency with a `lintas` for each row: for what, which unit, through what."""
    names = ("satu", "dua", "tiga")
    return AGENCY + "".join(
        LINTAS.format(nama=name, untuk=row[0], unit=row[1], melalui=row[2])
        for name, row in zip(names, rows, strict=False)
    )


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (("sehat", "2.17.03"), ("sehat", "2.17.03.2.01"), True),  # a programme, and an activity in it
        (("sehat", "2.17.03.2.01"), ("sehat", "2.17.03"), True),
        (("S1", "2.17.03"), ("sehat", "2.17.03"), True),  # an objective, and its own indicator
        (("sehat", "2.17.03.2.01"), ("sehat", "2.17.03.2.02"), False),  # two activities of one programme
        (("sehat", "2.17.03"), ("naik_kelas", "2.17.03"), False),  # one programme, for two things
    ],
)
def test_a_contribution_is_counted_twice_in_whole_or_in_part(
    one: tuple[str, str], other: tuple[str, str], *, found: bool
) -> None:
    text = shared((one[0], "pengawasan", one[1]), (other[0], "pengawasan", other[1]))
    assert bool(in_text(text, "SK608")) is found


@pytest.mark.parametrize(("one", "other"), [("patuh", "naik_kelas"), ("2.17.03", "naik_kelas"), ("patuh", "2.17.08")])
def test_a_circle_may_go_through_indicators(one: str, other: str) -> None:
    assert len(in_text(shared((one, "mikro", "2.17.08"), (other, "pengawasan", "2.17.03")), "SK607")) == 1


def test_to_work_through_what_the_performance_is_of_is_no_circle() -> None:
    assert not in_text(shared(("patuh", "pengawasan", "2.17.03"), ("patuh", "mikro", "2.17.08")), "SK607")


@pytest.mark.parametrize(
    ("untuk", "peran", "found"),
    [
        ("sehat", "", True),
        ("sehat", "status diusulkan", True),
        ("sehat", "melalui 2.17.03.2.01", False),
        ("sehat", "melalui 9.99.99", False),  # SK101 tells that there is none
        ("sehat", "status ditolak", False),
        ("2.17.03", "", False),  # the unit's own programme is what they work for
        ("2.17.08", "", True),
    ],
)
def test_a_part_goes_through_something(untuk: str, peran: str, *, found: bool) -> None:
    role = f'peran pengawasan "Pemeriksaan" {{ {peran} }}' if peran else 'peran pengawasan "Pemeriksaan"'
    text = f'{AGENCY}lintas l "Kerja bersama" {{ untuk {untuk}  {role}  luar "Provinsi" }}\n'
    assert bool(in_text(text, "SK615")) is found


@pytest.mark.parametrize(
    ("owners", "found"),
    [
        ("pengawasan, mikro", True),
        ("pengawasan", False),
        ("pengawasan, tim", False),
        ('pengawasan, "Kepala Dinas"', False),
    ],
)
def test_a_shared_indicator_has_one_owner(owners: str, *, found: bool) -> None:
    """A team within the unit, and the head of the agency above it, are no second owner."""
    text = AGENCY.replace('"Bidang Pengawasan"', '"Bidang Pengawasan" { unit tim "Tim Pemeriksa" }').replace(
        'sehat" { satuan persen }', f'sehat" {{ satuan persen  penanggung_jawab {owners} }}'
    )
    lintas = (
        'lintas l "Kerja bersama" { untuk sehat  peran mikro "Bina" { indikator_bersama sehat }  luar "Provinsi" }\n'
    )
    assert bool(in_text(text + lintas, "SK616")) is found
    assert not in_text(text, "SK616")
