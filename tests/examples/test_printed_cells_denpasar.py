"""The report of Denpasar: 341 cells that were listed before its plan was typed, and seven of its running text."""

from functools import cached_property
from pathlib import Path

from attrs import field, frozen

from sakip.model.nodes import Butir
from sakip.plan import Plan, from_sources
from sakip.source.workspace import from_bytes
from tests.examples.printed_cells import EXAMPLES, Report

REPORT = Report(
    "denpasar",
    called={
        "Total belanja": "dkukm",
        "Program Pendukung Kesekretariatan": "2.17.01",
        "Pendukung": "2.17.01",
        "Program Sub Urusan Usaha Mikro Kecil dan Menengah": "2.17.08",
        "Koperasi Sehat": "koperasi_bernilai_sehat",
        "koperasi dinilai": "koperasi_dinilai",
        "Total": "koperasi_dinilai",
        "Jumlah Koperasi Diperiksa": "koperasi_dinilai",
        "Pemeriksaan Kesehatan Koperasi": "koperasi_dinilai",
        "usaha mikro yang omset dan assetnya (meningkat)": "usaha_mikro_meningkat",
        "Diklat Pengawasan Koperasi": "peserta_diklat_pengawasan",
        "Diklat Sertifikasi Kompetensi": "peserta_diklat_sertifikasi",
        "Pendampingan Pelaku Usaha Pemula Tahap I": "usaha_pemula_tahap_1",
        "Pendampingan Pelaku Usaha Pemula Tahap II": "usaha_pemula_tahap_2",
    },
)


def test_every_printed_cell_is_stated() -> None:
    assert REPORT.missing == set()


def test_nothing_is_claimed_that_is_not_printed() -> None:
    assert REPORT.unprinted == []


def test_a_figure_altered_in_the_plan_is_a_cell_that_nobody_states() -> None:
    prints = [each for each in REPORT.cascade.model.butir if REPORT._is_print(each)]
    assert [each for each in prints[::10] if not Altered(REPORT.plan, REPORT.called, at=each).missing] == []


@frozen
class Altered(Report):
    """The plan with another value at one place."""

    at: Butir = field(kw_only=True)

    @cached_property
    def loaded(self) -> Plan:
        """The plan as it is then."""
        files = {path.name: path.read_text(encoding="utf-8") for path in (EXAMPLES / self.plan).glob("*.sakip")}
        name, value = Path(self.at.file.name).name, self.at.letak.text
        other = value.replace(value.strip('"'), "9,99%" if value[-1] == "%" else "99")
        files[name] = files[name][: self.at.start] + other + files[name][self.at.end :]
        return from_sources(from_bytes([(each, text.encode()) for each, text in files.items()]))
