"""The plan as data: every declaration, frozen, with its place in the text.

`letak` is the whole declaration; `sakip.model.places` finds a narrower place in it. Texts are as written. An empty
string or tuple, or None, means that nothing was said. `rusak` are the words that were written but could not be read:
they are not missing.
"""

from __future__ import annotations

from typing import Final

from attrs import define, field, frozen

from sakip.law.forms import FORMS, USUAL, Form
from sakip.model.formula import Rumus, RumusKata
from sakip.nomenclature.choice import Pilihan
from sakip.numbers.nilai import Kuantitas, Nilai, Rentang
from sakip.numbers.periode import Periode
from sakip.numbers.satuan import Satuan
from sakip.source.file import SourceFile
from sakip.source.span import Span
from sakip.text.bilingual import Lang, Text


def _place() -> Span:
    return field(eq=False, repr=False)  # type: ignore[no-any-return] # attrs says that a field is what it holds


# A plan has many values and references: where one stands is kept as one number, offset and length, instead of a span.
_LENGTH_BITS = 20
_LONGEST = (1 << _LENGTH_BITS) - 1


def place(start: int, end: int) -> int:
    """The place from *start* up to *end*, as `tempat` keeps it."""
    return start << _LENGTH_BITS | min(end - start, _LONGEST)


def short_place(start: int, length: int) -> int:
    """The place from *start* on, of a *length* that is known to be small."""
    return start << _LENGTH_BITS | length


def placed(file: SourceFile, tempat: int) -> Span:
    """The span of a place in *file*."""
    start = tempat >> _LENGTH_BITS
    return Span(file, start, start + (tempat & _LONGEST))


@frozen(weakref_slot=False)
class Rujukan:
    """A reference: to the declaration `id`, or, with an empty id, to what `teks` says in words."""

    id: str
    teks: str
    file: SourceFile = field(eq=False, repr=False)
    tempat: int = field(eq=False, repr=False)
    porsi: Kuantitas | None = None

    @property
    def letak(self) -> Span:
        """Where the reference stands."""
        return placed(self.file, self.tempat)

    def shown(self, lang: Lang) -> str:
        """The name, or the words, as written."""
        del lang
        return self.teks


@frozen
class Izin:
    """`izinkan`: findings of rule `kode` are excused, everywhere or within the declaration `lingkup`, up to a year."""

    kode: str
    alasan: str
    sampai: int | None
    lingkup: Span | None = field(eq=False, repr=False)
    letak: Span = _place()


@frozen
class Instansi:
    """The agency."""

    id: str
    nama: str
    letak: Span = _place()
    pemda: str = ""
    kewenangan: str = ""
    urusan: tuple[str, ...] = ()
    kode: str = ""
    kepala: str = ""
    alamat: str = ""
    catatan: tuple[str, ...] = ()
    rusak: frozenset[str] = frozenset()


@frozen
class Unit:
    """A unit of the agency, below `induk`."""

    id: str
    nama: str
    letak: Span = _place()
    induk: str | None = None
    jabatan: str = ""
    catatan: tuple[str, ...] = ()
    rusak: frozenset[str] = frozenset()


@frozen(weakref_slot=False)
class ArahKebijakan:
    """A policy direction of a tujuan or sasaran: what of the region and which NSPK it serves, in which years (`tahap`).

    `id` is "" where it has no name.
    """

    id: str
    nama: str
    letak: Span = _place()
    mendukung: tuple[Rujukan, ...] = ()
    tahap: tuple[int, ...] = ()
    catatan: tuple[str, ...] = ()
    rusak: frozenset[str] = frozenset()


@frozen(weakref_slot=False)
class Simpul:
    """A node of the cascade. `jenis` is its level: misi, tujuan, sasaran, program, kegiatan, subkegiatan, …

    `induk` is the node it is written in; `mendukung` what it says it serves besides; `tingkat` the name that the plan
    has for its level where it is not the language's own.
    """

    id: str
    jenis: str
    nama: str
    letak: Span = _place()
    bernama: bool = True
    induk: str | None = None
    mendukung: tuple[Rujukan, ...] = ()
    sifat: str = ""
    outcome: tuple[str, ...] = ()
    output: tuple[str, ...] = ()
    pengampu: tuple[Rujukan, ...] = ()
    mewarisi: tuple[Rujukan, ...] = ()
    strategi: tuple[str, ...] = ()
    arah_kebijakan: tuple[ArahKebijakan, ...] = field(default=(), eq=frozenset)
    prioritas: tuple[str, ...] = ()
    lokasi: tuple[str, ...] = ()
    agregasi: str = ""
    catatan: tuple[str, ...] = ()
    rusak: frozenset[str] = frozenset()
    tingkat: str = ""


