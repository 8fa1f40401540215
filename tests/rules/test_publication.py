"""What a publication says of itself: issue 5, "Consistency inside the publication without any plan".

"Sums, counts against lists, figures repeated with different values, amounts in words against digits, numbering of
tables, years, scales with gaps": SK342 and SK306, SK346 and SK309, SK341, SK310, SK343 and SK319, SK344 and SK345, SK418.
"""

import pytest

from sakip.generated.city import YEAR, city
from sakip.plan import from_sources, loads
from sakip.report import lkjip, to_sakip
from sakip.report.form import Bahan
from sakip.source.workspace import from_bytes
from tests.rules.findings import at, beside, in_text, told

NAMES = """
indikator laba "Laba" { satuan persen }
instansi dk "Dinas"
program P1 "Satu" { kegiatan K1 "Kegiatan satu"  kegiatan K2 "Kegiatan dua" }
program P2 "Dua"
"""
OWN = ("SK341", "SK342", "SK343", "SK344", "SK345", "SK346")


def report(*tables: str) -> list[str]:
    """What is found in a report with *tables*, about things that have nothing but names."""
    lines = "\n".join(f'  tabel "{at}" {table}' for at, table in zip("abcdefgh", tables, strict=False))
    return [each.partition(" ")[2] for each in in_text(f'{NAMES}laporan 2024 "Laporan 2024" {{\n{lines}\n}}\n', *OWN)]


class TestFiguresPrintedTwice:
    def test_in_two_tables(self) -> None:
        assert report('"Satu" { capaian { laba: 153,32% } }', '"Dua" { capaian { laba: 153,35% } }') == [
            "SK341 capaian laba 2024 dalam Laporan 2024 (b) 153,35%, dalam Laporan 2024 (a) 153,32%"
        ]

    def test_the_value_that_is_printed_most_often_is_held_against_the_others(self) -> None:
        once, twice = '"X" { realisasi { laba: 12% } }', '"Y" { realisasi { laba: 21% } }'
        assert report(once, twice, twice) == [
            "SK341 realisasi laba 2024 dalam Laporan 2024 (a) 12%, dalam Laporan 2024 (b) 21%"
        ]

    @pytest.mark.parametrize("other", ["153,3%", "153%", "153,320%"])
    def test_more_or_less_precisely_is_the_same(self, other: str) -> None:
        assert report('"Satu" { capaian { laba: 153,32% } }', f'"Dua" {{ capaian {{ laba: {other} }} }}') == []

    def test_of_other_years_and_sources_is_another_figure(self) -> None:
        assert report(
            '"Satu" { realisasi { laba: { 2023: 1%  2024: 2% } }  anggaran "DAU" { P1: Rp1 } }',
            '"Dua" { realisasi { laba: { 2022: 3% } }  anggaran "DAK" { P1: Rp2 } }',
        ) == []  # fmt: skip

    def test_in_the_report_of_bandar_lampung(self) -> None:
        found = at("bandar-lampung", "SK341")
        assert len(found) == 18
        assert found[2:4] == told("""
            laporan-2024.sakip:76 capaian umkm_laba 2024 dalam Laporan 2024 (Tabel 3.6) 153,35%, dalam Laporan 2024
                (Tabel 3.4) 153,32%
            laporan-2024.sakip:81 realisasi umkm_laba 2024 dalam Laporan 2024 (Tabel 3.7) 60,555, dalam Laporan 2024
                (Tabel 3.4) 60,55%
        """)

    def test_two_ways_to_compute_in_the_report_of_kalimantan_barat(self) -> None:
        """A mean of percentages, and a ratio of sums."""
        assert at("kalimantan-barat", "SK341") == told("""
            laporan-2024.sakip:323 serapan diskopukm 2024 dalam Laporan 2024 (III.B) 96,17, dalam Laporan 2024 (III.A.a)
                97
        """)


