"""Rata-rata dari rasio / Mean of ratios

Apa:
    Sebuah rumus merata-ratakan persentase atau rasio yang penyebutnya berbeda-beda, tanpa bobot; juga rumus kebijakan
    dalam rencana yang merata-ratakan `serapan`.
What:
    A formula takes the mean of percentages or ratios with different denominators, without weights; also the formula
    of a policy in the plan that takes the mean of `serapan`.
Mengapa:
    Kelurahan dengan 10 koperasi lalu dihitung sama beratnya dengan kelurahan dengan 1.000 koperasi. 9 dari 10 dan 100
    dari 1.000 bukan rata-rata 50%, melainkan 109 dari 1.010, atau 10,79%.
Why:
    A village with 10 cooperatives then counts as much as one with 1,000. 9 of 10 and 100 of 1,000 are not 50% on
    average but 109 of 1,010, which is 10.79%.
Salah:
    data sehat_kota   "Koperasi sehat di kota"  { satuan koperasi }
    data semua_kota   "Koperasi di kota"        { satuan koperasi }
    data sehat_desa   "Koperasi sehat di desa"  { satuan koperasi }
    data semua_desa   "Koperasi di desa"        { satuan koperasi }
    indikator koperasi_sehat "Persentase koperasi sehat" {
      satuan persen
      formula = rata_rata(sehat_kota / semua_kota; sehat_desa / semua_desa)   # <- SK441
    }
    kebijakan {
      serapan instansi = rata_rata(program; serapan)   # <- SK441
    }
Benar:
    data sehat_kota   "Koperasi sehat di kota"  { satuan koperasi }
    data semua_kota   "Koperasi di kota"        { satuan koperasi }
    data sehat_desa   "Koperasi sehat di desa"  { satuan koperasi }
    data semua_desa   "Koperasi di desa"        { satuan koperasi }
    indikator koperasi_sehat "Persentase koperasi sehat" {
      satuan persen
      formula = (sehat_kota + sehat_desa) / (semua_kota + semua_desa)
    }
    kebijakan {
      serapan = realisasi_anggaran / anggaran
    }
Perbaikan:
    Jumlahkan pembilangnya dan bagi dengan jumlah penyebutnya, atau beri bobot: `rata_tertimbang(rasio; bobot; …)`.
    Serapan instansi tanpa rumus sendiri sudah jumlah dibagi jumlah. Bila pedoman memang meminta rata-ratanya, sebutlah
    itu dengan kebijakan pustaka `serapan_rata_rata_program`.
Fix:
    Add up the numerators and divide by the sum of the denominators, or weigh: `rata_tertimbang(ratio; weight; …)`.
    The absorption of the agency without a formula of its own is a sum by a sum already. Where a guide does ask for the
    mean, say so by the policy `serapan_rata_rata_program` of the library.
"""

from collections.abc import Iterator

from sakip.checks.formulas import addends, differing, divisor, everything
from sakip.checks.measured import own
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.formula import Acuan, Ekspresi, Fungsi, Konstanta, Operasi, Rumus, Setiap
from sakip.model.nodes import Kebijakan
from sakip.model.places import word
from sakip.model.spelled import spelled
from sakip.text.bilingual import Text
from sakip.text.wording import listed

RULE = Rule(
    code="SK441",
    name=Text(id="rata-rata-rasio", en="mean-of-ratios"),
    severity=Severity.WARNING,
    message=Text(
        id="rumus {indikator} merata-ratakan rasio yang penyebutnya berbeda: {penyebut}",
        en="the formula of {indikator} takes the mean of ratios with different denominators: {penyebut}",
    ),
    help=Text(
        id="bagi jumlah pembilangnya dengan jumlah penyebutnya, atau pakai `rata_tertimbang(rasio; bobot; …)`",
        en="divide the sum of the numerators by that of the denominators, or use `rata_tertimbang(ratio; weight; …)`",
    ),
)


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each formula; ratios whose denominators are not known are left alone."""
    for each in own(cascade):
        found = _averaged(cascade, each.formula.ekspresi) if isinstance(each.formula, Rumus) else ()
        if found:
            names = listed([spelled(below) for below in found])
            yield RULE.at(word(each.letak, "formula"), indikator=cascade.title(each.id), penyebut=names)
    for policy in cascade.all(Kebijakan):
        if policy.letak.file in cascade.model.files:
            yield from _of_policy(policy)


def _of_policy(policy: Kebijakan) -> Iterator[Diagnostic]:
    """The formulas of *policy* that take the mean of absorptions, each of which is a part of its own budget."""
    for rule in policy.rumus:
        if isinstance(rule.rumus, Rumus) and any(map(_averages_absorption, everything(rule.rumus.ekspresi))):
            name = f"{rule.ukuran} {rule.kasus}".rstrip()
            yield RULE.at(rule.rumus.letak or policy.letak, indikator=name, penyebut="anggaran")


def _averages_absorption(item: Ekspresi) -> bool:
    match item:
        case Fungsi(nama="rata_rata", argumen=(Setiap(isi=(Acuan(id="serapan", ukuran="nilai"),)),)):
            return True
        case _:
            return False


def _averaged(cascade: Cascade, rumus: Ekspresi) -> tuple[Ekspresi, ...]:
    """The different denominators of the first mean of ratios in *rumus*."""
    found: tuple[Ekspresi, ...]
    for item in everything(rumus):
        match item:
            case Fungsi(nama="rata_rata", argumen=(Setiap(isi=(inner,)),)):
                below = divisor(cascade, inner)
                found = (below,) if below is not None else ()
            case Fungsi(nama="rata_rata", argumen=given):
                found = differing(cascade, given)
            case Operasi("/", above, Konstanta(nilai=count)) if count.nilai == len(addends(above)):
                found = differing(cascade, addends(above))
            case _:
                found = ()
        if found:
            return found
    return ()