@frozen(weakref_slot=False)
class Indikator:
    """An indicator. `jenis` is iku, ikk or indikator; `golongan` its kind (outcome, …); `induk` what it measures."""

    id: str
    jenis: str
    nama: str
    letak: Span = _place()
    bernama: bool = True
    induk: str | None = None
    mendukung: tuple[Rujukan, ...] = ()
    satuan: Satuan | None = None
    rentang: Rentang | None = None
    arah: str = ""
    golongan: str = ""
    triwulan: str = ""
    formula: Rumus | RumusKata | None = None
    capaian: Rumus | RumusKata | None = None
    kebijakan: tuple[Rujukan, ...] = ()
    definisi: str = ""
    alasan: str = ""
    sumber_data: tuple[Rujukan, ...] = ()
    penanggung_jawab: tuple[Rujukan, ...] = ()
    dinilai_oleh: str = ""
    jeda: Kuantitas | None = None
    skala: tuple[Rujukan, ...] = ()
    bobot: Kuantitas | None = None
    bagian_dari: tuple[Rujukan, ...] = ()
    berlaku_sejak: int | None = None
    kodref: str = ""
    tag: tuple[str, ...] = ()
    agregasi: str = ""
    catatan: tuple[str, ...] = ()
    rusak: frozenset[str] = frozenset()
    tingkat: str = ""


@frozen(weakref_slot=False)
class Data:
    """A datum that formulas use. `rentang` is where its values lie, as `paling_sedikit` and `paling_banyak` say."""

    id: str
    nama: str
    letak: Span = _place()
    satuan: Satuan | None = None
    sumber_data: tuple[Rujukan, ...] = ()
    penanggung_jawab: tuple[Rujukan, ...] = ()
    bagian_dari: tuple[Rujukan, ...] = ()
    rentang: Rentang | None = None
    per: tuple[Rujukan, ...] = ()
    triwulan: str = ""
    definisi: str = ""
    berlaku_sejak: int | None = None
    catatan: tuple[str, ...] = ()
    rusak: frozenset[str] = frozenset()


@frozen
class Kelompok:
    """A group: the ids and names of its members, in whatever order."""

    id: str
    nama: str
    letak: Span = _place()
    anggota: tuple[tuple[str, str], ...] = field(default=(), eq=frozenset)


@frozen
class Skala:
    """A scale of grades: bands with bounds, or only an order (lowest first).

    `per_bagian` are the bands that hold for a part of the year only, by its name: `tw1`, …
    """

    id: str
    nama: str
    letak: Span = _place()
    pita: tuple[tuple[str, Rentang | None], ...] = ()
    urutan: tuple[str, ...] = ()
    per_bagian: tuple[tuple[str, tuple[tuple[str, Rentang | None], ...]], ...] = ()
    inggris: str = ""
    dasar: tuple[str, ...] = ()
    sumber: tuple[str, ...] = ()
    status: str = ""
    catatan: tuple[str, ...] = ()

    @property
    def judul(self) -> Text:
        """What a reader calls it."""
        return titled(self)

    @property
    def label(self) -> tuple[str, ...]:
        """Every grade on the scale."""
        return self.urutan + tuple(name for name, _ in self.pita)


@frozen
class Komponen:
    """A component of an evaluation, with its weight and score."""

    id: str
    nama: str
    letak: Span = _place()
    bobot: Kuantitas | None = None
    nilai: Kuantitas | None = None
    komponen: tuple[Komponen, ...] = ()
    catatan: tuple[str, ...] = ()


@frozen
class Skema:
    """A scheme of evaluation: its components with their weights, the scale of its grades, and since when it holds."""

    id: str
    nama: str
    letak: Span = _place()
    berlaku_sejak: int | None = None
    skala: tuple[Rujukan, ...] = ()
    komponen: tuple[Komponen, ...] = ()
    inggris: str = ""
    dasar: tuple[str, ...] = ()
    sumber: tuple[str, ...] = ()
    status: str = ""
    catatan: tuple[str, ...] = ()


@frozen
class Tingkat:
    """A level that the plan names itself: like `seperti`, standing below `di_bawah`."""

    id: str
    nama: str
    letak: Span = _place()
    seperti: str = ""
    di_bawah: tuple[str, ...] = ()
    catatan: tuple[str, ...] = ()


@frozen
class SatuanPlan:
    """A unit that the plan explains."""

    id: str
    nama: str
    letak: Span = _place()
    sinonim: tuple[str, ...] = ()
    bulat: str = ""
    rentang: Rentang | None = None
    catatan: tuple[str, ...] = ()


@frozen
class RumusKebijakan:
    """One formula of a policy: the figure it gives, and for which direction, form of target or level ("" for all)."""

    ukuran: str
    kasus: str
    rumus: Rumus | RumusKata