class TestSums:
    ROWS = '"T" { realisasi_anggaran { P1: Rp%s  K1: Rp30  K2: Rp40 } }'

    def test_a_total_that_its_rows_do_not_make(self) -> None:
        assert report(self.ROWS % 80) == [
            "SK342 realisasi anggaran P1 2024 dalam Laporan 2024 (a) Rp80, jumlah 2 baris di bawahnya Rp70, selisih Rp10"
        ]
        assert report(self.ROWS % 70) == []

    def test_where_a_row_is_not_printed_only_too_much_is_wrong(self) -> None:
        assert report('"T" { realisasi_anggaran { P1: Rp80  K1: Rp30 } }') == []
        assert [each[:5] for each in report('"T" { realisasi_anggaran { P1: Rp20  K1: Rp30 } }')] == ["SK342"]

    def test_rounded_amounts_may_miss_their_sum(self) -> None:
        assert report('"T" { realisasi_anggaran { P1: Rp3,1 miliar  K1: Rp1,5 miliar  K2: Rp1,5 miliar } }') == []
        assert report('"T" { realisasi_anggaran { P1: Rp3,3 miliar  K1: Rp1,5 miliar  K2: Rp1,5 miliar } }') != []

    def test_a_row_that_is_printed_differently_elsewhere_is_told_once(self) -> None:
        found = report(self.ROWS % 80, '"U" { realisasi_anggaran { K1: Rp40 } }')
        assert [each[:5] for each in found] == ["SK341"]

    def test_in_the_report_of_bandar_lampung(self) -> None:
        assert at("bandar-lampung", "SK342") == told("""
            laporan-2024.sakip:604 realisasi anggaran 2.17.01.2.02 2024 dalam Laporan 2024 (Tabel 3.14) Rp2.217.878.589,
                jumlah 2 baris di bawahnya Rp2.250.980.589, selisih -Rp33.102.000
        """)
        assert beside("bandar-lampung", "SK342") == [
            ["laporan-2024.sakip:605 bagian dari jumlah", "laporan-2024.sakip:606 bagian dari jumlah"]
        ]


class TestYears:
    def test_a_title_of_last_year(self) -> None:
        assert report('"Capaian Tahun 2023" { realisasi { laba: 1% } }') == [
            "SK344 judul tabel a dalam Laporan 2024 menyebut 2023, angkanya 2024"
        ]

    @pytest.mark.parametrize(
        "title",
        ["Menurut Peraturan Nomor 53 Tahun 2014", "Target Renstra 2021-2026", "Tahun 2024 dan Tahun 2023", "Per 31 Desember 2023"],
    )  # fmt: skip
    def test_years_that_say_nothing_of_the_figures(self, title: str) -> None:
        assert report(f'"{title}" {{ realisasi {{ laba: 1% }} }}') == []

    def test_a_figure_outside_the_span_of_the_title(self) -> None:
        table = '"Tahun 2020 s/d 2023" { realisasi { laba: { 2023: 1%  2024: 2% } }  target { laba: { 2026: 5% } } }'
        assert report(table) == ["SK344 judul tabel a dalam Laporan 2024 menyebut 2020–2023, angkanya 2024"]

    def test_a_result_that_cannot_be_known_yet(self) -> None:
        assert report('"T" { realisasi { laba: { 2025: 2% } }  target { laba: { 2025: 3% } } }') == [
            "SK345 realisasi laba 2025 dalam Laporan 2024 2%, padahal tahun itu belum terjadi"
        ]


def test_a_report_that_is_written_from_a_plan_does_not_contradict_itself() -> None:
    for seed in range(3):
        files = [(name, text.encode()) for name, text in city(opd=1, seed=seed).files.items()]
        plan = from_sources(from_bytes(files))
        written = to_sakip.written(lkjip.document(Bahan(plan.evaluation, YEAR)))
        both = loads("\n".join([*(each.text for each in plan.sources.files), written]))
        assert [str(each) for each in both.diagnostics if each.code in OWN] == []
