"""Rasio dijumlahkan / Ratios added up

Apa:
    Sebuah rumus menjumlahkan persentase atau rasio yang penyebutnya berbeda-beda.
What:
    A formula adds up percentages or ratios with different denominators.
Mengapa:
    40% dari koperasi dan 30% dari usaha mikro bukan 70% dari apa pun. Jumlahnya berubah bila salah satu penyebut
    berubah, dan dapat melebihi 100%.
Why:
    40% of the cooperatives and 30% of the micro-enterprises are not 70% of anything. The sum moves when either
    denominator moves, and can be above 100%.
Salah:
    data koperasi_sehat "Koperasi sehat"      { satuan koperasi }
    data koperasi       "Koperasi"            { satuan koperasi }
    data usaha_naik     "Usaha naik kelas"    { satuan "usaha mikro" }
    data usaha          "Usaha mikro"         { satuan "usaha mikro" }
    indikator maju "Koperasi dan usaha mikro yang maju" {
      satuan persen
      formula = koperasi_sehat / koperasi + usaha_naik / usaha   # <- SK442
    }
Benar:
    data koperasi_sehat "Koperasi sehat"      { satuan koperasi }
    data koperasi       "Koperasi"            { satuan koperasi }
    data usaha_naik     "Usaha naik kelas"    { satuan "usaha mikro" }
    data usaha          "Usaha mikro"         { satuan "usaha mikro" }
    indikator maju "Indeks kemajuan koperasi dan usaha mikro" {
      satuan persen
      formula = 50% * koperasi_sehat / koperasi + 50% * usaha_naik / usaha
    }
Perbaikan:
    Jumlahkan pembilang dan penyebutnya bila bendanya sama, beri bobot bila yang dimaksud sebuah indeks, atau ukur
    dengan dua indikator.
Fix:
    Add up numerators and denominators where the things are the same, weigh where an index is meant, or measure with two
    indicators.
"""

from collections.abc import Iterator

from sakip.checks.formulas import addends, differing, divisor, everything
from sakip.checks.measured import own
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.formula import Ekspresi, Fungsi, Konstanta, Operasi, Rumus, Setiap
from sakip.model.places import word
from sakip.model.spelled import spelled
from sakip.text.bilingual import Text
from sakip.text.wording import listed

RULE = Rule(
    code="SK442",
    name=Text(id="rasio-dijumlahkan", en="ratios-added-up"),
    severity=Severity.WARNING,
    message=Text(
        id="rumus {indikator} menjumlahkan rasio yang penyebutnya berbeda: {penyebut}",
        en="the formula of {indikator} adds up ratios with different denominators: {penyebut}",
    ),
    help=Text(
        id="jumlahkan pembilang dan penyebutnya, beri bobot bila yang dimaksud indeks, atau pakai dua indikator",
        en="add up numerators and denominators, weigh where an index is meant, or use two indicators",
    ),
)


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each formula; what is weighed is an index, and what is averaged is SK441."""
    for each in own(cascade):
        found = _added(cascade, each.formula.ekspresi) if isinstance(each.formula, Rumus) else ()
        if found:
            names = listed([spelled(below) for below in found])
            yield RULE.at(word(each.letak, "formula"), indikator=cascade.title(each.id), penyebut=names)


def _added(cascade: Cascade, rumus: Ekspresi) -> tuple[Ekspresi, ...]:
    """The different denominators of the first sum of ratios in *rumus*."""
    averaged = [above for above in map(_averaged, everything(rumus)) if above is not None]
    found: tuple[Ekspresi, ...]
    for item in everything(rumus):
        match item:
            case Fungsi(nama="jumlah", argumen=(Setiap(isi=(inner,)),)):
                below = divisor(cascade, inner)
                found = (below,) if below is not None else ()
            case _ if any(item is each for each in averaged):
                found = ()
            case _:
                found = differing(cascade, addends(item))
        if found:
            return found
    return ()


def _averaged(item: Ekspresi) -> Ekspresi | None:
    """The sum that *item* divides by the number of its terms."""
    match item:
        case Operasi("/", above, Konstanta(nilai=count)) if count.nilai == len(addends(above)):
            return above
        case _:
            return None