@frozen
class Kebijakan:
    """A policy: how figures are computed and judged. `id` is "" for the plan's own."""

    id: str
    nama: str
    letak: Span = _place()
    rumus: tuple[RumusKebijakan, ...] = ()
    pembulatan: Kuantitas | None = None
    cara_bulat: str = ""
    rasio: str = ""
    agregasi: str = ""
    batas_atas: Kuantitas | None = None
    batas_bawah: Kuantitas | None = None
    skala: tuple[Rujukan, ...] = ()
    mengikuti: tuple[Rujukan, ...] = ()
    menjamin: tuple[str, ...] = ()
    inggris: str = ""
    dasar: tuple[str, ...] = ()
    sumber: tuple[str, ...] = ()
    status: str = ""
    catatan: tuple[str, ...] = ()

    @property
    def judul(self) -> Text:
        """What a reader calls it; nothing where it has no name."""
        return titled(self)


def titled(item: Skala | Kebijakan) -> Text:
    """What a reader calls *item*, in English where the plan says how."""
    name = item.nama or item.id
    return Text(id=name, en=item.inggris or name)


@frozen
class Peran:
    """The part of one unit in a shared performance."""

    unit: Rujukan | None
    nama: str
    letak: Span = _place()
    melalui: tuple[Rujukan, ...] = ()
    indikator_bersama: tuple[Rujukan, ...] = ()
    status: str = ""
    catatan: tuple[str, ...] = ()


@frozen
class Lintas:
    """A performance that several units share."""

    id: str
    nama: str
    letak: Span = _place()
    untuk: tuple[Rujukan, ...] = ()
    peran: tuple[Peran, ...] = ()
    luar: tuple[str, ...] = ()
    catatan: tuple[str, ...] = ()


@frozen
class Pohon:
    """A performance tree (PermenPAN-RB 89/2021)."""

    id: str
    nama: str
    letak: Span = _place()
    catatan: tuple[str, ...] = ()


@frozen
class Kondisi:
    """A condition in the tree `pohon`, below `induk`."""

    id: str
    nama: str
    letak: Span = _place()
    pohon: str = ""
    induk: str | None = None
    tingkat: str = ""
    csf: tuple[str, ...] = ()
    dipetakan: tuple[Rujukan, ...] = ()
    didukung: tuple[Rujukan, ...] = ()
    lintas: tuple[Rujukan, ...] = ()
    di_luar_kewenangan: str = ""
    catatan: tuple[str, ...] = ()
    rusak: frozenset[str] = frozenset()


@frozen
class Cetakan:
    """How a document or table prints its figures: rounding, ratios, factors instead of per cents, its policy."""

    pembulatan: Kuantitas | None = None
    cara_bulat: str = ""
    rasio: str = ""
    bentuk: str = ""
    kebijakan: tuple[Rujukan, ...] = ()


@frozen
class Tabel:
    """A table of a document."""

    nomor: str
    judul: str
    letak: Span = _place()
    halaman: Kuantitas | None = None
    cetakan: Cetakan | None = None
    sumber: tuple[str, ...] = ()
    catatan: tuple[str, ...] = ()


@frozen
class Tahap:
    """The theme of the phase that a year of the Renstra is."""

    tahun: int
    tema: str
    letak: Span = _place()


@frozen
class Dokumen:
    """A document, as a layer of the plan. `tahun`..`sampai` is its period; both are 0 for the plan itself."""

    id: str
    jenis: str
    judul: str
    letak: Span = _place()
    tahun: int = 0
    sampai: int = 0
    versi: str = ""
    nomor: str = ""
    tanggal: str = ""
    visi: str = ""
    sumber: tuple[str, ...] = ()
    dasar: tuple[str, ...] = ()
    penandatangan: tuple[str, ...] = ()
    tahapan: tuple[Tahap, ...] = ()
    tabel: tuple[Tabel, ...] = ()
    cetakan: Cetakan | None = None
    catatan: tuple[str, ...] = ()


@define(unsafe_hash=True, weakref_slot=False)
class Butir:
    """One value that one document states: figure, subject, period, source, and where. All documents state these.

    `ukuran` is target, pagu, baseline, realisasi, anggaran, capaian, …; `dokumen` the id of the document, "" for what
    the plan's own declarations say; `sumber` a source of funds or of a target. Nothing of it changes: the type checker
    sees to that, since a plan has so many that seeing to it at run time would be a tenth of loading.
    """

    dokumen: Final[str]
    ukuran: Final[str]
    subjek: Final[str]
    periode: Final[Periode]
    nilai: Final[Nilai | Rujukan]
    file: Final[SourceFile] = field(eq=False, repr=False)
    tempat: Final[int] = field(eq=False, repr=False)
    sumber: Final[str] = ""
    versi: Final[str] = ""
    tabel: Final[str] = ""
    catatan: Final[str] = ""

    @property
    def start(self) -> int:
        """The offset at which the value begins."""
        return self.tempat >> _LENGTH_BITS

    @property
    def end(self) -> int:
        """The offset just behind the value."""
        return self.start + (self.tempat & _LONGEST)

    @property
    def letak(self) -> Span:
        """Where the value stands."""
        return placed(self.file, self.tempat)


