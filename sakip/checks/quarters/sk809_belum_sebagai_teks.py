"""Belum ada, ditulis sebagai teks / Not known, written as text

Apa:
    Nilai yang belum ada ditulis sebagai teks, misalnya "-", "n/a", atau "Belum dinilai".
What:
    A value that is not known is written as text, such as "-", "n/a" or "Belum dinilai".
Mengapa:
    Sebagai teks, nilai itu tampak seperti hasil. `belum` dan `tidak_berlaku` mengatakan bahwa tidak ada hasil:
    rata-rata lalu menghitungnya "2 dari 3", dan tidak seorang pun mengira nol.
Why:
    As text it looks like a result. `belum` and `tidak_berlaku` say that there is none: means then rest on "2 of 3", and
    nobody takes it for zero.
Salah:
    indikator sakip "Nilai SAKIP" {
      satuan nilai  arah naik  triwulan tahunan
      realisasi { 2022: 70  2023: "Belum dinilai" }   # <- SK809
    }
Benar:
    indikator sakip "Nilai SAKIP" {
      satuan nilai  arah naik  triwulan tahunan
      realisasi { 2022: 70  2023: belum "menunggu LHE Inspektorat" }
    }
Perbaikan:
    Tulis `belum "alasan"` bila nilainya akan ada, `tidak_berlaku "alasan"` bila tidak akan ada.
Fix:
    Write `belum "reason"` where there will be a value, `tidak_berlaku "reason"` where there will be none.
"""

from collections.abc import Iterator

from sakip.checks.gather import FEW
from sakip.diagnostics.diagnostic import Alike, Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.statements import is_claim
from sakip.numbers.nilai import Uraian
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK809",
    name=Text(id="belum-sebagai-teks", en="unknown-as-text"),
    severity=Severity.WARNING,
    message=Text(id='{simpul} ditulis "{teks}"', en='{simpul} is written "{teks}"'),
    help=Text(
        id='tulis `belum "alasan"`, atau `tidak_berlaku "alasan"`',
        en='write `belum "reason"`, or `tidak_berlaku "reason"`',
    ),
)
_ALSO = Text(id="begitu pula ini", en="and so is this")
_FIGURES = frozenset(("target", "baseline", "realisasi", "nilai", "data", "anggaran", "pagu", "realisasi_anggaran"))
_UNKNOWN = frozenset(
    (
        "",
        "-",
        "–",
        "—",
        "n/a",
        "na",
        "n.a",
        "n.a.",
        "#n/a",
        "#div/0!",
        "#value!",
        "#ref!",
        "belum",
        "belum ada",
        "belum ada data",
        "belum dihitung",
        "belum dinilai",
        "belum diukur",
        "belum rilis",
        "belum terbit",
        "belum tersedia",
        "menunggu",
        "menunggu penilaian",
        "tidak ada data",
        "tidak berlaku",
        "tidak tersedia",
    )
)


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each such value; what a published report prints is left as it was printed."""
    for each in cascade.model.butir:
        if isinstance(each.nilai, Uraian) and each.ukuran in _FIGURES and not is_claim(cascade, each):
            said = " ".join(each.nilai.teks.split())
            if said.casefold() in _UNKNOWN:
                name = f"{each.ukuran} {cascade.title(each.subjek)} {each.periode}"
                yield RULE.at(each.letak, alike=Alike(said.casefold(), _ALSO, FEW), simpul=name, teks=said)
