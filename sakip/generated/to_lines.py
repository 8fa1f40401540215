"""From an agency to the lines of its plan, as its planners would have typed them; every line knows what it says.

Errors are seeded in lines, and a line that is changed or moved is still the same line: its number is counted last.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from fractions import Fraction

from attrs import define, field

from sakip.generated import words
from sakip.generated.agency import Agency, Data, Indikator, Kegiatan, Program, Sasaran, SubKegiatan, Unit
from sakip.numbers import terbilang
from sakip.numbers.rounding import written
from sakip.text.bilingual import Lang

_INDENT = "  "
_BARE = frozenset("abcdefghijklmnopqrstuvwxyz_")


@define(eq=False)
class Line:
    """One line of a file: its text, `what` it says (`pagu`, `target`, `kepala`, …) and `of` whom."""

    text: str
    what: str = field(default="")
    of: str = field(default="")


@define
class Page:
    """A file that is being written."""

    name: str
    lines: list[Line] = field(factory=list)
    depth: int = field(default=0)

    def say(self, text: str = "", what: str = "", of: str = "") -> None:
        """Add a line."""
        self.lines.append(Line(_INDENT * self.depth + text if text else "", what, of))

    @contextmanager
    def block(self, head: str, of: str = "") -> Iterator[None]:
        """Add a block, and in it what the caller adds."""
        self.say(f"{head} {{", "kepala", of)
        self.depth += 1
        yield
        self.depth -= 1
        self.say("}", "penutup", of)


def pages(agency: Agency) -> list[Page]:
    """The files of the plan of *agency*."""
    year = agency.kini
    found = [Page("instansi.sakip"), Page("renstra.sakip"), Page("tujuan.sakip"), Page("data.sakip")]
    for page, write in zip(found, (_identity, _strategic, _cascade, _data), strict=True):
        write(page, agency)
    for program in agency.program:
        page = Page(f"program-{program.kode.rpartition('.')[2]}.sakip")
        page.say(f"# {program.nama}: kegiatan, sub kegiatan, indikator, target, dan pagunya.")
        page.say()
        _program(page, agency, program)
        found.append(page)
    for kind, write in (("rkt", _yearly), ("pk", _agreement), ("renaksi", _action), ("dpa", _budget)):
        page = Page(f"{kind}-{year}.sakip")
        write(page, agency)
        found.append(page)
    return found


# ── who, and for which years ────────────────────────────────────────────────────────────────────────


def _identity(page: Page, agency: Agency) -> None:
    page.say("# Instansi: siapa yang menyusun rencana ini, dan unit-unit kerjanya.")
    page.say()
    page.say('pakai "permendagri-86-2017"')
    page.say("profil renstra_2025")
    page.say()
    with page.block(f'instansi {agency.id} "{agency.nama}"', agency.id):
        page.say(f'pemda      "{agency.pemda}"')
        page.say("kewenangan kota")
        page.say(f"urusan     {agency.kode}")
        page.say(f'kepala     "{agency.kepala}"')
        for unit in agency.unit:
            page.say()
            _unit(page, unit)


def _unit(page: Page, unit: Unit) -> None:
    with page.block(f'unit {unit.id} "{unit.nama}"', unit.id):
        page.say(f'jabatan "{unit.jabatan}"')
        for part in unit.bagian:
            _unit(page, part)


def _strategic(page: Page, agency: Agency) -> None:
    first, last = agency.tahun[0], agency.tahun[-2]
    period = f"{first}..{last}"
    page.say("# Renstra, dan di atasnya: RPJMD serta norma, standar, prosedur, dan kriteria urusannya.")
    page.say()
    title = f"Rencana Pembangunan Jangka Menengah Daerah {agency.pemda} Tahun {first}–{last}"
    with page.block(f'rpjmd {period} "{title}"'):
        page.say(f'nomor   "Peraturan Daerah Nomor 4 Tahun {first}"')
        page.say(f'tanggal "18 Agustus {first}"')
        number = agency.misi + 1
        page.say(f'misi M{number} "{words.MISI[agency.misi]}"')
        with page.block(f'tujuan_daerah TD{number} "{words.TUJUAN_DAERAH[agency.misi]}"'):
            page.say(f"mendukung M{number}")
            page.say(f'sasaran_daerah SD{number} "{words.SASARAN_DAERAH[agency.misi]}"')
    page.say()
    page.say(f'nspk N1 "Norma, standar, prosedur, dan kriteria urusan pemerintahan bidang {agency.urusan}"')
    page.say()
    with page.block(f'renstra {period} "Rencana Strategis {agency.nama} {agency.pemda} Tahun {first}–{last}"'):
        page.say(f'nomor   "Peraturan Wali Kota Nomor 27 Tahun {first}"')
        page.say(f'tanggal "22 September {first}"')


# ── the cascade ─────────────────────────────────────────────────────────────────────────────────────


def _cascade(page: Page, agency: Agency) -> None:
    page.say("# Tujuan, sasaran, dan indikator kinerja utama Renstra.")
    page.say()
    with page.block(f'tujuan T1 "{agency.tujuan}"', "T1"):
        page.say(f"mendukung SD{agency.misi + 1}, N1", "mendukung", "T1")
        page.say()
        _indicator(page, agency, agency.ukuran, agency.ukuran.id)
        for goal in agency.sasaran:
            page.say()
            _objective(page, agency, goal)
    page.say()
    _shared(page, agency)


def _objective(page: Page, agency: Agency, goal: Sasaran) -> None:
    with page.block(f'sasaran {goal.id} "{goal.nama}"', goal.id):
        page.say(f"mendukung SD{agency.misi + 1}, N1")
        page.say(f'strategi  "{goal.strategi}"')
        for each in goal.iku:
            page.say()
            _indicator(page, agency, each, each.id)


def _shared(page: Page, agency: Agency) -> None:
    """A performance that the owners of two programs share."""
    programs = [each for each in agency.program if not each.penunjang]
    first = programs[0]
    second = next((each for each in programs if each.unit != first.unit), agency.program[0])
    subject = agency.sasaran[0].iku[0]
    with page.block(f'lintas kerja_bersama "{subject.nama} dikerjakan bersama"', "kerja_bersama"):
        page.say(f"untuk {subject.id}", "untuk", "kerja_bersama")
        for program in (first, second):
            with page.block(f'peran {program.unit} "{program.outcome}"'):
                page.say(f"melalui {program.kode}", "melalui", program.kode)
                page.say("status  disetujui")


def _indicator(page: Page, agency: Agency, item: Indikator, of: str) -> None:
    name = f"{item.id} " if item.id else ""
    with page.block(f'{item.kata} {name}"{item.nama}"', of):
        for what, value in _properties(agency, item):
            page.say(f"{what:16} {value}", what, of)


def _properties(agency: Agency, item: Indikator) -> Iterator[tuple[str, str]]:
    """What is said of *item*, in order."""
    yield "satuan", _unit_of(item.satuan)
    yield "arah", "naik" if item.naik else "turun"
    yield "jenis", item.golongan
    yield "triwulan", item.triwulan
    if item.rumus:
        yield "formula", f"= {item.rumus}"
    elif item.penilai:
        yield "formula", f'"Hasil penilaian {item.penilai}"'
        yield "dinilai_oleh", f'"{item.penilai}"'
    if item.definisi:
        yield "definisi", f'"{item.definisi}"'
    if item.alasan:
        yield "alasan", f'"{item.alasan}"'
    yield "sumber_data", item.unit
    yield "penanggung_jawab", item.unit
    yield "baseline", f"{{ {agency.tahun[0] - 1}: {value_of(item, item.baseline)} }}"
    yield "target", series(agency.tahun, [value_of(item, each) for each in item.target])


def _program(page: Page, agency: Agency, item: Program) -> None:
    with page.block(f'program {item.kode} "{item.nama}"', item.kode):
        page.say(f"mendukung {item.sasaran}", "mendukung", item.kode)
        page.say(f"sifat     {'penunjang' if item.penunjang else 'utama'}", "sifat", item.kode)
        page.say(f'outcome   "{item.outcome}"', "outcome", item.kode)
        _owner_and_budget(page, agency, item)
        page.say()
        _indicator(page, agency, item.indikator, item.indikator.id)
        for each in item.kegiatan:
            page.say()
            _activity(page, agency, each)


def _activity(page: Page, agency: Agency, item: Kegiatan) -> None:
    with page.block(f'kegiatan {item.kode} "{item.nama}"', item.kode):
        page.say(f'output    "{item.output}"', "output", item.kode)
        _owner_and_budget(page, agency, item)
        page.say()
        _indicator(page, agency, item.indikator, item.indikator.id)
        for each in item.sub:
            page.say()
            _detail(page, agency, each)


def _detail(page: Page, agency: Agency, item: SubKegiatan) -> None:
    with page.block(f'subkegiatan {item.kode} "{item.nama}"', item.kode):
        page.say(f'output    "{item.output}"', "output", item.kode)
        _owner_and_budget(page, agency, item)
        measure = item.indikator
        with page.block(f'indikator "{measure.nama}"', f"{item.kode}/"):
            page.say(f"satuan {_unit_of(measure.satuan)}  arah naik  jenis output  triwulan {measure.triwulan}")
            page.say(f"sumber_data {measure.unit}  penanggung_jawab {measure.unit}")
            for what, value in list(_properties(agency, measure))[-2:]:
                page.say(f"{what:8} {value}", what, f"{item.kode}/")


def _owner_and_budget(page: Page, agency: Agency, item: Program | Kegiatan | SubKegiatan) -> None:
    page.say(f"pengampu  {item.unit}", "pengampu", item.kode)
    page.say(f"pagu      {series(agency.tahun[1:], map(rupiah, item.pagu[1:]))}", "pagu", item.kode)


def _data(page: Page, agency: Agency) -> None:
    page.say("# Data: angka-angka dasar yang dipakai rumus.")
    for each in agency.data:
        page.say()
        _datum(page, agency, each)


def _datum(page: Page, agency: Agency, item: Data) -> None:
    with page.block(f'data {item.id} "{item.nama}"', item.id):
        page.say(f"satuan      {_unit_of(item.satuan)}", "satuan", item.id)
        page.say(f"sumber_data {item.unit}", "sumber_data", item.id)
        if item.bagian_dari:
            page.say(f"bagian_dari {item.bagian_dari}", "bagian_dari", item.id)
        if any(item.id == each.bagian_dari for each in agency.data):
            page.say("paling_sedikit 1", "paling_sedikit", item.id)
        page.say(f"realisasi   {{ {agency.tahun[0] - 1}: {number(item.nilai * 100)} }}", "realisasi", item.id)


# ── the documents of one year ───────────────────────────────────────────────────────────────────────


def _yearly(page: Page, agency: Agency) -> None:
    year, now = agency.kini, agency.tahun.index(agency.kini)
    page.say("# Rencana kinerja tahunan: target, susunan, dan anggaran satu tahun.")
    page.say()
    with page.block(f'rkt {year} "Rencana Kinerja Tahunan {agency.nama} Tahun {year}"'):
        _formal(page, f"Keputusan Nomor 12 Tahun {year}", f"6 Januari {year}")
        measures = (*agency.iku, *(each.indikator for each in agency.program))
        _layer(page, "target", {each.id: value_of(each, each.target[now]) for each in measures}, "rkt.target")
        _layer(page, "mendukung", {each.kode: each.sasaran for each in agency.program}, "rkt.mendukung")
        _layer(page, "anggaran", _totals(agency, now), "rkt.anggaran")
        counts = {"program": len(agency.program), "kegiatan": len(agency.kegiatan), "subkegiatan": len(agency.sub)}
        page.say(f"jumlah    {_joined(counts)}", "jumlah", "jumlah")
        spoken = {kind: f'"{terbilang.words(count)}"' for kind, count in counts.items()}
        page.say(f"terbilang {_joined(spoken)}", "terbilang", "jumlah")


def _agreement(page: Page, agency: Agency) -> None:
    year, now = agency.kini, agency.tahun.index(agency.kini)
    page.say("# Perjanjian kinerja: yang dijanjikan kepala perangkat daerah kepada wali kota.")
    page.say()
    with page.block(f'perjanjian {year} "Perjanjian Kinerja {agency.nama} Tahun {year}"'):
        _formal(page, f"Perjanjian Nomor 3 Tahun {year}", f"20 Januari {year}")
        page.say(f'penandatangan "{agency.kepala}"')
        page.say('penandatangan "Wali Kota"')
        _layer(page, "target", {each.id: value_of(each, each.target[now]) for each in agency.iku}, "pk.target")
        _layer(page, "anggaran", _totals(agency, now), "pk.anggaran")
        spoken = terbilang.words(agency.pagu[now])
        page.say(f'terbilang {{ {agency.id}: "{spoken} rupiah" }}', "terbilang", agency.id)


def _action(page: Page, agency: Agency) -> None:
    year, now = agency.kini, agency.tahun.index(agency.kini)
    page.say("# Rencana aksi: target perjanjian kinerja menurut triwulan.")
    page.say()
    with page.block(f'renaksi {year} "Rencana Aksi {agency.nama} Tahun {year}"'):
        _formal(page, f"Keputusan Nomor 18 Tahun {year}", f"31 Januari {year}")
        quarters = {each.id: _quarters(each, now) for each in agency.iku}
        _layer(page, "target", quarters, "renaksi.target")


def _quarters(item: Indikator, now: int) -> str:
    """The targets of *item* by quarter: one at the end of the year, or four on the way to it."""
    before = item.target[now - 1] if now else item.baseline
    end = item.target[now]
    if item.triwulan == "tahunan":
        return f"{{ tw4: {value_of(item, end)} }}"
    steps = (before + (end - before) * quarter // 4 for quarter in range(1, 4))
    values = (*steps, end)
    return f"{{ {'   '.join(f'tw{n}: {value_of(item, each)}' for n, each in enumerate(values, 1))} }}"


def _budget(page: Page, agency: Agency) -> None:
    year, now = agency.kini, agency.tahun.index(agency.kini)
    page.say("# Dokumen pelaksanaan anggaran: anggaran tiap kegiatan dan sub kegiatan.")
    page.say()
    with page.block(f'dpa {year} "Dokumen Pelaksanaan Anggaran {agency.nama} Tahun {year}"'):
        _formal(page, f"DPA/{agency.kode}/{year}", f"3 Januari {year}")
        amounts = {}
        for activity in agency.kegiatan:
            amounts[activity.kode] = rupiah(activity.pagu[now])
            amounts.update({each.kode: rupiah(each.pagu[now]) for each in activity.sub})
        _layer(page, "anggaran", amounts, "dpa.anggaran")


def _formal(page: Page, number: str, date: str) -> None:
    page.say(f'nomor   "{number}"')
    page.say(f'tanggal "{date}"')


def _layer(page: Page, figure: str, values: dict[str, str], what: str) -> None:
    page.say()
    with page.block(figure):
        width = max(map(len, values))
        for name, value in values.items():
            page.say(f"{name + ':':{width + 1}} {value}", what, name)


def _totals(agency: Agency, now: int) -> dict[str, str]:
    """What each program and the whole agency have in the year at position *now*."""
    return {each.kode: rupiah(each.pagu[now]) for each in agency.program} | {agency.id: rupiah(agency.pagu[now])}


# ── spelling ────────────────────────────────────────────────────────────────────────────────────────


def number(hundredths: int) -> str:
    """A number as it is printed: `27,45`, `1.230`."""
    return written(Fraction(hundredths, 100), Lang.ID)


def value_of(item: Indikator, hundredths: int) -> str:
    """A value of *item* as it is printed."""
    return f"{number(hundredths)}%" if item.persen else number(hundredths)


def rupiah(amount: int) -> str:
    """An amount as it is printed."""
    return f"Rp{number(amount * 100)}"


def series(years: range, values: Iterable[str]) -> str:
    """*values* by year."""
    return _joined(dict(zip(map(str, years), values, strict=True)))


def _joined(entries: Mapping[str, object]) -> str:
    return f"{{ {'  '.join(f'{key}: {value}' for key, value in entries.items())} }}"


def _unit_of(name: str) -> str:
    """The unit *name*, in quotes where it is no single word."""
    bare = all(set(each) <= _BARE or ".." in each for each in name.split()[:2]) and (" " not in name or ".." in name)
    return name if bare else f'"{name}"'
