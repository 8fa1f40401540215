"""Kaskade melingkar / Circular cascade

Apa:
    Sebuah simpul mendukung sesuatu yang, melalui simpul lain, kembali mendukung dirinya.
What:
    A node supports something that, through others, comes back to support the node itself.
Mengapa:
    Kaskade mengalir dari tujuan ke sub kegiatan. Pada lingkaran tidak ada yang di atas dan yang di bawah, sehingga
    tidak ada kinerja dan anggaran yang dapat ditelusuri sampai tujuan.
Why:
    A cascade runs from goals down to sub-activities. In a circle nothing is above or below, so neither performance
    nor money can be followed up to a goal.
Salah:
    tujuan_daerah TD1 "Meningkatnya ekonomi daerah"     { mendukung SD1 }
    sasaran_daerah SD1 "Meningkatnya usaha koperasi" { mendukung TD1 }   # <- SK209
Benar:
    tujuan_daerah TD1 "Meningkatnya ekonomi daerah"
    sasaran_daerah SD1 "Meningkatnya usaha koperasi" { mendukung TD1 }
Perbaikan:
    Hapus `mendukung` yang mengarah ke bawah; yang di bawah mendukung yang di atas, tidak sebaliknya.
Fix:
    Delete the `mendukung` that points downwards; what is below supports what is above, never the reverse.
"""

from collections.abc import Iterator
from itertools import pairwise

from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.from_model import LOGICAL
from sakip.model.nodes import Indikator, Simpul, Unit
from sakip.model.places import head, word
from sakip.source.span import Span
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK209",
    name=Text(id="kaskade-melingkar", en="circular-cascade"),
    severity=Severity.ERROR,
    message=Text(id="{susunan} melingkar: {rute}", en="{susunan} runs in a circle: {rute}"),
    help=Text(
        id="putuskan lingkaran itu: hapus salah satu rujukan ke atas yang tidak benar",
        en="break the circle: delete the upward reference that is wrong",
    ),
)
_CASCADE = Text(id="kaskade", en="the cascade")
_UNITS = Text(id="susunan unit", en="the order of units")
_HOP = Text(id="{dari} mengarah ke {ke}", en="{dari} points to {ke}")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each circle of support, with every hop of the route."""
    for circle in cascade.cycles(LOGICAL):
        hops = list(pairwise((*circle, circle[0])))
        places = [_place(cascade, start, end) for start, end in hops]
        units = all(isinstance(cascade[name], Unit) for name in circle)
        labels = (
            Label(place, _HOP, {"dari": cascade.title(start), "ke": cascade.title(end)}, party=True)
            for place, (start, end) in zip(places[1:], hops[1:], strict=True)
        )
        yield RULE.at(
            places[0],
            *labels,
            susunan=_UNITS if units else _CASCADE,
            rute=" → ".join(cascade.title(name) for name in (*circle, circle[0])),
        )


def _place(cascade: Cascade, start: str, end: str) -> Span:
    """Where *start* says that it points to *end*."""
    item = cascade[start]
    if isinstance(item, Simpul | Indikator):
        return next((each.letak for each in item.mendukung if each.id == end), head(item.letak))
    return word(item.letak, "induk")
