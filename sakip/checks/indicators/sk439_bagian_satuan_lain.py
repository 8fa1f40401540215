"""Bagian bersatuan lain daripada keseluruhannya / Part in another unit than its whole

Apa:
    Sebuah `data` atau indikator dinyatakan `bagian_dari` sesuatu yang bersatuan lain.
What:
    A `data` or indicator is declared as `bagian_dari` something in another unit.
Mengapa:
    Bagian dihitung dengan satuan keseluruhannya. Bila berbeda, salah satunya salah ketik, atau yang satu bukan bagian
    dari yang lain, dan perbandingan keduanya bukan persentase.
Why:
    A part is counted in the unit of its whole. Where they differ, one of them is mistyped, or the one is no part of the
    other, and their ratio is no percentage.
Salah:
    data dinilai "Jumlah yang dinilai"             { satuan koperasi }
    data sehat   "Jumlah yang bernilai sehat"      { satuan orang  bagian_dari dinilai }   # <- SK439
Benar:
    data dinilai "Jumlah yang dinilai"             { satuan koperasi }
    data sehat   "Jumlah yang bernilai sehat"      { satuan koperasi  bagian_dari dinilai }
Perbaikan:
    Samakan satuannya, atau hapus `bagian_dari` bila memang bukan bagiannya.
Fix:
    Make the units agree, or drop `bagian_dari` where it is no part.
"""

from collections.abc import Iterator

from sakip.checks.gather import repeated
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Data, Indikator
from sakip.model.places import word
from sakip.numbers.satuan import normal
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK439",
    name=Text(id="bagian-satuan-lain", en="part-in-another-unit"),
    severity=Severity.WARNING,
    message=Text(
        id="{bagian} bersatuan {satuan}, padahal bagian dari {keseluruhan} yang bersatuan {lain}",
        en="{bagian} is in {satuan}, though it is part of {keseluruhan}, which is in {lain}",
    ),
    help=Text(id="samakan satuannya, atau hapus `bagian_dari`", en="make the units agree, or drop `bagian_dari`"),
)
_WHOLE = Text(id="keseluruhannya", en="the whole")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each part in another unit than its whole; where a formula divides them, SK107 says it."""
    items: tuple[Data | Indikator, ...] = (*cascade.all(Data), *cascade.indicators())
    for part in items:
        for reference in part.bagian_dari if not repeated(cascade, part) else ():
            whole = cascade.model.nama.get(reference.id)
            if isinstance(whole, Data | Indikator) and part.satuan and whole.satuan and _differ(cascade, part, whole):
                yield RULE.at(
                    word(part.letak, "satuan"),
                    Label(word(whole.letak, "satuan"), _WHOLE, party=True),
                    cause=f"satuan {part.id}",
                    bagian=cascade.title(part.id),
                    satuan=part.satuan.nama,
                    keseluruhan=cascade.title(whole.id),
                    lain=whole.satuan.nama,
                )


def _differ(cascade: Cascade, part: Data | Indikator, whole: Data | Indikator) -> bool:
    one, other = part.satuan, whole.satuan
    if one is None or other is None or (one.dimensi, one.faktor) == (other.dimensi, other.faktor):
        return False
    users = ({each.id for each in cascade.used_by(item.id)} for item in (part, whole))
    return normal(one.nama) != normal(other.nama) and set.isdisjoint(*users)
