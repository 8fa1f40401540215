"""A synthetic city: 40 agencies of 300 declarations each, the same on every machine, in three spellings.

An agency has 75 data, 114 indicators, 110 containers (units, tujuan, sasaran, program, kegiatan, sub kegiatan) and its
own declaration. Names, formulas, five targets, budgets that add up, and who is responsible are like those of the three
real plans in `examples/`; a declaration takes about 340 bytes.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

from attrs import define, field, frozen

AGENCIES = 40
DECLARATIONS = 300
YEARS = tuple(range(2022, 2027))

_FIELDS = (
    "Pendidikan", "Kesehatan", "Pekerjaan Umum", "Perumahan Rakyat", "Sosial", "Tenaga Kerja", "Pangan", "Pertanahan",
    "Lingkungan Hidup", "Kependudukan", "Perhubungan", "Komunikasi dan Informatika", "Koperasi dan Usaha Mikro",
    "Penanaman Modal", "Kepemudaan dan Olahraga", "Statistik", "Persandian", "Kebudayaan", "Perpustakaan", "Kearsipan",
    "Kelautan dan Perikanan", "Pariwisata", "Pertanian", "Perdagangan", "Perindustrian",
)  # fmt: skip
_THINGS = (
    "koperasi", "sekolah", "puskesmas", "keluarga", "pelaku usaha", "balita", "guru", "desa", "pasar", "kelompok tani",
    "wisatawan", "ruas jalan", "dokumen", "orang", "unit usaha", "laporan", "peserta", "rumah tangga", "hektare",
    "unit",
)  # fmt: skip
_DONE = (
    "yang dibina", "yang dinilai sehat", "yang mendapat layanan", "yang memenuhi standar", "yang difasilitasi",
    "yang diperiksa", "yang aktif", "yang naik kelas", "yang terlatih", "yang bersertifikat", "yang tercatat",
)  # fmt: skip
_DEEDS = (
    "Peningkatan Kualitas", "Pembinaan dan Pengawasan", "Penyediaan Sarana dan Prasarana", "Pemberdayaan",
    "Pengelolaan Data dan Informasi", "Pelayanan Terpadu", "Penguatan Tata Kelola", "Pengembangan Kapasitas",
)  # fmt: skip
_WHERE = ("Kewenangan Kabupaten/Kota", "dalam 1 (Satu) Daerah Kabupaten/Kota", "pada Wilayah Perkotaan", "Tingkat Kota")


@frozen
class Measure:
    """A datum or an indicator; `formula` holds names and operators, already spelled; `target` counts hundredths."""

    kind: str
    name: str
    title: str
    unit: str
    owner: str
    formula: str = ""
    target: tuple[int, ...] = ()


@define
class Container:
    """A node of the cascade, with the measures and nodes inside it. `pagu` is one amount a year, in rupiah."""

    kind: str
    name: str
    title: str
    owner: str
    measures: list[Measure] = field(factory=list)
    inside: list[Container] = field(factory=list)
    pagu: tuple[int, ...] = ()


@frozen
class Agency:
    """One agency: its units, its data and its cascade."""

    name: str
    title: str
    units: tuple[tuple[str, str], ...]
    data: tuple[Measure, ...]
    goals: tuple[Container, ...]


def agency(number: int) -> Agency:
    """Agency *number* of the city, always the same one."""
    return _Maker(number).agency()


def city(agencies: int = AGENCIES) -> Iterator[Agency]:
    """The agencies of the city."""
    return map(agency, range(agencies))


def write(folder: Path, spelling: str, agencies: int = AGENCIES) -> Path:
    """The city in *folder*, one file an agency, in *spelling* (`sakip`, `hcl`, `yaml`, `beancount`; `xlsx` in one)."""
    from benchmarks import ledgers

    folder.mkdir(parents=True, exist_ok=True)
    if spelling == "xlsx":
        ledgers.sheet(city(agencies), folder / "city.xlsx")
        return folder
    spell = ledgers.beancount if spelling == "beancount" else SPELLINGS[spelling]
    for each in city(agencies):
        (folder / f"{each.name}.{spelling}").write_text(spell(each), encoding="utf-8")
    if spelling == "sakip":
        (folder / "renstra.sakip").write_text('renstra 2022..2026 "Rencana Strategis Kota"\n', encoding="utf-8")
    return folder


# ── making ──────────────────────────────────────────────────────────────────────────────────────────


class _Maker:
    """Makes one agency from its number."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.rng = random.Random(number)  # noqa: S311 - no secret
        self.name = f"opd{number:03}"
        self.field = _FIELDS[number % len(_FIELDS)]
        self.counts: dict[str, int] = {}
        self.units = tuple(
            (f"{self.name}_bidang_{letter}", f"Bidang {letter.upper()} {self.field}") for letter in "abcd"
        )
        self.data = tuple(self._datum() for _ in range(75))

    def agency(self) -> Agency:
        goals = tuple(self._goal() for _ in range(2))
        return Agency(self.name, f"Dinas {self.field} Kota {self.number}", self.units, self.data, goals)

    def _next(self, kind: str) -> int:
        self.counts[kind] = self.counts.get(kind, 0) + 1
        return self.counts[kind]

    def _owner(self) -> str:
        return self.rng.choice(self.units)[0]

    def _thing(self) -> str:
        return self.rng.choice(_THINGS)

    def _datum(self) -> Measure:
        thing = self._thing()
        title = f"Jumlah {thing} {self.rng.choice(_DONE)} bidang {self.field.lower()} menurut pendataan"
        return self._measure("data", title, thing, "", 100 * self.rng.randint(200, 5000), 700)

    def _share(self, kind: str) -> Measure:
        """An indicator in percent with a formula over two data of one unit, or over three."""
        top = self.rng.choice(self.data)
        alike = [each for each in self.data if each.unit == top.unit]
        other, base = self.rng.choice(alike), self.rng.choice(alike)
        above = top.name if self.rng.random() < 0.5 else f"({top.name} + {other.name})"
        title = f"Persentase {top.unit} {self.rng.choice(_DONE)} bidang {self.field.lower()}"
        return self._measure(kind, title, "persen", f"{above} / {base.name} * 100%", self.rng.randint(800, 5000), 423)

    def _count(self) -> Measure:
        thing = self._thing()
        title = f"Jumlah {thing} {self.rng.choice(_DONE)} bidang {self.field.lower()} pada tahun berjalan"
        return self._measure("indikator", title, thing, "", 100 * self.rng.randint(5, 1500), 500)

    def _measure(self, kind: str, title: str, unit: str, formula: str, first: int, step: int) -> Measure:
        name = f"{self.name}_{kind}_{self._next(kind):03}"
        target = tuple(first + index * step for index in range(len(YEARS)))
        return Measure(kind, name, title, unit, self._owner(), formula, target)

    def _goal(self) -> Container:
        number = self._next("tujuan")
        goal = Container(
            "tujuan", f"{self.name}_T{number}", f"Meningkatnya Kualitas Layanan {self.field}", self._owner()
        )
        goal.inside = [self._objective() for _ in range(2)]
        return goal

    def _objective(self) -> Container:
        number = self._next("sasaran")
        title = f"Meningkatnya {self._thing()} {self.rng.choice(_DONE)} secara berkelanjutan"
        node = Container("sasaran", f"{self.name}_S{number}", title, self._owner())
        node.measures = [self._share("iku") for _ in range(2)]
        node.inside = [self._program() for _ in range(2)]
        return node

    def _program(self) -> Container:
        code = f"{self.number // 10 + 1}.{self.number % 10 + 1:02}.{self._next('program') + 1:02}"
        title = f"Program {self.rng.choice(_DEEDS)} {self.field}"
        node = Container("program", code, title, self._owner(), [self._share("indikator") for _ in range(2)])
        node.inside = [self._activity(f"{code}.2.{index:02}") for index in range(1, 4)]
        node.pagu = _sum(node.inside)
        return node

    def _activity(self, code: str) -> Container:
        title = f"{self.rng.choice(_DEEDS)} {self.field} {self.rng.choice(_WHERE)}"
        count = self._next("kegiatan")
        node = Container("kegiatan", code, title, self._owner(), [self._count()] if count > 2 else [])
        least = 3 if count > 4 else 2
        node.inside = [self._subactivity(f"{code}.{index:04}") for index in range(1, least + 1)]
        node.pagu = _sum(node.inside)
        return node

    def _subactivity(self, code: str) -> Container:
        title = f"{self.rng.choice(_DEEDS)} {self._thing().title()} {self.field} {self.rng.choice(_WHERE)}"
        first = self.rng.randint(20_000_000, 2_000_000_000)
        pagu = tuple(first + index * 12_500_250 for index in range(len(YEARS)))
        return Container("subkegiatan", code, title, self._owner(), [self._count()], pagu=pagu)


