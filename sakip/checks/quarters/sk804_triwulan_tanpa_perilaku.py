"""Triwulan tanpa cara hitung / Quarters without a rule

Apa:
    Sebuah indikator punya angka lebih dari satu triwulan, tetapi tidak menyatakan bagaimana angka triwulan menjadi
    angka tahun. Untuk IKU dalam Renstra, SK414 yang mengatakannya.
What:
    An indicator has figures for more than one quarter, but does not say how quarters make the year. For the KPIs of a
    Renstra SK414 says so.
Mengapa:
    Lima koperasi tiap triwulan dapat berarti lima atau dua puluh koperasi setahun. Tanpa `triwulan`, capaian triwulan
    dan tahun tidak dapat dihitung atau diperiksa.
Why:
    Five cooperatives each quarter can mean five or twenty in the year. Without `triwulan` the achievement of quarter
    and year can be neither computed nor checked.
Salah:
    indikator koperasi_dilatih "Jumlah koperasi yang dilatih" {   # <- SK804
      satuan koperasi
    }
    renaksi 2026 "Rencana Aksi 2026" {
      target { koperasi_dilatih: { tw1: 5  tw2: 5  tw3: 5  tw4: 5 } }
    }
Benar:
    indikator koperasi_dilatih "Jumlah koperasi yang dilatih" {
      satuan koperasi
      triwulan kumulatif
    }
    renaksi 2026 "Rencana Aksi 2026" {
      target { koperasi_dilatih: { tw1: 5  tw2: 5  tw3: 5  tw4: 5 } }
    }
Perbaikan:
    Tulis `triwulan kumulatif` (dijumlahkan), `posisi_akhir`, `rata_rata`, `tahunan`, atau `berjalan` pada indikatornya.
Fix:
    Write `triwulan kumulatif` (added up), `posisi_akhir`, `rata_rata`, `tahunan` or `berjalan` in the indicator.
"""

from collections.abc import Iterator

from sakip.checks.gather import gathered, repeated
from sakip.checks.measured import begun
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.quarters import Deret, rows
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK804",
    name=Text(id="triwulan-tanpa-perilaku", en="quarters-without-rule"),
    severity=Severity.WARNING,
    message=Text(
        id="{simpul} punya angka triwulan, tetapi tidak menyatakan `triwulan`",
        en="there are quarterly figures of {simpul}, but no `triwulan`",
    ),
    help=Text(
        id="tulis `triwulan kumulatif` (atau `posisi_akhir`, `rata_rata`, `tahunan`, `berjalan`) pada {simpul}",
        en="write `triwulan kumulatif` (or `posisi_akhir`, `rata_rata`, `tahunan`, `berjalan`) in {simpul}",
    ),
)
_ALSO = Text(id="juga belum", en="neither has this")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """A finding for each indicator or datum that has several quarters and no rule for them."""
    silent = {row.subjek.id: row.subjek for row in rows(cascade, "target", "realisasi", "data") if _silent(row)}
    told = begun(cascade)
    items = [
        each
        for each in silent.values()
        if not repeated(cascade, each) and not (told and getattr(each, "jenis", "") == "iku")
    ]
    yield from gathered(RULE, cascade, items, _ALSO)


def _silent(row: Deret) -> bool:
    return len(row.angka) > 1 and not row.subjek.triwulan and "triwulan" not in row.subjek.rusak
