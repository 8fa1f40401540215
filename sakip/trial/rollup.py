"""How the achievements of several become the achievement of what is above them: the formula of a policy, on trial.

Whatever a node has below it, the formula must do; so it is tried on children that are made up.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from sakip.evaluation.figure import Kunci
from sakip.evaluation.names import FIGURE_NAMES
from sakip.graph.cascade import LEVELS, Cascade
from sakip.model.formula import Ekspresi, Fungsi, Konstanta
from sakip.model.nodes import Indikator, Instansi
from sakip.numbers.satuan import MURNI, PERSEN
from sakip.source.span import Span
from sakip.text.bilingual import Text, filled, same
from sakip.trial.case import Question
from sakip.trial.closed import closed
from sakip.trial.formula import Formula, Here
from sakip.trial.inputs import Masukan
from sakip.trial.interval import ENTIRE, NONNEGATIVE, above
from sakip.trial.matter import Matter

ACHIEVED, WEIGHT = "capaian", "bobot"
_PARENT, _CHILDREN = "", ("1", "2")
_OF_CHILD = Text(id="{ukuran} anak ke-{nomor}", en="{ukuran} of child {nomor}")
_OWN = Text(id="{ukuran} induknya", en="{ukuran} of the parent")


@frozen(eq=False)
class RollUp(Question):
    """A formula of achievement over children, as the policy has it (`kebijakan`) and closed over two of them.

    A formula that goes over one collection where there is one, else over another, is several roll-ups, and so is one
    with a cap: `kebijakan` is what stands below the caps.
    """

    kebijakan: Ekspresi

    @property
    def children(self) -> tuple[int, ...]:
        """The inputs that are achievements of children."""
        return tuple(at for at, key in enumerate(self.kunci) if key.ukuran == ACHIEVED and key.subjek)

    @property
    def weights(self) -> tuple[int, ...]:
        """The inputs that are weights of children."""
        return tuple(at for at, key in enumerate(self.kunci) if key.ukuran == WEIGHT and key.subjek)


@frozen(eq=False)
class Level:
    """The levels, and all nodes of theirs, whose achievements one formula rolls up."""

    jenis: tuple[str, ...]
    simpul: tuple[str, ...]
    rumus: Ekspresi
    letak: Span


def levels(matter: Matter) -> Iterator[Level]:
    """Every formula by which the achievement of a node follows from those below it."""
    found: dict[Ekspresi, Level] = {}
    for jenis, name, own in _nodes(matter.cascade):
        rule = matter.evaluation.policies.node_rule(ACHIEVED, jenis, own)
        if rule is None or rule.rumus is None or rule.landasan.letak is None:
            continue
        before = found.get(rule.rumus, Level((), (), rule.rumus, rule.landasan.letak))
        kinds = tuple(dict.fromkeys((*before.jenis, jenis)))
        found[rule.rumus] = evolve(before, jenis=kinds, simpul=(*before.simpul, name))
    yield from found.values()


def _nodes(cascade: Cascade) -> Iterator[tuple[str, str, str]]:
    """Each node with its level and what it says itself about aggregation, then the agency."""
    for jenis in LEVELS:
        for each in cascade.nodes(jenis):
            yield jenis, each.id, each.agregasi
    for agency in cascade.all(Instansi):
        yield "instansi", agency.id, ""


def roll_ups(matter: Matter, level: Level) -> Iterator[RollUp]:
    """The roll-ups of *level*: one for each collection that its formula goes over."""
    for each in _below_caps(level.rumus):
        found = closed(each, _PARENT, matter.period, {}, Here(anggota=_CHILDREN), policy=True)
        masukan = tuple(_input(matter, key) for key in found.kunci)
        names = tuple(map(_name, found.kunci))
        formula = Formula(found.rumus, masukan, found.skala)
        question = RollUp(matter.cascade, level.letak, formula, found.kunci, names, each)
        if question.children:
            yield question


def _below_caps(rumus: Ekspresi) -> Iterator[Ekspresi]:
    """What stands below the caps of *rumus*, and both sides of an `atau`."""
    match rumus:
        case Fungsi(nama="min" | "maks", argumen=(inner, Konstanta())):
            yield from _below_caps(inner)
        case Fungsi(nama="bulat" | "potong", argumen=(inner, _)):
            yield from _below_caps(inner)
        case Fungsi(nama="atau", argumen=several):
            for each in several:
                yield from _below_caps(each)
        case _:
            yield rumus


def _input(matter: Matter, key: Kunci) -> Masukan:
    if key.ukuran == WEIGHT:
        stated = [each.bobot for each in matter.cascade.all(Indikator) if each.bobot is not None]
        positive = all(each.nilai > 0 for each in stated)
        return Masukan(above(0) if positive else NONNEGATIVE, stated[0].satuan if stated else MURNI)
    return Masukan(ENTIRE, PERSEN) if key.ukuran == ACHIEVED else matter.domain.of(key)


def _name(key: Kunci) -> Text:
    figure = FIGURE_NAMES.get(key.ukuran, same(key.ukuran))
    return filled(_OF_CHILD, ukuran=figure, nomor=key.subjek) if key.subjek else filled(_OWN, ukuran=figure)
