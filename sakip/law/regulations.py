"""The regulations that rules refer to, dated. Titles are facts; nothing is quoted."""

from attrs import frozen


@frozen
class Regulation:
    """A regulation: short and full title, year, and the ids of those that replaced it."""

    short: str
    title: str
    year: int
    replaced_by: tuple[str, ...] = ()


REGULATIONS = {
    "perpres-29-2014": Regulation("Perpres 29/2014", "Sistem Akuntabilitas Kinerja Instansi Pemerintah", 2014),
    "permenpanrb-53-2014": Regulation(
        "PermenPAN-RB 53/2014",
        "Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja",
        2014,
    ),
    "permenpanrb-88-2021": Regulation(
        "PermenPAN-RB 88/2021", "Evaluasi Akuntabilitas Kinerja Instansi Pemerintah", 2021
    ),
    "permenpanrb-89-2021": Regulation("PermenPAN-RB 89/2021", "Penjenjangan Kinerja Instansi Pemerintah", 2021),
    "permenpan-9-2007": Regulation("PermenPAN 9/2007", "Pedoman Umum Penetapan Indikator Kinerja Utama", 2007),
    "permenpan-20-2008": Regulation("PermenPAN 20/2008", "Pedoman Penyusunan Indikator Kinerja Utama", 2008),
    "permendagri-86-2017": Regulation(
        "Permendagri 86/2017",
        "Tata Cara Perencanaan, Pengendalian dan Evaluasi Pembangunan Daerah",
        2017,
    ),
    "permendagri-90-2019": Regulation(
        "Permendagri 90/2019",
        "Klasifikasi, Kodefikasi, dan Nomenklatur Perencanaan Pembangunan dan Keuangan Daerah",
        2019,
    ),
    "inmendagri-2-2025": Regulation(
        "Inmendagri 2/2025", "Pedoman Penyusunan RPJMD dan Renstra Perangkat Daerah Tahun 2025-2029", 2025
    ),
}
