"""One made-up agency: its units, its cascade and its figures, before they are text.

Amounts are in rupiah, one a year. Values of indicators count hundredths of their unit; so does 1.234 of `1.234 orang`.
"""

from collections.abc import Iterable

from attrs import frozen

Tahunan = tuple[int, ...]


@frozen
class Unit:
    """A unit of the agency, with the units inside it."""

    id: str
    nama: str
    jabatan: str
    bagian: tuple["Unit", ...] = ()


@frozen
class Data:
    """A datum: a count of `satuan`, at the start of the plan `nilai`."""

    id: str
    nama: str
    satuan: str
    unit: str
    nilai: int
    bagian_dari: str = ""


@frozen
class Indikator:
    """An indicator; `kata` is its keyword, `id` is empty where nothing refers to it."""

    kata: str
    id: str
    nama: str
    satuan: str
    unit: str
    golongan: str
    triwulan: str
    baseline: int
    target: Tahunan
    naik: bool = True
    rumus: str = ""
    definisi: str = ""
    alasan: str = ""
    penilai: str = ""

    @property
    def persen(self) -> bool:
        """Whether its values are shares."""
        return self.satuan == "persen"


@frozen
class SubKegiatan:
    """A sub kegiatan."""

    kode: str
    nama: str
    output: str
    unit: str
    indikator: Indikator
    pagu: Tahunan


@frozen
class Kegiatan:
    """A kegiatan; its budget is what its sub kegiatan add up to."""

    kode: str
    nama: str
    output: str
    unit: str
    indikator: Indikator
    sub: tuple[SubKegiatan, ...]

    @property
    def pagu(self) -> Tahunan:
        """The sum of its parts, year by year."""
        return added(each.pagu for each in self.sub)


@frozen
class Program:
    """A program; its budget is what its kegiatan add up to."""

    kode: str
    nama: str
    outcome: str
    unit: str
    sasaran: str
    penunjang: bool
    indikator: Indikator
    kegiatan: tuple[Kegiatan, ...]

    @property
    def pagu(self) -> Tahunan:
        """The sum of its parts, year by year."""
        return added(each.pagu for each in self.kegiatan)


@frozen
class Sasaran:
    """A sasaran and its IKU."""

    id: str
    nama: str
    strategi: str
    iku: tuple[Indikator, ...]


@frozen
class Agency:
    """A made-up agency. `tahun` are the years of its Renstra and one beyond, `kini` that of its yearly documents."""

    id: str
    nama: str
    kepala: str
    pemda: str
    kode: str
    urusan: str
    misi: int
    tahun: range
    kini: int
    unit: tuple[Unit, ...]
    data: tuple[Data, ...]
    tujuan: str
    ukuran: Indikator
    sasaran: tuple[Sasaran, ...]
    program: tuple[Program, ...]

    @property
    def iku(self) -> tuple[Indikator, ...]:
        """The IKU of all its sasaran."""
        return tuple(each for sasaran in self.sasaran for each in sasaran.iku)

    @property
    def kegiatan(self) -> tuple[Kegiatan, ...]:
        """The kegiatan of all its programs."""
        return tuple(each for program in self.program for each in program.kegiatan)

    @property
    def sub(self) -> tuple[SubKegiatan, ...]:
        """The sub kegiatan of all its programs."""
        return tuple(each for kegiatan in self.kegiatan for each in kegiatan.sub)

    @property
    def pagu(self) -> Tahunan:
        """The sum of its programs, year by year."""
        return added(each.pagu for each in self.program)


def added(amounts: Iterable[Tahunan]) -> Tahunan:
    """The sums of *amounts*, year by year."""
    return tuple(sum(year) for year in zip(*amounts, strict=True))
