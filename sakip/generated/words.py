"""The words that made-up plans are written with: what an agency of each bidang urusan works towards, and how.

They are in `bidang/`, a file for each bidang urusan: a line says one thing, beginning with what it is, its parts
separated by `|`; what is indented belongs to the line above. Names of programs and kegiatan follow the national
nomenclature. A share needs only two phrases, `pembilang | penyebut`: the name of the indicator, its data and its
formula all come from them, as planners write them.
"""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from attrs import frozen

SUPPORT, DISTRICT = "x.xx-penunjang", "7.01-kec"


@frozen
class Rasio:
    """A share: `pembilang` of `penyebut`, both counted in `satuan`; where `turun`, less of it is better."""

    pembilang: str
    penyebut: str
    satuan: str
    turun: bool = False


@frozen
class Nilai:
    """An index or score from `dari` (in hundredths) upwards, on a scale from 0 to `sampai`; `penilai` assesses it."""

    nama: str
    satuan: str
    dari: int
    sampai: int = 100
    penilai: str = ""


@frozen
class Rincian:
    """A sub kegiatan: the last part of its code, its name, output, indicator and unit."""

    nomor: str
    nama: str
    output: str
    indikator: str
    satuan: str


@frozen
class Kegiatan:
    """A kegiatan about `objek`, which is counted in `satuan`; its sub kegiatan are `rincian`, or made from patterns."""

    nomor: str
    nama: str
    objek: str
    satuan: str
    rincian: tuple[Rincian, ...]


@frozen
class Program:
    """A program: which sasaran it serves and which unit owns it (by position), and its outcome indicator."""

    nomor: str
    nama: str
    sasaran: int
    unit: int
    ukuran: Rasio
    kegiatan: tuple[Kegiatan, ...]


@frozen
class Sasaran:
    """A sasaran and its IKU."""

    nama: str
    iku: tuple[Rasio | Nilai, ...]


@frozen
class Bidang:
    """A bidang urusan: the agency that carries it out, and its cascade in words."""

    kode: str
    id: str
    dinas: str
    urusan: str
    misi: int
    unit: tuple[str, ...]
    tujuan: str
    ukuran: Nilai
    sasaran: tuple[Sasaran, ...]
    program: tuple[Program, ...]


# ── what every agency shares ────────────────────────────────────────────────────────────────────────

KOTA = ("Kota Tirtajaya", "Kota Sukamakmur", "Kota Karangsari", "Kota Mekarwangi", "Kota Bumiasih")
KECAMATAN = (
    "Sukajadi", "Mekarsari", "Tanjungsari", "Cempaka", "Kenanga", "Wanasari", "Padasuka", "Rancabaru", "Tegalrejo",
    "Cibening", "Ngestiharjo", "Lebakwangi",
)  # fmt: skip
ARAH = ("", "Utara", "Selatan", "Timur", "Barat", "Tengah")
MISI = (
    "Meningkatkan kualitas sumber daya manusia yang sehat, cerdas, dan berdaya saing",
    "Mewujudkan ekonomi daerah yang tumbuh, inklusif, dan berkelanjutan",
    "Meningkatkan kualitas prasarana kota dan lingkungan hidup yang nyaman",
    "Mewujudkan tata kelola pemerintahan yang bersih, melayani, dan akuntabel",
)
TUJUAN_DAERAH = (
    "Meningkatnya kualitas hidup masyarakat",
    "Meningkatnya pertumbuhan ekonomi daerah",
    "Meningkatnya kelayakan kota sebagai tempat tinggal",
    "Meningkatnya kualitas tata kelola pemerintahan",
)
SASARAN_DAERAH = (
    "Meningkatnya derajat pendidikan, kesehatan, dan perlindungan sosial masyarakat",
    "Meningkatnya nilai tambah sektor ekonomi unggulan daerah",
    "Meningkatnya mutu prasarana, permukiman, dan lingkungan hidup",
    "Meningkatnya mutu pelayanan publik dan akuntabilitas kinerja",
)
AKUNTABILITAS = Sasaran(
    "Meningkatnya akuntabilitas kinerja dan mutu pelayanan perangkat daerah",
    (
        Nilai("Nilai SAKIP perangkat daerah", "nilai", 6850, penilai="Inspektorat Daerah"),
        Nilai("Indeks kepuasan masyarakat", "indeks", 7860),
    ),
)
HASIL = ("terlayani sesuai standar", "terbina", "terfasilitasi", "tertangani tepat waktu", "memenuhi standar")
POLA = (
    ("Pendataan {O}", "Tersedianya data {o} yang mutakhir", "Jumlah dokumen data {o}", "dokumen"),
    ("Pembinaan dan Pendampingan {O}", "Terbinanya {o}", "Jumlah {o} yang dibina dan didampingi", ""),
    ("Penyediaan Sarana {O}", "Tersedianya sarana {o}", "Jumlah paket sarana {o} yang disediakan", "paket"),
    ("Pengawasan dan Pengendalian {O}", "Terlaksananya pengawasan {o}", "Jumlah laporan pengawasan {o}", "laporan"),
    ("Pelatihan Pengelola {O}", "Meningkatnya kapasitas pengelola {o}", "Jumlah pengelola {o} yang dilatih", "orang"),
    ("Koordinasi Penyelenggaraan {O}", "Terlaksananya koordinasi penyelenggaraan {o}",
     "Jumlah dokumen hasil koordinasi {o}", "dokumen"),
    ("Sosialisasi Layanan {O}", "Tersampaikannya layanan {o}", "Jumlah orang yang mengikuti sosialisasi {o}", "orang"),
    ("Fasilitasi Peningkatan Mutu {O}", "Meningkatnya mutu {o}", "Jumlah {o} yang difasilitasi", ""),
    ("Evaluasi Penyelenggaraan {O}", "Tersedianya laporan evaluasi {o}", "Jumlah laporan evaluasi {o}", "laporan"),
    ("Penyusunan Pedoman {O}", "Tersusunnya pedoman {o}", "Jumlah pedoman {o} yang disusun", "dokumen"),
    ("Promosi Layanan {O}", "Dikenalnya layanan {o}", "Jumlah bahan promosi {o} yang disebarkan", "bahan"),
    ("Pengembangan Sistem Informasi {O}", "Tersedianya sistem informasi {o}", "Jumlah modul informasi {o}", "modul"),
)  # fmt: skip
"""Name, output, indicator and unit of a sub kegiatan about an object `{o}`; no unit: that of the object itself."""


