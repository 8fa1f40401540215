"""Tables written as a `laporan`: what they print, and nothing that a report cannot say of the plan."""

import sakip
from sakip.report import paper, to_sakip
from sakip.report.catalogue import forms
from sakip.report.form import Bahan

PLAN = """
kebijakan "K" { pembulatan 2  perbandingan = realisasi / pembanding }
renstra 2024..2026 "Renstra"
instansi dinas "Dinas Koperasi"
tujuan T1 "T" {
  sasaran S1 "Koperasi sehat" {
    iku sehat "Koperasi sehat" {
      satuan persen  arah naik  target { 2024: 27,45%  2026: 38,48% }  pembanding { 2024: { nasional: 50% } }
    }
    indikator "Koperasi dibina" { satuan koperasi  arah naik  target { 2024: 4 } }
    indikator opini "Opini" { satuan opini  arah naik  target { 2024: WTP } }
  }
}
perjanjian 2024 "PK" { target { sehat: 27,8% } }
realisasi 2024 "Realisasi" { realisasi { sehat: 9,267%  opini: belum "BPK memeriksa bulan Mei" } }
"""


def written(*codes: str) -> str:
    bahan = Bahan(sakip.loads(PLAN).evaluation, 2024)
    return to_sakip.written(paper.tables(bahan, [forms()[code] for code in codes]))


def test_figures_stand_as_they_are_printed() -> None:
    """Rounded where computed, as stated where stated; what is not known yet with its reason; what is not is left out."""
    assert written("capaian") == (
        """\
laporan 2024 "Tabel Kinerja Tahun 2024" {
  tabel "capaian" "Pengukuran Kinerja Tahun 2024" {
    target {
      sehat: 27,8%
      opini: WTP
    }
    realisasi {
      sehat: 9,267%
      opini: belum "BPK memeriksa bulan Mei"
    }
    capaian {
      sehat: 33,33%
      dinas: 33,33%
    }
    catatan "Tidak dimuat: 1 angka indikator tanpa nama."
  }
}
"""
    )


def test_a_comparison_stands_under_what_it_compares_with() -> None:
    assert "perbandingan {\n      sehat: {\n        nasional: 18,53%\n" in written("pembanding")


def test_what_another_document_says_is_not_said_here() -> None:
    """The Renstra promises 27,45% for 2024; the report goes by the agreement."""
    assert "27,45%" not in written("t-c.25")
    assert "2026: 38,48%" in written("t-c.25")
