"""Rumus melingkar / Circular formula

Apa:
    Rumus beberapa indikator, atau rumus satu kebijakan, saling memakai sehingga kembali ke asalnya.
What:
    The formulas of some indicators, or of one policy, use each other and come back to where they began.
Mengapa:
    Untuk menghitung yang satu diperlukan yang lain, dan sebaliknya: tidak ada satu pun yang dapat dihitung. Nilai tahun
    lalu, `lalu(x)`, tidak membuat lingkaran.
Why:
    Each needs the other to be computed first, so none ever is. Last year's value, `lalu(x)`, makes no circle.
Salah:
    indikator koperasi_sehat "Persentase koperasi sehat" {
      satuan persen
      formula = 100% - koperasi_tidak_sehat       # <- SK214
    }
    indikator koperasi_tidak_sehat "Persentase koperasi tidak sehat" {
      satuan persen
      formula = 100% - koperasi_sehat
    }
Benar:
    indikator koperasi_sehat "Persentase koperasi sehat" {
      satuan persen
    }
    indikator koperasi_tidak_sehat "Persentase koperasi tidak sehat" {
      satuan persen
      formula = 100% - koperasi_sehat
    }
Perbaikan:
    Hitung salah satunya dari data, bukan dari yang lain.
Fix:
    Compute one of them from data, not from the other.
"""

from collections.abc import Iterator
from itertools import pairwise

from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.formula import COLLECTIONS, Acuan, Ekspresi, Fungsi, Negasi, Operasi, Rumus, Setiap
from sakip.model.nodes import Kebijakan
from sakip.model.places import word
from sakip.source.span import Span
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK214",
    name=Text(id="rumus-melingkar", en="circular-formula"),
    severity=Severity.ERROR,
    message=Text(id="rumus melingkar: {rute}", en="formulas in a circle: {rute}"),
    help=Text(
        id="hitung salah satunya dari data, atau dari nilai tahun lalu, `lalu(…)`",
        en="compute one of them from data, or from last year's value, `lalu(…)`",
    ),
)
_HOP = Text(id="{dari} memakai {ke}", en="{dari} uses {ke}")
_RESULTS = frozenset(("nilai", "realisasi", "capaian", "kemajuan"))
_Uses = dict[str, tuple[str, ...]]


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each circle among the formulas of indicators, or of one policy, with every hop."""
    uses = {each.id: _used(each.formula) for each in cascade.indicators() if isinstance(each.formula, Rumus)}
    for circle in _circles(uses):
        places = {name: word(cascade[name].letak, "formula") for name in circle}
        yield _finding({name: cascade.title(name) for name in circle}, places)
    for policy in cascade.all(Kebijakan):
        for circle in _circles(_policy_uses(policy)):
            places = {name: word(policy.letak, name.split()[0]) for name in circle}
            yield _finding({name: name for name in circle}, places)


def _finding(names: dict[str, str], places: dict[str, Span]) -> Diagnostic:
    circle = list(names)
    hops = list(pairwise((*circle, circle[0])))
    labels = (
        Label(places[start], _HOP, {"dari": names[start], "ke": names[end]}, party=True) for start, end in hops[1:]
    )
    return RULE.at(places[circle[0]], *labels, rute=" → ".join(names[each] for each in (*circle, circle[0])))


def _policy_uses(policy: Kebijakan) -> _Uses:
    """What each formula of *policy* uses of the others; one for a direction is used wherever its figure is."""
    names = {f"{each.ukuran} {each.kasus}".strip(): each for each in policy.rumus}
    of_figure: dict[str, tuple[str, ...]] = {}
    for name, each in names.items():
        of_figure[each.ukuran] = (*of_figure.get(each.ukuran, ()), name)
    return {
        name: tuple(other for used in _used(each.rumus) for other in of_figure.get(used, ()))
        for name, each in names.items()
        if isinstance(each.rumus, Rumus)
    }


def _used(formula: Rumus) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_now(formula.ekspresi)))


def _now(part: Ekspresi) -> Iterator[str]:
    """What *part* needs of the same period."""
    match part:
        case Acuan(id=name, periode="", ukuran=figure) if figure in _RESULTS:
            yield name
        case Operasi(kiri=left, kanan=right):
            yield from _now(left)
            yield from _now(right)
        case Negasi(isi=inner):
            yield from _now(inner)
        case Fungsi(nama=name, argumen=parts) if name != "lalu":
            for each in parts:
                yield from _now(each)
        case Setiap(kumpulan=members, isi=parts) if members not in COLLECTIONS:  # the levels below are other nodes
            for each in parts:
                yield from _now(each)


def _circles(uses: _Uses) -> Iterator[tuple[str, ...]]:
    """The circles in *uses* that have nothing in common, found by walking along and marking where the walk came by.

    The walk begins in order of name, so that a circle is told alike wherever its parts are declared.
    """
    done: set[str] = set()
    told: set[str] = set()
    for start in sorted(uses):
        path: dict[str, Iterator[str]] = {start: iter(uses[start])} if start not in done else {}
        while path:
            here = next(reversed(path))
            following = next(path[here], None)
            if following is None:
                done.add(here)
                del path[here]
            elif following in path:
                names = list(path)
                circle = names[names.index(following) :]
                if told.isdisjoint(circle):
                    yield tuple(circle)
                told.update(circle)
            elif following in uses and following not in done:
                path[following] = iter(uses[following])
