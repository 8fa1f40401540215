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
    # Replaced ones: no rule rests on them, but documents may still name them.
    "inpres-7-1999": Regulation(
        "Inpres 7/1999", "Akuntabilitas Kinerja Instansi Pemerintah", 1999, ("perpres-29-2014",)
    ),
    "permenpanrb-29-2010": Regulation(
        "PermenPAN-RB 29/2010",
        "Pedoman Penyusunan Penetapan Kinerja dan Pelaporan Akuntabilitas Kinerja Instansi Pemerintah",
        2010,
        ("permenpanrb-53-2014",),
    ),
    "permendagri-54-2010": Regulation(
        "Permendagri 54/2010",
        "Pelaksanaan Peraturan Pemerintah Nomor 8 Tahun 2008 tentang Tahapan, Tata Cara Penyusunan, Pengendalian, dan "
        "Evaluasi Pelaksanaan Rencana Pembangunan Daerah",
        2010,
        ("permendagri-86-2017",),
    ),
    "permenpanrb-12-2015": Regulation(
        "PermenPAN-RB 12/2015",
        "Pedoman Evaluasi atas Implementasi Sistem Akuntabilitas Kinerja Instansi Pemerintah",
        2015,
        ("permenpanrb-88-2021",),
    ),
}
