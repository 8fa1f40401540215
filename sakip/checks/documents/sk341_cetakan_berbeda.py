"""Angka tercetak berbeda / Figure printed differently

Apa:
    Satu dokumen mencetak angka yang sama dua kali dengan nilai yang berlainan: capaian dalam dua tabel, realisasi dalam
    tabel dan dalam kalimat di bawahnya. Cetakan yang kurang teliti (131% untuk 130,86%) tidak berbeda. Target dan
    anggaran yang sudah berbeda dari dokumen lain ditemukan oleh SK301 dan SK305.
What:
    One document prints the same figure twice with different values: an achievement in two tables, a result in a table
    and in the sentence below it. A less precise print (131% for 130.86%) is no difference. Targets and budgets that
    differ from another document are found by SK301 and SK305.
Mengapa:
    Paling banyak satu yang benar. Pembaca tidak tahu yang mana, dan angka yang dihitung darinya bergantung pada tabel
    yang dipakai.
Why:
    At most one of them is right. A reader cannot tell which, and what is computed from it depends on the table used.
Salah:
    indikator laba "Persentase UMKM yang meningkat labanya" { satuan persen  target { 2024: 39,49% } }
    laporan 2024 "Laporan Kinerja 2024" {
      tabel "3.4" "Capaian Kinerja"        { capaian { laba: 153,33% } }
      tabel "3.6" "Terhadap akhir Renstra" { capaian { laba: 153,35% } }   # <- SK341
    }
Benar:
    indikator laba "Persentase UMKM yang meningkat labanya" { satuan persen  target { 2024: 39,49% } }
    laporan 2024 "Laporan Kinerja 2024" {
      tabel "3.4" "Capaian Kinerja"        { capaian { laba: 153,33% } }
      tabel "3.6" "Terhadap akhir Renstra" { capaian { laba: 153,3% } }
    }
Perbaikan:
    Cari angka yang benar (`sakip trace` menunjukkan yang mengikuti dari rencana) dan pakai di semua tabel.
Fix:
    Find the right one (`sakip trace` shows the one that follows from the plan) and use it in all tables.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from sakip.checks.printed import is_told
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.evaluation.names import figure_title
from sakip.evaluation.printed import meant, printed
from sakip.graph.cascade import Cascade
from sakip.graph.order import in_order
from sakip.graph.statements import agree, document_name
from sakip.model.nodes import Butir
from sakip.numbers.nilai import Kuantitas, Peringkat
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK341",
    name=Text(id="cetakan-berbeda", en="printed-differently"),
    severity=Severity.ERROR,
    message=Text(
        id="{angka} dalam {dokumen} {nilai}, dalam {acuan} {lain}",
        en="{angka} is {nilai} in {dokumen}, {lain} in {acuan}",
    ),
    help=Text(
        id="cari angka yang benar, dan pakai di semua tabel", en="find the right figure, and use it in all tables"
    ),
)
_OTHER = Text(id="dalam {acuan}", en="in {acuan}")
_AGAIN = Text(id="sama dalam {dokumen}", en="the same in {dokumen}")
# Counts are held against what is counted, words against the digits beside them.
_ELSEWHERE = frozenset(("jumlah", "terbilang"))
_MOST = 3


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each value of a figure that is not the one that its document prints most often."""
    for group in _repeated(cascade):
        values = Counter(each.nilai for each in group)
        if len(values) < 2 or any(is_told(cascade, each) for each in group):
            continue
        most = values.most_common(1)[0][0]
        base = next(each for each in group if each.nilai == most)
        for value in values:
            same = [each for each in group if each.nilai == value]
            if not _alike(base, same[0]):
                yield _finding(cascade, same, [each for each in group if each.nilai == most])


def _finding(cascade: Cascade, same: Sequence[Butir], others: Sequence[Butir]) -> Diagnostic:
    first, base = same[0], others[0]
    return RULE.at(
        first.letak,
        *(Label(each.letak, _OTHER, {"acuan": document_name(cascade, each)}) for each in others[:_MOST]),
        *(Label(each.letak, _AGAIN, {"dokumen": document_name(cascade, each)}) for each in same[1:]),
        angka=figure_title(cascade, meant(cascade, first)),
        dokumen=document_name(cascade, first),
        nilai=first.letak.text,
        acuan=document_name(cascade, base),
        lain=base.letak.text,
    )


def _repeated(cascade: Cascade) -> Iterator[list[Butir]]:
    """What documents state more than once, as numbers or grades: of one figure, period, source and version."""
    groups: dict[tuple[object, ...], list[Butir]] = {}
    for each in cascade.model.butir:
        if each.dokumen and each.ukuran not in _ELSEWHERE and isinstance(each.nilai, Kuantitas | Peringkat):
            key = (each.dokumen, each.ukuran, each.subjek, each.periode, each.sumber, each.versi)
            groups.setdefault(key, []).append(each)
    return (in_order(group) for group in groups.values() if len(group) > 1)


def _alike(one: Butir, other: Butir) -> bool:
    """Whether one prints the other, more or less precisely; or nobody can tell."""
    if isinstance(one.nilai, Kuantitas) and isinstance(other.nilai, Kuantitas):
        mine, theirs = printed(one, one.nilai), printed(other, other.nilai)
        return mine.says(other.nilai) or theirs.says(one.nilai)
    return agree(one.nilai, other.nilai) is not False
