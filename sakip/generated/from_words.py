"""From words to an agency: names get identifiers and codes, indicators get figures, sub kegiatan get money.

All chance comes from one `Random`, so that the same seed gives the same agency on every machine.
"""

import re
from collections.abc import Iterable
from random import Random

from sakip.generated import words
from sakip.generated.agency import (
    Agency,
    Data,
    Indikator,
    Kegiatan,
    Program,
    Sasaran,
    SubKegiatan,
    Tahunan,
    Unit,
)

PATTERNED = 54  # sub kegiatan made from patterns that an agency has about
_FEWEST, _MOST = 4, len(words.POLA)
_PLACES = (" wilayah utara", " wilayah tengah", " wilayah selatan")
_MANY = frozenset((
    "anak", "balita", "barang", "ekor", "guru", "hektare", "izin", "keluarga", "kendaraan", "kilometer", "murid",
    "orang", "permohonan", "rumah tangga", "ton", "usaha",
))  # fmt: skip
_SMALL = frozenset(("dan", "dari", "dengan", "di", "kepada", "lalu", "untuk", "yang"))
_FILLERS = frozenset(("dan", "dari", "dengan", "di", "paling", "untuk", "yang"))


def agency(random: Random, bidang: words.Bidang, name: tuple[str, str], pemda: str, year: int) -> Agency:
    """An agency of *bidang* in *pemda*, called *name* (identifier and title), whose yearly documents are for *year*."""
    return _Maker(random, bidang, range(year - 1, year + 5)).agency(name, pemda, year)


