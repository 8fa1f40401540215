"""Nilai di luar batas / Value out of bounds

Apa:
    Sebuah nilai lebih kecil atau lebih besar daripada yang menurut rencana mungkin: `paling_sedikit` dan
    `paling_banyak` sebuah data, atau rentang satuannya.
What:
    A value is less or more than the plan says is possible: by `paling_sedikit` and `paling_banyak` of a datum, or by
    the range of its unit.
Mengapa:
    Salah satunya keliru: angkanya salah tulis, atau batasnya salah sangka. Rumus yang dibuktikan dengan batas itu tidak
    lagi terbukti.
Why:
    One of them is wrong: the figure is mistyped, or the bound was a mistake. What was proved of formulas by that bound
    is proved no longer.
Salah:
    data kepuasan "Nilai survei kepuasan" {
      satuan nilai  paling_sedikit 25  paling_banyak 100
      realisasi { 2023: 8,54 }   # <- SK448
    }
    indikator indeks "Indeks reformasi" { satuan indeks 0..4  target { 2024: 5 } }   # <- SK448
Benar:
    data kepuasan "Nilai survei kepuasan" {
      satuan nilai  paling_sedikit 25  paling_banyak 100
      realisasi { 2023: 85,4 }
    }
    indikator indeks "Indeks reformasi" { satuan indeks 0..4  target { 2024: 3,5 } }
Perbaikan:
    Periksa angkanya pada sumbernya, atau betulkan batasnya.
Fix:
    Look up the figure at its source, or mend the bounds.
"""

from collections.abc import Iterator

from sakip.checks.gather import repeated
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.statements import document_name
from sakip.model.nodes import Butir, Data, Indikator
from sakip.model.places import head
from sakip.numbers.nilai import Kuantitas, Rentang
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK448",
    name=Text(id="nilai-di-luar-batas", en="value-out-of-bounds"),
    severity=Severity.ERROR,
    message=Text(
        id="{hal} {nama} {tahun} {nilai} dalam {dokumen}, padahal batasnya {batas}",
        en="the {hal} of {nama} for {tahun} is {nilai} in {dokumen}, but its bounds are {batas}",
    ),
    help=Text(
        id="periksa angkanya pada sumbernya, atau betulkan batasnya",
        en="look up the figure at its source, or mend the bounds",
    ),
)
_FIGURES = {
    "target": Text(id="target", en="target"),
    "realisasi": Text(id="realisasi", en="result"),
    "data": Text(id="nilai", en="value"),
    "nilai": Text(id="nilai", en="score"),
    "baseline": Text(id="kondisi awal", en="baseline"),
}
_BOUNDS = Text(id="batasnya {batas}", en="its bounds are {batas}")
_ALSO = Text(id="juga di luar batas", en="out of bounds too")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each datum or indicator, at the first such value."""
    measured: tuple[Data | Indikator, ...] = (*cascade.all(Data), *cascade.indicators())
    for item in measured:
        if item.rentang is None or repeated(cascade, item):
            continue
        outside = [
            each
            for figure in _FIGURES
            for each in cascade.stated(figure, item.id)
            if isinstance(each.nilai, Kuantitas) and not item.rentang.memuat(each.nilai.nilai)
        ]
        if outside:
            yield _told(cascade, item, item.rentang, *outside)


def _told(cascade: Cascade, item: Data | Indikator, bounds: Rentang, first: Butir, *others: Butir) -> Diagnostic:
    return RULE.at(
        first.letak,
        Label(head(item.letak), _BOUNDS, {"batas": bounds}),
        *(Label(each.letak, _ALSO) for each in others[:4]),
        hal=_FIGURES[first.ukuran],
        nama=cascade.title(item.id),
        tahun=str(first.periode),
        nilai=first.nilai,
        dokumen=document_name(cascade, first),
        batas=bounds,
    )
