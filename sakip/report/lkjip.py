"""The LKjIP, chapters II and III: the tables in their order, the narrative of the plan, and what is missing.

For every sasaran the seven analyses that PermenPAN-RB 53/2014 asks for. One that the plan gives no ground for is not
left out: a marked paragraph says what is missing and where to write it.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from sakip.model.nodes import Indikator, Narasi, Simpul
from sakip.report.catalogue import forms
from sakip.report.document import Bagian, Judul, Naskah, Paragraf, numbered
from sakip.report.form import Bahan
from sakip.report.paper import paper


@frozen
class Analisis:
    """One analysis of a sasaran: its heading, the form that shows it, and the figure without which it says nothing."""

    judul: str
    form: str
    ukuran: str
    kurang: str


_BEFORE_CAUSES = (
    Analisis(
        "Target dan realisasi tahun ini",
        "capaian",
        "capaian",
        "capaian tahun ini belum dapat dihitung: isi realisasinya",
    ),
    Analisis(
        "Realisasi dan capaian dibandingkan dengan tahun-tahun sebelumnya",
        "antartahun",
        "pertumbuhan",
        "realisasi tahun sebelumnya tidak dinyatakan",
    ),
    Analisis(
        "Realisasi sampai dengan tahun ini dibandingkan dengan target jangka menengah",
        "akhir-renstra",
        "kemajuan",
        "target akhir Renstra atau realisasi tahun ini tidak dinyatakan",
    ),
    Analisis(
        "Realisasi dibandingkan dengan standar nasional",
        "pembanding",
        "perbandingan",
        "rencana tidak menyatakan pembanding; tulis `pembanding`, atau katakan dalam narasi bahwa tidak ada",
    ),
)
_CAUSES = "Penyebab keberhasilan atau kegagalan serta alternatif solusi"
_NO_CAUSES = "tulis `narasi {nama} {tahun} {{ penyebab … solusi … }}`"
_AFTER_CAUSES = (
    Analisis(
        "Efisiensi penggunaan sumber daya",
        "biaya",
        "serapan",
        "anggaran atau realisasi anggarannya tidak dinyatakan",
    ),
    Analisis(
        "Program dan kegiatan yang menunjang keberhasilan atau kegagalan",
        "program",
        "capaian",
        "program dan kegiatannya tidak punya indikator yang realisasinya diketahui",
    ),
)
_MISSING = "Belum lengkap: {apa}."
# What a planner calls the kinds of narrative, in the order in which a report tells them.
_NARRATIVE = {
    "keberhasilan": "Keberhasilan",
    "penyebab": "Penyebab",
    "hambatan": "Hambatan",
    "solusi": "Solusi",
    "tindak_lanjut": "Tindak lanjut",
    "analisis": "Analisis",
}


def document(bahan: Bahan) -> Naskah:
    """Chapters II and III of the report of the year."""
    chapters = (*numbered(_planning(bahan), 2), *numbered(_accountability(bahan), 3))
    return paper(bahan, f"Laporan Kinerja Instansi Pemerintah Tahun {bahan.tahun}", chapters)


def _planning(bahan: Bahan) -> Iterator[Bagian]:
    yield Judul("BAB II PERENCANAAN KINERJA")
    yield Judul("A. Rencana Strategis", 2)
    yield from _shown(bahan, "t-c.26")
    yield from _shown(bahan, "t-c.25" if bahan.profil == "renstra_86_2017" else "tujuan-sasaran")
    for letter, (title, codes) in zip("BCD", _PLANS.items(), strict=True):
        yield Judul(f"{letter}. {title}", 2)
        for code in codes:
            yield from _shown(bahan, code)


_PLANS = {
    "Indikator Kinerja Utama": ("iku",),
    "Rencana Kinerja Tahunan": ("rkt",),
    "Perjanjian Kinerja": ("pk", "pk-anggaran"),
}


def _accountability(bahan: Bahan) -> Iterator[Bagian]:
    yield Judul("BAB III AKUNTABILITAS KINERJA")
    yield Judul("A. Capaian Kinerja Organisasi", 2)
    yield from _shown(bahan, "capaian")
    for number, sasaran in enumerate(bahan.sasaran(), 1):
        yield Judul(f"Sasaran {number}: {sasaran.nama}", 3)
        yield from _analyses(evolve(bahan, lingkup=sasaran.id), sasaran)
    yield Judul("B. Realisasi Anggaran", 2)
    yield from _shown(bahan, "efisiensi")
    yield from _shown(bahan, "anggaran")


def _analyses(bahan: Bahan, sasaran: Simpul) -> Iterator[Bagian]:
    """The seven analyses of one sasaran."""
    for number, each in enumerate(_BEFORE_CAUSES, 1):
        yield from _analysis(bahan, number, each)
    yield Judul(f"5. {_CAUSES}", 4)
    yield from _causes(bahan, sasaran)
    for number, each in enumerate(_AFTER_CAUSES, 6):
        yield from _analysis(bahan, number, each)


def _analysis(bahan: Bahan, number: int, analysis: Analisis) -> Iterator[Bagian]:
    yield Judul(f"{number}. {analysis.judul}", 4)
    table = forms()[analysis.form].table(bahan)
    figures = (cell.figure for line in table.grid() for cell in line if cell and cell.figure)
    if not any(each.known and each.kunci.pokok == analysis.ukuran for each in figures):
        yield Paragraf(_MISSING.format(apa=analysis.kurang), kurang=True)
    if not table.empty:
        yield table


def _causes(bahan: Bahan, sasaran: Simpul) -> Iterator[Bagian]:
    """The narrative on the sasaran and its indicators; what is missing of it."""
    told = False
    subjects: tuple[Simpul | Indikator, ...] = (sasaran, *bahan.cascade.measures(sasaran.id))
    for subject in subjects:
        for each in bahan.cascade.model.narasi:
            if (each.subjek, each.tahun) == (subject.id, bahan.tahun):
                told = True
                yield from _paragraphs(each, subject.nama)
    if not told:
        how = _NO_CAUSES.format(nama=bahan.cascade.title(sasaran.id), tahun=bahan.tahun)
        yield Paragraf(_MISSING.format(apa=f"{_CAUSES.lower()} belum ditulis: {how}"), kurang=True)


def _paragraphs(narrative: Narasi, name: str) -> Iterator[Bagian]:
    yield Paragraf(name)
    told = dict(narrative.isi)
    for kind, title in _NARRATIVE.items():
        yield from (Paragraf(f"{title}: {each}") for each in told.get(kind, ()))


def _shown(bahan: Bahan, code: str) -> Iterator[Bagian]:
    table = forms()[code].table(bahan)
    if table.empty:
        yield Paragraf(_MISSING.format(apa=f"rencana tidak menyatakan isi tabel {table.judul}"), kurang=True)
    else:
        yield table