class _Maker:
    """Makes one agency."""

    def __init__(self, random: Random, bidang: words.Bidang, years: range) -> None:
        self.random = random
        self.bidang = bidang
        self.years = years
        self.data: dict[str, Data] = {}
        self.names: dict[str, str] = {}
        made = [each for program in bidang.program for each in program.kegiatan if not each.rincian]
        self.details = min(max(PATTERNED // max(len(made), 1), _FEWEST), _MOST)
        self.units = tuple(_unit_id(each) for each in bidang.unit)

    def agency(self, name: tuple[str, str], pemda: str, year: int) -> Agency:
        bidang = self.bidang
        goals = (*bidang.sasaran, words.AKUNTABILITAS)
        return Agency(
            id=name[0],
            nama=name[1],
            kepala=name[1].replace("Kecamatan", "Camat") if "Kecamatan" in name[1] else f"Kepala {name[1]}",
            pemda=pemda,
            kode=bidang.kode,
            urusan=bidang.urusan,
            misi=bidang.misi,
            tahun=self.years,
            kini=year,
            unit=self._all_units(),
            tujuan=bidang.tujuan,
            ukuran=self._score(bidang.ukuran, "indikator", "dampak", "sekretariat"),
            sasaran=tuple(self._objective(number, each) for number, each in enumerate(goals, 1)),
            program=tuple(self._program(each) for each in (words.support(), *bidang.program)),
            data=tuple(self.data.values()),
        )

    # ── units ───────────────────────────────────────────────────────────────────────────────────────

    def _all_units(self) -> tuple[Unit, ...]:
        """The secretariat, and the units that own a program."""
        secretariat = Unit(
            "sekretariat",
            "Sekretariat",
            "Sekretaris",
            (
                Unit("sekretariat.perencanaan", "Sub Bagian Perencanaan dan Keuangan", "Kepala Sub Bagian"),
                Unit("sekretariat.umum", "Sub Bagian Umum dan Kepegawaian", "Kepala Sub Bagian"),
            ),
        )
        owning = {program.unit for program in self.bidang.program}
        own = (
            Unit(self.units[place], name, f"Kepala {name}")
            for place, name in enumerate(self.bidang.unit)
            if place in owning
        )
        return (secretariat, *own)

    # ── indicators ──────────────────────────────────────────────────────────────────────────────────

    def _objective(self, number: int, goal: words.Sasaran) -> Sasaran:
        serving = [each for each in self.bidang.program if each.sasaran == number - 1]
        unit = self.units[serving[0].unit] if serving else "sekretariat"
        iku = tuple(
            self._share(each, "iku", unit)
            if isinstance(each, words.Rasio)
            else self._score(each, "iku", "outcome", unit)
            for each in goal.iku
        )
        state, _, rest = goal.nama.partition(" ")
        verb = {"Meningkatnya": "Meningkatkan", "Menurunnya": "Menurunkan"}[state]
        return Sasaran(f"S{number}", goal.nama, f"{verb} {rest} melalui program yang terpadu", iku)

    def _share(self, share: words.Rasio, kind: str, unit: str, places: tuple[str, ...] = ("",)) -> Indikator:
        """The indicator of *share*, with the data that its formula uses: one for each part of the city."""
        whole = self._datum(share.penyebut, share.satuan, unit)
        start = self._part(whole.nilai, len(places), falling=share.turun)
        parts = [self._datum(share.pembilang + each, share.satuan, unit, start, whole.id) for each in places]
        baseline = sum(each.nilai for each in parts) * 10000 // whole.nilai
        above = " + ".join(each.id for each in parts)
        key = kind == "iku"
        return Indikator(
            kata=kind,
            id=self._free(_name(share.pembilang), _name(share.pembilang, 99), share.pembilang),
            nama=f"Persentase {share.pembilang}",
            satuan="persen",
            unit=unit,
            golongan="outcome",
            triwulan="posisi_akhir",
            baseline=baseline,
            target=self._falling(baseline) if share.turun else self._rising(baseline, 9900),
            naik=not share.turun,
            rumus=f"{f'({above})' if len(parts) > 1 else above} / {whole.id} * 100%",
            definisi=f"Bagian {share.pembilang} di antara {share.penyebut}" if key else "",
            alasan="Menunjukkan hasil yang dirasakan masyarakat" if key else "",
        )

    def _score(self, score: words.Nilai, kind: str, group: str, unit: str) -> Indikator:
        return Indikator(
            kata=kind,
            id=_name(score.nama),
            nama=score.nama,
            satuan=f"{score.satuan} 0..{score.sampai}",
            unit=unit,
            golongan=group,
            triwulan="tahunan",
            baseline=score.dari,
            target=self._rising(score.dari, score.sampai * 100 - 50),
            definisi=f"{score.nama} yang diterbitkan satu kali setahun",
            alasan="Dinilai oleh pihak di luar unit yang melaksanakan",
            penilai=score.penilai or "Lembaga survei yang ditunjuk",
        )

    def _count(self, name: str, unit: str, owner: str) -> Indikator:
        start = self.random.randrange(40, 400) if unit in _MANY else self.random.randrange(2, 24)
        most = 1 + start // 8
        values, value = [], start
        for _ in self.years:
            value += self.random.randrange(1, most + 1)
            values.append(value * 100)
        return Indikator(
            kata="indikator",
            id="",
            nama=name,
            satuan=unit,
            unit=owner,
            golongan="output",
            triwulan="kumulatif",
            baseline=start * 100,
            target=tuple(values),
        )

    def _datum(self, name: str, unit: str, owner: str, value: int = 0, whole: str = "") -> Data:
        """The datum called *name*: a part of *whole* with a *value*, or something whole by itself."""
        key = self._free(f"jumlah_{_name(name)}", f"jumlah_{_name(name, 99)}", name)
        if key not in self.data:
            scale = (400, 500, 800, 1000, 1250, 2000, 2500) if unit in _MANY else (20, 25, 40, 50, 80)
            title = name if name.startswith(("luas", "panjang")) else f"jumlah {name}"
            value = value or self.random.choice(scale)
            self.data[key] = Data(key, title[0].upper() + title[1:], unit, owner, value, whole)
        return self.data[key]

    def _free(self, short: str, full: str, name: str) -> str:
        """The identifier *short*, or *full* where something else than *name* is called *short*."""
        return short if self.names.setdefault(short, name) == name else full

    def _part(self, whole: int, places: int, *, falling: bool) -> int:
        low, high = (12, 30) if falling else (36, 62)
        return max(whole * self.random.randrange(low, high) // 100 // places, 1)

    def _rising(self, start: int, limit: int) -> Tahunan:
        """Values that rise from *start*, and stay below *limit*."""
        room = (limit - start) // len(self.years)
        values = [start]
        for _ in self.years:
            values.append(values[-1] + self.random.randrange(max(room // 3, 2), max(room * 2 // 3, 4)))
        return tuple(values[1:])

    def _falling(self, start: int) -> Tahunan:
        """Values that fall from *start*, and stay above zero."""
        values = [start]
        for _ in self.years:
            values.append(values[-1] - start * self.random.randrange(6, 13) // 100)
        return tuple(values[1:])

    # ── the cascade below ───────────────────────────────────────────────────────────────────────────

    def _program(self, program: words.Program) -> Program:
        supports = program.sasaran < 0
        code = f"{self.bidang.kode}.{program.nomor}"
        unit = "sekretariat" if supports else self.units[program.unit]
        goal = len(self.bidang.sasaran) if supports else program.sasaran
        return Program(
            kode=code,
            nama=program.nama,
            outcome=f"Meningkatnya {program.ukuran.pembilang}",
            unit=unit,
            sasaran=f"S{goal + 1}",
            penunjang=supports,
            indikator=self._share(program.ukuran, "indikator" if supports else "ikk", unit),
            kegiatan=tuple(self._activity(code, each, unit) for each in program.kegiatan),
        )

    def _activity(self, program: str, activity: words.Kegiatan, unit: str) -> Kegiatan:
        code = f"{program}.2.{activity.nomor}"
        supports = unit == "sekretariat"
        owner = (f"{unit}.perencanaan" if activity.nomor < "05" else f"{unit}.umum") if supports else unit
        result = "tersedia tepat waktu" if supports else self.random.choice(words.HASIL)
        share = words.Rasio(f"{activity.objek} yang {result}", activity.objek, activity.satuan)
        return Kegiatan(
            kode=code,
            nama=activity.nama,
            output=f"Terlayaninya {activity.objek}",
            unit=owner,
            indikator=self._share(share, "indikator", owner, _PLACES),
            sub=tuple(self._part_of(code, each, owner) for each in activity.rincian or self._patterned(activity)),
        )

    def _patterned(self, activity: words.Kegiatan) -> Iterable[words.Rincian]:
        chosen = sorted(self.random.sample(range(len(words.POLA)), self.details))
        for number, (name, output, indicator, unit) in enumerate((words.POLA[each] for each in chosen), 1):
            yield words.Rincian(
                f"{number:04}",
                name.format(O=_title(activity.objek)),
                output.format(o=activity.objek),
                indicator.format(o=activity.objek),
                unit or activity.satuan,
            )

    def _part_of(self, activity: str, detail: words.Rincian, unit: str) -> SubKegiatan:
        return SubKegiatan(
            kode=f"{activity}.{detail.nomor}",
            nama=detail.nama,
            output=detail.output,
            unit=unit,
            indikator=self._count(detail.indikator, detail.satuan, unit),
            pagu=self._budget(),
        )

    def _budget(self) -> Tahunan:
        amount = self.random.randrange(24_000_000, 640_000_000, 50)
        values = []
        for _ in self.years:
            values.append(amount)
            amount = amount * self.random.randrange(101, 109) // 100 // 50 * 50
        return tuple(values)


def _name(phrase: str, most: int = 4) -> str:
    """*phrase* as an identifier: its words that say something, at *most* so many, from both ends."""
    found = [each for each in re.findall(r"[a-z0-9]+", phrase.lower()) if each not in _FILLERS]
    return "_".join(found if len(found) <= most else found[: most // 2] + found[-(most - most // 2) :])


def _title(phrase: str) -> str:
    """*phrase* as the nomenclature writes names."""
    return " ".join(each if each in _SMALL else each[0].upper() + each[1:] for each in phrase.split())


def _unit_id(name: str) -> str:
    """The identifier of the unit called *name*: what follows "Bidang", in short."""
    return _name(" ".join(name.split()[1:]), 3)