# ── reading ─────────────────────────────────────────────────────────────────────────────────────────


@cache
def agencies() -> tuple[Bidang, ...]:
    """Every bidang urusan that has one agency in a city, by code."""
    names = sorted(each.name.removesuffix(".txt") for each in (files("sakip.generated") / "bidang").iterdir())
    return tuple(_bidang(_entries(name)) for name in names if name not in (SUPPORT, DISTRICT))


@cache
def district() -> Bidang:
    """The kecamatan, of which a city has many."""
    return _bidang(_entries(DISTRICT))


@cache
def support() -> Program:
    """The program that supports every agency."""
    (program,) = _programs(_entries(SUPPORT))
    return program


_Entry = tuple[str, tuple[str, ...]]


def _entries(name: str) -> list[_Entry]:
    """The lines of file *name*: what each is, and its parts."""
    text = (files("sakip.generated") / "bidang" / f"{name}.txt").read_text(encoding="utf-8")
    lines = (line.strip().partition(" ") for line in text.splitlines() if line.strip())
    return [(kind, tuple(part.strip() for part in rest.split("|"))) for kind, _, rest in lines]


def _groups(entries: list[_Entry], kind: str) -> Iterator[tuple[tuple[str, ...], list[_Entry]]]:
    """Each entry of *kind* with what follows it, up to the next of the same kind."""
    starts = [index for index, entry in enumerate(entries) if entry[0] == kind]
    for start, end in zip(starts, [*starts[1:], len(entries)], strict=True):
        yield entries[start][1], entries[start + 1 : end]


def _bidang(entries: list[_Entry]) -> Bidang:
    first = next(index for index, entry in enumerate(entries) if entry[0] == "program")
    kode, called, dinas, urusan, misi = entries[0][1]
    (goal, under) = next(_groups(entries, "tujuan"))
    return Bidang(
        kode,
        called,
        dinas,
        urusan,
        _position(misi),
        tuple(parts[0] for kind, parts in entries if kind == "unit"),
        goal[0],
        _nilai(under[0][1]),
        tuple(Sasaran(name, tuple(map(_rasio, iku))) for (name,), iku in _groups(entries[:first], "sasaran")),
        _programs(entries),
    )


def _programs(entries: list[_Entry]) -> tuple[Program, ...]:
    return tuple(
        Program(number, name, _position(goal), _position(unit), _rasio(inside[0]), _activities(inside))
        for (number, name, goal, unit), inside in _groups(entries, "program")
    )


def _activities(entries: list[_Entry]) -> tuple[Kegiatan, ...]:
    return tuple(
        Kegiatan(number, name, thing, unit, tuple(Rincian(*parts) for _, parts in inside))
        for (number, name, thing, unit), inside in _groups(entries, "kegiatan")
    )


def _rasio(entry: _Entry) -> Rasio:
    kind, (above, below, unit) = entry
    return Rasio(above, below, unit, turun=kind == "turun")


def _nilai(parts: tuple[str, ...]) -> Nilai:
    name, unit, start, end = parts
    return Nilai(name, unit, int(start.replace(",", "")), int(end))


def _position(words: str) -> int:
    """The position that *words* end with, from 0; -1 where they end with none: the last."""
    number = words.rpartition(" ")[2]
    return int(number) - 1 if number.isdigit() else -1
