"""The figures of one period, as one asks for them: `hasil["koperasi_sehat"].capaian`."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from sakip.evaluation.figure import Figure, pokok
from sakip.evaluation.from_cascade import Evaluation
from sakip.evaluation.names import FIGURE_NAMES, own_figures
from sakip.numbers.periode import Periode


@frozen(eq=False)
class FiguresOf:
    """The figures of one subject in one period, each worked out when it is asked for."""

    evaluation: Evaluation
    subjek: str
    periode: Periode

    def figure(self, ukuran: str) -> Figure:
        """The figure called *ukuran*, also those without a property: `perbandingan.nasional`, `pagu/DAK`.

        Raises:
            KeyError: no figure is called that.
        """
        if pokok(ukuran) not in FIGURE_NAMES:
            raise KeyError(ukuran)
        return self.evaluation.figure(ukuran, self.subjek, self.periode)

    @property
    def nilai(self) -> Figure:
        """The value of a datum."""
        return self.figure("nilai")

    @property
    def target(self) -> Figure:
        """The target by the document that holds."""
        return self.figure("target")

    @property
    def realisasi(self) -> Figure:
        """What it came to: by its formula, else as stated."""
        return self.figure("realisasi")

    @property
    def capaian(self) -> Figure:
        """The achievement, by the policy that holds."""
        return self.figure("capaian")

    @property
    def predikat(self) -> Figure:
        """The grade of the achievement."""
        return self.figure("predikat")

    @property
    def kemajuan(self) -> Figure:
        """The progress towards the end of the plan."""
        return self.figure("kemajuan")

    @property
    def pertumbuhan(self) -> Figure:
        """The growth from the period before."""
        return self.figure("pertumbuhan")

    @property
    def kenaikan(self) -> Figure:
        """The increase since the period before, in its own unit; of a datum too."""
        return self.figure("kenaikan")

    @property
    def perbandingan(self) -> Figure:
        """The result beside its comparator."""
        return self.figure("perbandingan")

    @property
    def pagu(self) -> Figure:
        """The ceiling by the plan."""
        return self.figure("pagu")

    @property
    def anggaran(self) -> Figure:
        """The budget by the document that holds."""
        return self.figure("anggaran")

    @property
    def realisasi_anggaran(self) -> Figure:
        """What was spent."""
        return self.figure("realisasi_anggaran")

    @property
    def serapan(self) -> Figure:
        """The absorption of the budget: a ratio of sums."""
        return self.figure("serapan")

    @property
    def efisiensi(self) -> Figure:
        """The efficiency, by the policy that holds."""
        return self.figure("efisiensi")

    @property
    def biaya(self) -> Figure:
        """The cost of a unit of what was achieved."""
        return self.figure("biaya")


@frozen(eq=False)
class Results:
    """The figures of one period: `results[name]` for each declaration of the plan."""

    evaluation: Evaluation
    periode: Periode

    def __getitem__(self, name: str) -> FiguresOf:
        """The figures of the declaration *name*.

        Raises:
            KeyError: nothing is called that.
        """
        return FiguresOf(self.evaluation, self.evaluation.cascade[name].id, self.periode)

    def __contains__(self, name: object) -> bool:
        """Whether the plan declares something that is called *name*."""
        return name in self.evaluation.cascade.model.nama

    def __iter__(self) -> Iterator[str]:
        """The names of everything that the plan declares, in the order of its files."""
        return iter(self.evaluation.cascade.model.nama)

    def all(self) -> tuple[Figure, ...]:
        """Every figure that says something of the declaration that it is a figure of."""
        names = self.evaluation.cascade.model.nama.values()
        return tuple(
            self.evaluation.figure(figure, each.id, self.periode) for each in names for figure in own_figures(each)
        )
