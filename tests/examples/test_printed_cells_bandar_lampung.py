from collections.abc import Iterator
from fractions import Fraction

import pytest

from sakip.model.nodes import Skala
from sakip.numbers.nilai import Kuantitas
from sakip.plan import load
from tests.examples.printed_cells import EXAMPLES, Printed, Report

REPORT = Report(
    "bandar-lampung",
    called={
        "Dinas Koperasi dan UKM Kota Bandar Lampung": "dkukm",
        "Penyediaan Bahan Logistik Kantor": "2.17.01.2.06.0004",
        "Pengawasan koperasi, KSP/USP koperasi yang wilayah keanggotaannya dalam Daerah Kabupaten/Kota": "2.17.03.2.01",
        "Penilaian Kesehatan KSP/USP Koperasi yang Wilayah Keanggotaannya dalam 1 (satu) Daerah Kabupaten/Kota": (
            "2.17.04.2.01"
        ),
        "Pendidikan dan Latihan Perkoperasian bagi Koperasi yang wilayah keanggotaannya dalam Daerah Kabupaten/Kota": (
            "2.17.05.2.01"
        ),
        "Pemberdayaan dan Perlindungan Koperasi yang Keanggotaannya dalam Daerah Kabupaten/Kota": "2.17.06.2.01",
        "Pemberdayaan Peningkatan Produktivitas, Nilai Tambah, Akses Pasar, Akses Pembiayaan, Penguatan Kelembagaan, "
        "Penataan Manajemen, Standarisasi dan Restrukturisasi Usaha Koperasi": "2.17.06.2.01.0009",
        "Koperasi yang diperiksa dan diawasi": "koperasi_diawasi",
        # data, by table and column of Tabel 3.8 and 3.9, and as the text calls them
        "Jumlah Koperasi": "koperasi_seluruh",
        "jumlah koperasi 2023": "koperasi_seluruh",
        "jumlah koperasi 2024": "koperasi_seluruh",
        "Koperasi Sehat dan Cukup Sehat": "koperasi_sehat_cukup",
        "koperasi sehat dan cukup sehat 2023": "koperasi_sehat_cukup",
        "koperasi sehat dan cukup sehat 2024": "koperasi_sehat_cukup",
        "kenaikan koperasi sehat dan cukup sehat": "koperasi_sehat_cukup",
        "Jumlah UMKM yang dalam pengawasan": "umkm_diawasi",
        "UMKM dalam pengawasan 2024": "umkm_diawasi",
        "UMKM meningkat labanya 2023": "umkm_laba_meningkat",
        "UMKM meningkat labanya 2024": "umkm_laba_meningkat",
        "kenaikan": "umkm_laba_meningkat",
        "fasilitasi pendampingan kelembagaan dan usaha": "koperasi_didampingi",
        "Sertifikat NIK diterbitkan": "koperasi_ber_nik",
        "Anggota koperasi yang mengikuti pelatihan": "anggota_peserta_diklat",
        "Koperasi yang menyelenggarakan pendidikan dan pelatihan": "koperasi_penyelenggara_diklat",
        "fasilitas pembiayaan": "koperasi_difasilitasi_pembiayaan",
        "fasilitasi pemasaran": "koperasi_difasilitasi_pemasaran ukm_dipasarkan",
        "fasilitasi kemitraan": "koperasi_difasilitasi_kemitraan",
        "fasilitasi standarisasi dan sertifikasi": "ukm_bersertifikat",
        "dukungan fasilitasi pelatihan": "usaha_mikro_dilatih",
        "pameran": "pameran",
        "promosi produk": "ukm_dipromosikan",
        "bantuan etalase": "ukm_beretalase",
        "bantuan pembidang kayu": "ukm_berpembidang",
        "kemitraan oleh mall/toserba/toko oleh-oleh": "ukm_bermitra_toko",
        "layanan desain kemasan": "ukm_berdesain",
    },
    written={
        "satu Tujuan": "satu",
        "dua Sasaran": "dua",
        "satu indikator": "satu",
        "Sub Kegiatan ini tidak dianggarkan": "Sub Kegiatan ini tidak dianggarkan pada APBD Tahun Anggaran 2024",
    },
    tables={
        "1.6 Keuangan (teks)": "Teks 1.6",
        "1.7 Aspek strategis (teks)": "Teks 1.7",
        "1.8 Cascading (teks)": "Teks 1.8",
        "2.1 Perencanaan strategis (teks)": "Teks 2.1",
        "3.1 Capaian triwulan (teks)": "Teks 3.1",
        "3.2 Capaian kinerja (teks)": "Teks 3.2",
        "Tabel (tanpa nomor) Capaian koperasi sehat dan cukup sehat 2024": "Tabel IKU 1 (capaian)",
        "Tabel (tanpa nomor) Capaian koperasi sehat dan cukup sehat dibandingkan tahun sebelumnya": (
            "Tabel IKU 1 (tahun lalu)"
        ),
        "Tabel (tanpa nomor) Koperasi sehat dan cukup sehat terhadap target akhir Renstra": (
            "Tabel IKU 1 (akhir Renstra)"
        ),
        "3.2 Analisis indikator 1 (teks)": "Teks IKU 1",
        "3.2 Program pendukung indikator 1 (teks)": "Upaya IKU 1",
        "Tabel (tanpa nomor) Capaian UMKM yang meningkat labanya 2024": "Tabel IKU 2 (capaian)",
        "Tabel (tanpa nomor) Capaian UMKM yang meningkat labanya dibandingkan tahun sebelumnya": (
            "Tabel IKU 2 (tahun lalu)"
        ),
        "Tabel (tanpa nomor) UMKM yang meningkat labanya terhadap target akhir Renstra": "Tabel IKU 2 (akhir Renstra)",
        "3.2 Analisis indikator 2 (teks)": "Teks IKU 2",
        "3.2 Program pendukung indikator 2 (teks)": "Upaya IKU 2",
        "3.2 Analisis indikator 3 (teks)": "Teks IKU 3",
        "3.2 Teks realisasi program": "Teks program",
        "3.3 Realisasi anggaran (teks)": "Teks 3.3",
        "IV Penutup (teks)": "Teks IV",
    },
)
PLAN = load(EXAMPLES / REPORT.plan)
IN_EVALUATIONS, IN_SCALE = "t31.", "sk."
NO_FIGURE_OF_THE_PLAN = {
    "x21.th",  # "lima tahun": years are nothing that a plan contains; a note on Tabel 2.2 says that it has six
}


