"""Data tidak terpakai / Unused datum

Apa:
    Sebuah `data` tidak dipakai rumus apa pun, tidak menjadi bagian data lain, dan tidak disebut dokumen mana pun.
What:
    A `data` is used by no formula, is no part of other data, and no document mentions it.
Mengapa:
    Data yang dikumpulkan tetapi tidak dipakai menambah pekerjaan tanpa guna; sering kali justru rumusnya yang lupa
    memakainya.
Why:
    Collecting data that nobody uses is wasted work; often it is the formula that forgot to use it.
Salah:
    data sehat   "Koperasi bernilai sehat" { satuan koperasi }
    data dinilai "Koperasi yang dinilai"   { satuan koperasi }
    data binaan  "Koperasi binaan"         { satuan koperasi }   # <- SK415
    indikator koperasi_sehat "Persentase koperasi sehat" { satuan persen  formula = sehat / dinilai * 100% }
Benar:
    data sehat   "Koperasi bernilai sehat" { satuan koperasi }
    data dinilai "Koperasi yang dinilai"   { satuan koperasi }
    indikator koperasi_sehat "Persentase koperasi sehat" { satuan persen  formula = sehat / dinilai * 100% }
Perbaikan:
    Pakai data itu dalam rumus yang memerlukannya, atau hapus.
Fix:
    Use it in the formula that needs it, or delete it.
"""

from collections.abc import Iterator

from sakip.checks.gather import gathered, repeated
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.formula import Rumus
from sakip.model.nodes import Data, Indikator, Kebijakan
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK415",
    name=Text(id="data-tak-terpakai", en="unused-datum"),
    severity=Severity.ADVICE,
    message=Text(
        id="data {simpul} tidak dipakai rumus atau dokumen mana pun", en="no formula or document uses {simpul}"
    ),
    help=Text(
        id="pakai {simpul} dalam rumus yang memerlukannya, atau hapus",
        en="use {simpul} in the formula that needs it, or delete it",
    ),
)
_ALSO = Text(id="juga tidak dipakai", en="not used either")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each datum that nothing refers to, in a plan that has formulas, all of which can be read.

    Where an IKU still lacks its formula, the datum may be for that.
    """
    indicators = cascade.indicators()
    missing = any("formula" in each.rusak or _awaited(each) for each in indicators)
    if missing or not any(isinstance(each.formula, Rumus) for each in indicators):
        return
    data = cascade.all(Data)
    known = _mentioned(cascade)
    unused = (
        each
        for each in data
        if not (each.bagian_dari or "bagian_dari" in each.rusak or each.id in known or cascade.used_by(each.id))
    )
    yield from gathered(RULE, cascade, (each for each in unused if not repeated(cascade, each)), _ALSO)


def _awaited(indicator: Indikator) -> bool:
    return indicator.jenis == "iku" and indicator.formula is None and not indicator.dinilai_oleh


def _mentioned(cascade: Cascade) -> set[str]:
    """What is said to contain other data, is used by a policy, or is mentioned by a document or narrative."""
    wholes = {reference.id for each in cascade.all(Data) for reference in each.bagian_dari}
    wholes |= {reference.id for each in cascade.indicators() for reference in each.bagian_dari}
    formulas = (each.rumus for policy in cascade.all(Kebijakan) for each in policy.rumus)
    policies = {name for formula in formulas if isinstance(formula, Rumus) for name in formula.acuan}
    stated = {each.subjek for each in cascade.model.butir if each.dokumen}
    return wholes | policies | stated | {each.subjek for each in cascade.model.narasi}
