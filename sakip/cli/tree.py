"""`sakip tree` (`pohon`): the cascade as an outline, with what is missing marked."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

import click
from attrs import frozen

from sakip.cli import output
from sakip.cli.asking import item_named
from sakip.cli.reading import STDIN_NAME, plan_at
from sakip.cli.shell import Command, Complaint, Session, choice, lang_option, option
from sakip.diagnostics.cells import one_line, width_of
from sakip.diagnostics.colour import Ink, Paint
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.render_text import INK
from sakip.text.bilingual import Lang, Text

if TYPE_CHECKING:
    from sakip.graph.cascade import Cascade
    from sakip.graph.outline import Branch, Item, Outline
    from sakip.numbers.periode import Periode
    from sakip.plan import Plan

LEVELS = ("tujuan", "sasaran", "program", "kegiatan", "subkegiatan")

_ABOUT = Text(
    id="Tampilkan kaskade sebagai pohon: tujuan, sasaran, indikator, program, kegiatan, sub kegiatan. Yang kurang "
    "atau keliru ditandai ✗ dengan kode aturannya.\n\n"
    "JALUR adalah berkas `.sakip`, folder, atau `-`. Tanpa JALUR: folder ini.",
    en="Show the cascade as a tree: goals, objectives, indicators, programmes, activities, sub-activities. What is "
    "missing or wrong is marked ✗ with the code of the rule.\n\nPATH is a `.sakip` file, a folder, or `-`. Without "
    "PATH: this folder.",
)
_UNTIL = Text(id="Jenjang terbawah yang ditampilkan.", en="The lowest level to show.")
_AT = Text(id="Mulai dari nama atau kode ini.", en="Begin at this name or code.")
_SUPPORTING = Text(id="Penunjang seluruh instansi", en="Supporting the agency as a whole")
_LOOSE = Text(id="Tidak tersambung ke tujuan mana pun", en="Connected to no goal")
_AGAIN = Text(id="(lihat di atas)", en="(see above)")
_MARKS = Text(id="✗ dijelaskan oleh: sakip explain KODE", en="✗ is explained by: sakip explain CODE")
_BUDGET = Text(id="pagu {tahun} {jumlah}", en="budget {tahun} {jumlah}")
_ADDS_UP = Text(id="setiap induk sama dengan jumlah di bawahnya", en="every parent is the sum of what is below it")
_NO_NODE = Text(id="`{nama}` tidak berada di dalam kaskade.", en="`{nama}` is not in the cascade.")


@click.command("tree", cls=Command, alias="pohon", words=_ABOUT)
@click.argument("path", metavar="[JALUR|-]", default=".")
@choice("--until", among={level: level for level in LEVELS}, default=LEVELS[-1], words=_UNTIL)
@option("--at", metavar="NAMA", default="", words=_AT)
@lang_option()
@click.pass_obj
def command(session: Session, path: str, until: str, at: str) -> None:
    """Show the cascade of the plan at *path*."""
    from sakip.graph.outline import Outline

    plan = plan_at(path, session.lang, STDIN_NAME)
    view = _View.of(plan, session.lang)
    outline = Outline(plan.cascade, until)
    if at:
        output.say("".join(view.line(branch) for branch in outline.below([_named(plan, at)])))
        return
    output.say("".join(chain(view.head(), _sections(outline, view), view.foot())))


def _sections(outline: "Outline", view: "_View") -> Iterator[str]:
    yield from map(view.line, outline.connected())
    yield from view.section(_SUPPORTING, outline.supporting())
    yield from view.section(_LOOSE, outline.loose())


def _named(plan: "Plan", name: str) -> "Item":
    from sakip.model.nodes import Indikator, Simpul

    found = item_named(plan, name)
    if isinstance(found, Simpul | Indikator):
        return found
    raise Complaint(_NO_NODE, nama=name)


@frozen
class _View:
    """What the lines of a tree need: the plan, its findings by declaration, the colours, the room."""

    cascade: "Cascade"
    marks: dict[str, list[Diagnostic]]
    lang: Lang
    paint: Paint
    width: int
    years: "tuple[Periode, ...]"

    @classmethod
    def of(cls, plan: "Plan", lang: Lang) -> "_View":
        from sakip.graph.money import budget_periods

        marks, width = _marks(plan.cascade, plan.diagnostics), output.width() if output.is_terminal() else 0
        return cls(plan.cascade, marks, lang, output.paint(), width, budget_periods(plan.cascade))

    def head(self) -> Iterator[str]:
        """The agency and the period of its plan."""
        agency, years = self.cascade.agency, self.cascade.model.tahun
        parts = ([one_line(agency.nama)] if agency else []) + ([f"{years[0]}–{years[-1]}"] if years else [])
        if parts:
            yield f"{self.paint(' · '.join(parts), Ink.STRONG)}\n"

    def section(self, heading: Text, branches: "Iterator[Branch]") -> Iterator[str]:
        """*branches* under *heading*; nothing where there are none."""
        for number, branch in enumerate(branches):
            if number == 0:
                yield f"\n{self.paint(heading.in_(self.lang), Ink.STRONG)}\n"
            yield self.line(branch)

    def foot(self) -> Iterator[str]:
        """How many there are of each kind, and where marks are explained."""
        counts = [(kind, len(self.cascade.nodes(kind))) for kind in LEVELS]
        counts.insert(2, ("indikator", len(self.cascade.indicators())))
        yield f"\n{' · '.join(f'{number} {kind}' for kind, number in counts if number)}\n"
        yield from self._budgets()
        if self.marks:
            yield f"{self.paint(_MARKS.in_(self.lang), Ink.FAINT)}\n"

    def _budgets(self) -> Iterator[str]:
        """The budget of the agency by year, and whether its parts add up to it."""
        from sakip.graph.money import adds_up, agency_pagu

        for period in self.years:
            total = agency_pagu(self.cascade, period)
            if total is not None:
                words = _BUDGET.in_(self.lang).format(tahun=period, jumlah=total.jumlah.shown(self.lang))
                sums = f", {_ADDS_UP.in_(self.lang)}" if adds_up(self.cascade, period) else ""
                yield f"{words}{sums}\n"

    def _budget(self, name: str) -> str:
        """The ceiling of *name* in the first year for which the plan has one."""
        from sakip.graph.money import pagu_of

        found = pagu_of(self.cascade, name, self.years[0]) if self.years else None
        return found.jumlah.shown(self.lang) if found else ""

    def line(self, branch: "Branch") -> str:
        """One item: its place in the tree, what it is called, its targets, its marks."""
        stem = _stem(branch.ends)
        title = self._title(branch.item.id)
        tail, level = self._tail(branch), branch.item.tingkat or branch.item.jenis
        room = self.width - width_of(f"{stem}{level} {title} ") - sum(width_of(each) for each, _ in tail)
        name = _cut(one_line(branch.item.nama), room) if self.width else one_line(branch.item.nama)
        kind = self.paint(level, Ink.FAINT)
        called = f"{kind} {self.paint(title, Ink.STRONG)} {name}" if title else f"{kind} {name}"
        return f"{self.paint(stem, Ink.PLACE)}{called}{''.join(self.paint(*each) for each in tail)}\n"

    def _title(self, name: str) -> str:
        return one_line(self.cascade.title(name)) if getattr(self.cascade[name], "bernama", True) else ""

    def _tail(self, branch: "Branch") -> list[tuple[str, Ink]]:
        if branch.again:
            return [(f"  {_AGAIN.in_(self.lang)}", Ink.FAINT)]
        targets = _targets(self.cascade, branch.item.id, self.lang)
        marks = {each.code: each for each in self.marks.get(branch.item.id, ())}
        return [
            *([(f"  {targets}", Ink.GOOD)] if targets else []),
            *([(f"  {budget}", Ink.FAINT)] if (budget := self._budget(branch.item.id)) else []),
            *(
                (f"  ✗ {each.code} {each.rule.name.in_(self.lang)}", INK[each.severity])
                for _, each in sorted(marks.items())
            ),
        ]


def _stem(ends: tuple[bool, ...]) -> str:
    if not ends:
        return ""
    return "".join("   " if end else "│  " for end in ends[:-1]) + ("└─ " if ends[-1] else "├─ ")


def _cut(name: str, room: int) -> str:
    """*name* in *room* cells, but never less than a word of it."""
    room = max(room, 12)
    if width_of(name) <= room:
        return name
    name = name[: 4 * room]
    while width_of(name) >= room:
        name = name[:-1]
    return f"{name.rstrip()}…"


def _targets(cascade: "Cascade", name: str, lang: Lang) -> str:
    """The plan's first and last target of *name*."""
    from sakip.model.nodes import Rujukan

    stated = sorted(
        (each for each in cascade.stated("target", name) if not each.dokumen and each.periode.tahun),
        key=lambda each: each.periode,
    )
    ends = [
        each.nilai.shown(lang) for each in stated[:: max(1, len(stated) - 1)] if not isinstance(each.nilai, Rujukan)
    ]
    return " → ".join(map(one_line, ends))


def _marks(cascade: "Cascade", findings: Iterable[Diagnostic]) -> dict[str, list[Diagnostic]]:
    """The findings within each declaration of the tree, at the innermost one that holds them."""
    from sakip.model.holders import holder

    innermost = holder((*cascade.nodes(), *cascade.indicators()))
    marks: dict[str, list[Diagnostic]] = {}
    for finding in findings:
        if name := innermost(finding.span):
            marks.setdefault(name, []).append(finding)
    return marks