def test_every_printed_cell_is_stated() -> None:
    others = {each for each in REPORT.missing if not each.startswith((IN_EVALUATIONS, IN_SCALE))}
    assert others == NO_FIGURE_OF_THE_PLAN


def test_nothing_is_claimed_that_is_not_printed() -> None:
    assert REPORT.unprinted == []


def test_the_scores_of_the_evaluations_are_those_of_their_table() -> None:
    assert _printed(IN_EVALUATIONS).items() <= dict(_scores()).items()


def test_the_bounds_of_the_scale_are_those_of_the_text() -> None:
    assert _printed(IN_SCALE) == dict(_bounds())


@pytest.mark.parametrize(
    ("subject", "figure", "shown"),
    [
        ("koperasi_sehat", "capaian", "111,36%"),
        ("umkm_laba", "realisasi", "58,72%"),  # printed 60,55%, which is 1.150 of 1.899; it was 1.115
        ("wirausaha_baru", "capaian", "145,47%"),  # printed 145,48%, in the row below
        ("umkm_laba_meningkat", "kenaikan", "465 unit usaha"),
        ("2.17.01.2.02", "realisasi_anggaran", "Rp2.250.980.589"),  # printed Rp2.217.878.589
        ("2.17.01", "serapan", "83,83%"),
        ("2.17.08", "serapan", "89,14%"),  # printed 75,56
        ("S1", "efisiensi", "14,39%"),
        ("S2", "serapan", "90,50%"),  # printed so in Tabel 3.13; 69,06% in Tabel 3.12
        ("nilai_sakip", "capaian", "belum ada"),  # printed 0, "-" and 77,56%
        ("dkukm", "serapan", "78,13%"),
    ],
)
def test_what_follows_from_what_happened(subject: str, figure: str, shown: str) -> None:
    assert PLAN.evaluate(2024)[subject].figure(figure).shown() == shown


def _printed(prefix: str) -> dict[str, Printed | Fraction]:
    """What cells print, numbers without their decimals."""
    found = {each.id: each.printed for each in REPORT.cells if each.id.startswith(prefix)}
    return {key: each if isinstance(each, str) else each[0] for key, each in found.items()}


def _scores() -> Iterator[tuple[str, str | Fraction]]:
    """The cells of Tabel 3.1 as the evaluations have them."""
    for each in REPORT.cascade.model.evaluasi:
        yield f"t31.tot.{each.tahun}", _percent(each.nilai)
        yield f"t31.pred.{each.tahun}", each.predikat.casefold()
        yield "t31.tot.bobot", sum((part.bobot.nilai for part in each.komponen if part.bobot), Fraction(0)) / 100
        for part in each.komponen:
            name = part.nama.split()[0].casefold()
            yield f"t31.{name}.bobot", _percent(part.bobot)
            yield f"t31.{name}.{each.tahun}", _percent(part.nilai)


def _bounds() -> Iterator[tuple[str, str | Fraction]]:
    """The cells of the scale in 3.2 as the policy has them; above `<85 %` nothing is printed but the sign."""
    scale = REPORT.cascade["skala_capaian"]
    for name, band in scale.pita if isinstance(scale, Skala) else ():
        key = f"sk.{name.casefold().replace(' ', '_')}"
        yield f"{key}.lab", name.casefold()
        if band is not None and band.bawah is not None:
            yield f"{key}.min", band.bawah.nilai
        if band is not None and band.atas is not None:
            yield f"{key}.max", band.atas.nilai if band.atas_termasuk else f"<{band.atas.angka} %"


def _percent(value: Kuantitas | None) -> str | Fraction:
    """A score, which the table prints with the sign; `-` for none."""
    return "-" if value is None else value.nilai / 100