def _sum(nodes: list[Container]) -> tuple[int, ...]:
    return tuple(map(sum, zip(*(each.pagu for each in nodes), strict=True)))


# ── spelling it as .sakip ───────────────────────────────────────────────────────────────────────────


def _sakip(agency: Agency) -> str:
    return "\n".join(_sakip_lines(agency)) + "\n"


def _sakip_lines(agency: Agency) -> Iterator[str]:
    yield f'instansi {agency.name} "{agency.title}" {{'
    yield '  pemda      "Kota Contoh"'
    yield "  kewenangan kota"
    yield from (f'  unit {name} "{title}" {{ jabatan "Kepala {title}" }}' for name, title in agency.units)
    yield "}"
    for each in agency.data:
        yield from ("", f'data {each.name} "{each.title}" {{')
        yield f"  satuan           {_unit(each.unit)}"
        yield f"  sumber_data      {each.owner}"
        yield f"  penanggung_jawab {each.owner}"
        yield f'  definisi         "{each.title}."'
        yield f"  realisasi {{ {_series(each)} }}"
        yield "}"
    for goal in agency.goals:
        yield ""
        yield from _container(goal, "")


def _container(node: Container, indent: str) -> Iterator[str]:
    yield f'{indent}{node.kind} {node.name} "{node.title}" {{'
    yield f"{indent}  pengampu {node.owner}"
    if node.pagu:
        amounts = "   ".join(f"{year}: {_rupiah(amount)}" for year, amount in zip(YEARS, node.pagu, strict=True))
        yield f"{indent}  pagu {{ {amounts} }}"
    for measure in node.measures:
        yield from _indicator(measure, f"{indent}  ")
    for each in node.inside:
        yield from _container(each, f"{indent}  ")
    yield f"{indent}}}"


