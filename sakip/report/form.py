"""A form: an official table, made from a plan. One form, one file in `tables`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from attrs import evolve, frozen

from sakip.evaluation.figure import Figure
from sakip.evaluation.from_cascade import Evaluation
from sakip.evaluation.periods import is_part
from sakip.graph.cascade import Cascade
from sakip.graph.statements import held, latest
from sakip.law.basis import Basis
from sakip.model.formula import Rumus, RumusKata
from sakip.model.nodes import Data, Indikator, Instansi, Rujukan, Simpul
from sakip.model.spelled import spelled
from sakip.numbers.periode import Periode
from sakip.report.table import Tabel
from sakip.text.bilingual import Text

QUARTERS = {"tw1": "Triwulan I", "tw2": "Triwulan II", "tw3": "Triwulan III", "tw4": "Triwulan IV"}
USUAL = "renstra_86_2017"
_PARTIAL = "Dihitung dari data yang belum lengkap: {angka}."
SUPPORTING = "Pendukung"  # what stands for the sasaran of a programme that serves none


@frozen(eq=False)
class Bahan:
    """What a form is made from: the figures of a plan, the year that the report is of, the one sasaran it is about.

    `lingkup` is "" for the whole plan.
    """

    evaluation: Evaluation
    tahun: int
    lingkup: str = ""

    @property
    def cascade(self) -> Cascade:
        """The plan."""
        return self.evaluation.cascade

    @property
    def tahun_rencana(self) -> range:
        """The years of the plan; the year of the report alone, where the plan has none."""
        return self.cascade.model.tahun or range(self.tahun, self.tahun + 1)

    @property
    def tahun_target(self) -> range:
        """The years for which the Renstra has targets: where its form continues beyond its period, also those."""
        years = self.tahun_rencana
        return range(years.start, years.stop + self.cascade.model.bentuk.continued)

    @property
    def tahun_pagu(self) -> range:
        """The years for which the Renstra has money: they begin as many later as its form continues."""
        years = self.tahun_target
        return range(years.start + self.cascade.model.bentuk.continued, years.stop)

    def figure(self, ukuran: str, subjek: str, tahun: int | None = None, bagian: str = "") -> Figure:
        """The figure *ukuran* of *subjek*: of the year of the report, of *tahun*, or of its *bagian*."""
        year = self.tahun if tahun is None else tahun
        return self.evaluation.figure(ukuran, subjek, Periode(year, bagian))

    def of_layer(self, ukuran: str, subjek: str, *kinds: str, tahun: int | None = None) -> Figure:
        """The figure as a document of *kinds* states it, `renstra` also for the plan itself; where none does, as it is.

        A form of one document prints what stands there, also where a later document has another value; where it was
        changed, what the last change says.
        """
        found = self.figure(ukuran, subjek, tahun)
        papers = self.cascade.documents
        stated = {}
        for each in (found, *found.lain):
            if each.butir is not None:
                paper = papers.get(each.butir.dokumen)
                if (paper.jenis if paper else "renstra") in kinds:
                    stated[each.butir] = each
        last = latest(self.cascade, stated)
        return found if last is None or found.butir in stated else stated[last]

    @property
    def profil(self) -> str:
        """The form of the Renstra, the usual one where the plan does not say."""
        return self.cascade.model.profil or USUAL

    @property
    def pokok(self) -> Simpul | Instansi | None:
        """What totals are of: the one sasaran that this is about, else the agency."""
        return next(iter(self.sasaran()), None) if self.lingkup else self.cascade.agency

    def sasaran(self) -> tuple[Simpul, ...]:
        """Every sasaran that this is about."""
        return tuple(each for each in self.cascade.nodes("sasaran") if self.lingkup in ("", each.id))

    def indicators(self, node: Simpul) -> tuple[Indikator, ...]:
        """What *node* is measured by: its own indicators, then those that it inherits (`mewarisi`)."""
        names = self.cascade.model.nama
        found = dict.fromkeys(self.cascade.measures(node.id))
        for each in node.mewarisi:
            source = names.get(each.id)
            if isinstance(source, Indikator):
                found[source] = None
            elif isinstance(source, Simpul):
                found |= dict.fromkeys(self.cascade.measures(source.id))
        return tuple(found)

    def measured(self) -> Iterable[tuple[Simpul, Indikator]]:
        """Every sasaran that this is about with each of its indicators."""
        for node in self.sasaran():
            for item in self.cascade.measures(node.id):
                yield node, item

    def years_told(self, *ukuran: str) -> range:
        """The years until that of the report, at most five, from the first of which any of *ukuran* is stated."""
        cascade = self.cascade
        found = (each for figure in ukuran for name in cascade.subjects(figure) for each in held(cascade, figure, name))
        years = [each.periode.tahun for each in found if each.periode.tahun]
        first = min((each for each in years if each <= self.tahun), default=self.tahun)
        return range(max(first, self.tahun - 4), self.tahun + 1)

    def nodes_below(self, node: Simpul, *levels: str) -> Iterable[Simpul]:
        """Everything of *levels* below *node*, each directly under what it stands in."""
        for child in self.cascade.children(node.id, *levels):
            yield child
            yield from self.nodes_below(child, *levels)

    def branches(self) -> Iterator[tuple[Simpul | None, Simpul]]:
        """Every programme once, under the first sasaran that it serves, with all below it; last those that serve none.

        About one sasaran, only its own.
        """
        shown: set[str] = set()
        for sasaran in self.sasaran():
            for program in self.cascade.children(sasaran.id, "program"):
                if program.id not in shown:
                    shown.add(program.id)
                    yield from ((sasaran, each) for each in self.with_all_below(program))
        for program in () if self.lingkup else self.cascade.nodes("program"):
            if program.id not in shown:
                yield from ((None, each) for each in self.with_all_below(program))

    def with_all_below(self, program: Simpul) -> Iterator[Simpul]:
        """*program*, then its kegiatan and sub kegiatan, each directly under what it stands in."""
        yield program
        yield from self.nodes_below(program, "kegiatan", "subkegiatan")

    def states_quarters(self, ukuran: str, subjek: str) -> bool:
        """Whether any document states *ukuran* of *subjek* for a part of the year of the report."""
        stated = held(self.cascade, ukuran, subjek)
        return any(each.periode.tahun == self.tahun and is_part(each.periode.bagian) for each in stated)

    def served(self, node: Simpul) -> str:
        """What *node* says that it serves: what is declared by its name, norms and the like in words."""
        above = (each.nama for each in self.cascade.parents(node.id))
        return "\n".join(dict.fromkeys(filter(None, (*above, *(self.names((each,)) for each in node.mendukung)))))

    def names(self, references: Iterable[Rujukan]) -> str:
        """The names of what *references* point to, or their words."""
        declared = self.cascade.model.nama
        return "; ".join(declared[each.id].nama if each.id in declared else each.teks for each in references)

    def formula(self, item: Indikator) -> str:
        """The formula of *item* for a reader: what goes into it by its name, not by its identifier."""
        match item.formula:
            case Rumus(ekspresi=formula):
                return spelled(formula, self._called).replace(" * ", " × ")
            case RumusKata(teks=words):
                return words
            case _:
                return ""

    def _called(self, name: str) -> str:
        found = self.cascade.model.nama.get(name)
        return found.nama if isinstance(found, Data | Indikator) else name

    def code(self, node: Simpul) -> str:
        """The code of *node*, or nothing where it has none."""
        return node.id if node.bernama and node.id[:1].isdigit() else ""


def titled(item: Indikator | None) -> str:
    """The name of *item* with its unit, for a table that has no column for units."""
    unit = unit_of(item) if item else ""
    return f"{item.nama} ({unit})" if item and unit else item.nama if item else ""


def unit_of(item: Indikator) -> str:
    """The unit of *item*, as it is written."""
    return item.satuan.nama if item.satuan else ""


@frozen
class Form:
    """An official table: its code on the command line, what it is called, what prescribes it, how it is made.

    `profil` is the form of the Renstra that it belongs to; "" for every plan.
    """

    kode: str
    nama: Text
    dasar: tuple[Basis, ...]
    buat: Callable[[Bahan], Tabel]
    profil: str = ""

    def table(self, bahan: Bahan) -> Tabel:
        """The table as it is printed: what rests on a part of the data is noted below it."""
        made = self.buat(bahan)
        note = _in_part(made)
        return evolve(made, catatan=(*made.catatan, note)) if note else made


def _in_part(made: Tabel) -> str:
    """Which figures of *made* rest on a part of the data; "" where none does."""
    found: dict[str, dict[str, None]] = {}
    for figure in (cell.figure for line in made.grid() for cell in line if cell):
        if figure is not None and figure.known and figure.partial:
            item = figure.cascade.model.nama.get(figure.subjek)
            names = found.setdefault(item.nama if item else figure.subjek, {})
            names[figure.kunci.pokok.replace("_", " ")] = None
    told = "; ".join(f"{name} ({', '.join(names)})" for name, names in found.items())
    return _PARTIAL.format(angka=told) if told else ""