@frozen
class Uji:
    """A worked example of the plan for one year: what is supposed (`andai`) and what must come of it (`harap`).

    Neither is stated of the plan: no figure of it rests on them.
    """

    tahun: int
    judul: str
    letak: Span = _place()
    andai: tuple[Butir, ...] = ()
    harap: tuple[Butir, ...] = ()
    catatan: tuple[str, ...] = ()


@frozen
class Rekomendasi:
    """A recommendation, and what was done about it."""

    id: str
    nama: str
    letak: Span = _place()
    status: str = ""
    tindak_lanjut: tuple[str, ...] = ()
    penanggung_jawab: tuple[Rujukan, ...] = ()
    target_selesai: str = ""
    catatan: tuple[str, ...] = ()


@frozen
class Evaluasi:
    """The result of the evaluation of one year."""

    tahun: int
    judul: str
    letak: Span = _place()
    skema: tuple[Rujukan, ...] = ()
    oleh: str = ""
    nilai: Kuantitas | None = None
    predikat: str = ""
    komponen: tuple[Komponen, ...] = ()
    rekomendasi: tuple[Rekomendasi, ...] = ()
    nomor: str = ""
    tanggal: str = ""
    sumber: tuple[str, ...] = ()
    dasar: tuple[str, ...] = ()
    penandatangan: tuple[str, ...] = ()
    catatan: tuple[str, ...] = ()


@frozen
class Narasi:
    """Narrative on a subject and year: paragraphs by heading (keberhasilan, hambatan, solusi, …)."""

    subjek: str
    tahun: int
    letak: Span = _place()
    isi: tuple[tuple[str, tuple[str, ...]], ...] = ()


@frozen
class Pindah:
    """What was called `lama` is called `baru`. Split, it has several such pairs; of what was joined, each part one."""

    lama: str
    baru: str
    letak: Span = _place()


@frozen(weakref_slot=False)
class Tercatat:
    """One fact as a lock records it: of what, which (`target 2024`), and what it meant."""

    subjek: str
    hal: str
    makna: str
    letak: Span = _place()


@frozen
class Kunci:
    """A document that is fixed: its id, what it said (`isi`), and what it rests on, as last reviewed (`induk`)."""

    dokumen: str
    letak: Span = _place()
    sidik: str = ""
    isi: tuple[Tercatat, ...] = ()
    induk: tuple[Tercatat, ...] = ()
    catatan: tuple[str, ...] = ()


Deklarasi = (
    Instansi
    | Unit
    | Tingkat
    | Simpul
    | Indikator
    | Data
    | Kelompok
    | Skala
    | Skema
    | SatuanPlan
    | Kebijakan
    | Lintas
    | Pohon
    | Kondisi
)


@frozen
class Model:
    """The whole plan. `nama` has every declaration by its id."""

    nama: dict[str, Deklarasi]
    butir: tuple[Butir, ...]
    dokumen: tuple[Dokumen, ...]
    evaluasi: tuple[Evaluasi, ...]
    narasi: tuple[Narasi, ...]
    uji: tuple[Uji, ...]
    izin: tuple[Izin, ...]
    keparahan: tuple[tuple[str, str, Span], ...]
    pakai: tuple[str, ...]
    profil: str
    files: tuple[SourceFile, ...] = field(eq=False, repr=False)
    nomenklatur: tuple[Pilihan, ...] = ()
    pindah: tuple[Pindah, ...] = ()
    kunci: tuple[Kunci, ...] = ()

    @property
    def renstra(self) -> Dokumen | None:
        """The strategic plan whose period this is."""
        return next((each for each in self.dokumen if each.jenis == "renstra"), None)

    @property
    def tahapan(self) -> tuple[Tahap, ...]:
        """The phases of the Renstra; where a change of it states them anew, those."""
        stated = [each for each in self.dokumen if each.jenis == "renstra" and each.tahapan]
        stated.sort(key=lambda each: each.versi == "perubahan")
        return stated[-1].tahapan if stated else ()

    @property
    def bentuk(self) -> Form:
        """The form of the Renstra; the usual one where the plan does not say."""
        return FORMS.get(self.profil, USUAL)

    @property
    def tahun(self) -> range:
        """The years of the plan; empty where it does not say."""
        renstra = self.renstra
        return range(renstra.tahun, renstra.sampai + 1) if renstra else range(0)