def _indicator(each: Measure, indent: str) -> Iterator[str]:
    yield f'{indent}{each.kind} {each.name} "{each.title}" {{'
    yield f"{indent}  satuan           {_unit(each.unit)}"
    yield f"{indent}  arah             naik"
    if each.formula:
        yield f"{indent}  formula          = {each.formula}"
    yield f"{indent}  sumber_data      {each.owner}"
    yield f"{indent}  penanggung_jawab {each.owner}"
    yield f"{indent}  target {{ {_series(each)} }}"
    yield f"{indent}}}"


def _series(each: Measure) -> str:
    sign = "%" if each.unit == "persen" else ""
    return "   ".join(f"{year}: {_decimal(value)}{sign}" for year, value in zip(YEARS, each.target, strict=True))


def _unit(name: str) -> str:
    return f'"{name}"' if " " in name else name


def _rupiah(amount: int) -> str:
    return f"Rp{amount:,}".replace(",", ".")


def _decimal(hundredths: int) -> str:
    whole, rest = divmod(hundredths, 100)
    return f"{whole:,}".replace(",", ".") + (f",{rest:02}" if rest else "")


# ── spelling it for the peers ───────────────────────────────────────────────────────────────────────


def _hcl(agency: Agency) -> str:
    lines = [f'instansi "{agency.name}" {{', f'  nama  = "{agency.title}"', '  pemda = "Kota Contoh"', "}"]
    for name, title in agency.units:
        lines += [f'unit "{name}" {{', f'  nama = "{title}"', "}"]
    for each in agency.data:
        lines += [f'data "{each.name}" {{', *_hcl_measure(each, "  ", described=True), "}"]
    for goal in agency.goals:
        lines += _hcl_container(goal, "")
    return "\n".join(lines) + "\n"


