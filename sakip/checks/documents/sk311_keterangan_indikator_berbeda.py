"""Keterangan indikator berbeda / Facts of an indicator differ

Apa:
    Sebuah dokumen mencetak definisi, satuan, arah, rumus, atau penanggung jawab sebuah indikator yang lain daripada
    yang dinyatakan, tanpa `perubahan` dengan `dasar` yang mengubahnya.
What:
    A document prints another definition, unit, direction, formula or person responsible for an indicator than was
    declared, and no `perubahan` that states its `dasar` changed it.
Mengapa:
    Indikator dengan rumus atau satuan lain adalah indikator lain. Bila dua dokumen tidak sepakat, angka keduanya tidak
    dapat dibandingkan.
Why:
    An indicator with another formula or unit is another indicator. Where two documents disagree, their figures cannot
    be compared.
Salah:
    indikator nilai_sakip "Nilai SAKIP" { satuan nilai  penanggung_jawab "Sekretariat" }
    laporan 2024 "Laporan Kinerja 2024" {
      satuan { nilai_sakip: persen }   # <- SK311
    }
Benar:
    indikator nilai_sakip "Nilai SAKIP" { satuan nilai  penanggung_jawab "Sekretariat" }
    laporan 2024 "Laporan Kinerja 2024" {
      satuan { nilai_sakip: nilai }
    }
Perbaikan:
    Samakan dengan keputusan IKU; bila memang berubah, ubah pernyataannya dan tulis `berlaku_sejak`.
Fix:
    Make it what the decree on KPIs says; where it did change, change the declaration and write `berlaku_sejak`.
"""

from collections.abc import Iterator

from sakip.comparison.printed import DIFFERS, formula_words, text_of
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.statements import document_name, is_grounded
from sakip.law.basis import Basis
from sakip.model.nodes import Butir, Indikator
from sakip.model.places import word
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK311",
    name=Text(id="keterangan-indikator-berbeda", en="indicator-facts-differ"),
    severity=Severity.WARNING,
    message=Text(
        id='{hal} {indikator} dalam {dokumen} "{cetak}", dinyatakan "{nyata}"',
        en='{hal} of {indikator} in {dokumen} is "{cetak}", declared as "{nyata}"',
    ),
    help=Text(
        id="samakan dengan keputusan IKU; bila memang berubah, tulis `berlaku_sejak`",
        en="make it what the decree on KPIs says; where it did change, write `berlaku_sejak`",
    ),
    basis=(Basis("permenpan-20-2008"),),
)
_DECLARED = Text(id="yang dinyatakan", en="as declared")
_AGAIN = Text(id="sama dalam {dokumen}", en="the same in {dokumen}")

_FACTS = {
    "definisi": Text(id="definisi", en="the definition"),
    "satuan": Text(id="satuan", en="the unit"),
    "arah": Text(id="arah", en="the direction"),
    "formula": Text(id="rumus", en="the formula"),
    "penanggung_jawab": Text(id="penanggung jawab", en="who is responsible"),
}


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each document and fact of an indicator that it prints otherwise."""
    for figure in _FACTS:
        for subject in cascade.subjects(figure):
            item = cascade.model.nama.get(subject)
            if isinstance(item, Indikator):
                yield from _printed(cascade, item, figure)


def _printed(cascade: Cascade, indicator: Indikator, figure: str) -> Iterator[Diagnostic]:
    same: dict[tuple[str, str], list[Butir]] = {}
    for stated in cascade.stated(figure, indicator.id):
        text = text_of(stated)
        if text and DIFFERS[figure](cascade, indicator, text) and not is_grounded(cascade, stated):
            same.setdefault((stated.dokumen, text), []).append(stated)
    for (_, text), (first, *again) in same.items():
        yield RULE.at(
            first.letak,
            Label(word(indicator.letak, figure), _DECLARED),
            *(Label(each.letak, _AGAIN, {"dokumen": document_name(cascade, each)}) for each in again),
            hal=_FACTS[figure],
            indikator=cascade.title(indicator.id),
            dokumen=document_name(cascade, first),
            cetak=text,
            nyata=_declared(cascade, indicator, figure),
        )


def _declared(cascade: Cascade, indicator: Indikator, figure: str) -> str:
    if figure == "satuan":
        return indicator.satuan.nama if indicator.satuan else ""
    if figure == "formula":
        return formula_words(cascade, indicator)
    if figure in ("definisi", "arah"):
        return indicator.definisi if figure == "definisi" else indicator.arah
    return ", ".join(each.teks for each in indicator.penanggung_jawab)