def _hcl_container(node: Container, indent: str) -> Iterator[str]:
    yield f'{indent}{node.kind} "{node.name}" {{'
    yield f'{indent}  nama     = "{node.title}"'
    yield f"{indent}  pengampu = {node.owner}"
    if node.pagu:
        yield f"{indent}  pagu = {{ {', '.join(f'{y} = {v}' for y, v in zip(YEARS, node.pagu, strict=True))} }}"
    for each in node.measures:
        yield f'{indent}  {each.kind} "{each.name}" {{'
        yield from _hcl_measure(each, f"{indent}    ", described=False)
        yield f"{indent}  }}"
    for inner in node.inside:
        yield from _hcl_container(inner, f"{indent}  ")
    yield f"{indent}}}"


def _hcl_measure(each: Measure, indent: str, *, described: bool) -> Iterator[str]:
    yield f'{indent}nama             = "{each.title}"'
    yield f'{indent}satuan           = "{each.unit}"'
    yield f"{indent}sumber_data      = {each.owner}"
    yield f"{indent}penanggung_jawab = {each.owner}"
    if described:
        yield f'{indent}definisi         = "{each.title}."'
    if each.formula:
        yield f"{indent}formula          = {each.formula.replace('%', '')}"
    if each.target:
        values = ", ".join(f"{year} = {value / 100}" for year, value in zip(YEARS, each.target, strict=True))
        yield f"{indent}target = {{ {values} }}"


def _yaml(agency: Agency) -> str:
    return "\n".join(_yaml_lines(agency)) + "\n"


def _yaml_lines(agency: Agency) -> Iterator[str]:
    yield from ("instansi:", f"  id: {agency.name}", f'  nama: "{agency.title}"', '  pemda: "Kota Contoh"', "unit:")
    for name, title in agency.units:
        yield from (f"- id: {name}", f'  nama: "{title}"')
    yield "data:"
    for each in agency.data:
        yield from _yaml_measure(each, "", described=True)
    yield "tujuan:"
    for goal in agency.goals:
        yield from _yaml_container(goal, "")


def _yaml_container(node: Container, indent: str) -> Iterator[str]:
    yield f'{indent}- id: "{node.name}"'
    yield f"{indent}  jenis: {node.kind}"
    yield f'{indent}  nama: "{node.title}"'
    yield f"{indent}  pengampu: {node.owner}"
    if node.pagu:
        yield f"{indent}  pagu:"
        yield from (f'{indent}    {year}: "{amount}"' for year, amount in zip(YEARS, node.pagu, strict=True))
    if node.measures:
        yield f"{indent}  ukuran:"
        for each in node.measures:
            yield from _yaml_measure(each, f"{indent}  ", described=False)
    if node.inside:
        yield f"{indent}  isi:"
        for inner in node.inside:
            yield from _yaml_container(inner, f"{indent}  ")


def _yaml_measure(each: Measure, indent: str, *, described: bool) -> Iterator[str]:
    yield f"{indent}- id: {each.name}"
    yield f"{indent}  jenis: {each.kind}"
    yield f'{indent}  nama: "{each.title}"'
    yield f"{indent}  satuan: {each.unit}"
    yield f"{indent}  sumber_data: {each.owner}"
    yield f"{indent}  penanggung_jawab: {each.owner}"
    if described:
        yield f'{indent}  definisi: "{each.title}."'
    if each.formula:
        yield f'{indent}  formula: "{each.formula.replace("%", "")}"'
    if each.target:
        yield f"{indent}  target:"
        yield from (f'{indent}    {year}: "{value / 100}"' for year, value in zip(YEARS, each.target, strict=True))


SPELLINGS: dict[str, Callable[[Agency], str]] = {"sakip": _sakip, "hcl": _hcl, "yaml": _yaml}
