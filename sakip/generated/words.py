"""The words that made-up plans are written with: what an agency of each bidang urusan works towards, and how.

Names of programs and kegiatan follow the national nomenclature; an agency of this city is nobody's. In a `Rasio` the
name of the indicator, of its data and its formula all come from two phrases, as planners write them.
"""

from attrs import field, frozen


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
    rincian: tuple[Rincian, ...] = ()


@frozen
class Program:
    """A program: which sasaran it serves and which unit owns it (both by position), and its outcome."""

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
    unit: tuple[str, ...]
    tujuan: str
    ukuran: Nilai
    sasaran: tuple[Sasaran, ...]
    program: tuple[Program, ...] = field(repr=False)
    misi: int = 0


# ── what every agency does ──────────────────────────────────────────────────────────────────────────

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

# Each pattern: name, output, indicator, and unit ("" is the unit of the object itself).
POLA = (
    ("Pendataan dan Pemutakhiran Data {O}", "Tersedianya data {o} yang mutakhir",
     "Jumlah dokumen data {o} yang dimutakhirkan", "dokumen"),
    ("Pembinaan dan Pendampingan {O}", "Terbinanya {o} secara berkala",
     "Jumlah {o} yang dibina dan didampingi", ""),
    ("Penyediaan Sarana dan Prasarana Pendukung {O}", "Tersedianya sarana dan prasarana pendukung {o}",
     "Jumlah paket sarana dan prasarana pendukung {o} yang disediakan", "paket"),
    ("Pengawasan dan Pengendalian {O}", "Terlaksananya pengawasan dan pengendalian {o}",
     "Jumlah laporan hasil pengawasan dan pengendalian {o}", "laporan"),
    ("Peningkatan Kapasitas Pengelola {O}", "Meningkatnya kapasitas pengelola {o}",
     "Jumlah pengelola {o} yang meningkat kapasitasnya", "orang"),
    ("Koordinasi dan Sinkronisasi Penyelenggaraan {O}", "Terlaksananya koordinasi penyelenggaraan {o}",
     "Jumlah dokumen hasil koordinasi penyelenggaraan {o}", "dokumen"),
    ("Sosialisasi Layanan {O} kepada Masyarakat", "Tersampaikannya layanan {o} kepada masyarakat",
     "Jumlah orang yang mengikuti sosialisasi layanan {o}", "orang"),
    ("Fasilitasi Peningkatan Mutu {O}", "Meningkatnya mutu {o} yang difasilitasi",
     "Jumlah {o} yang difasilitasi peningkatan mutunya", ""),
    ("Evaluasi dan Pelaporan Penyelenggaraan {O}", "Tersedianya laporan evaluasi penyelenggaraan {o}",
     "Jumlah laporan evaluasi penyelenggaraan {o}", "laporan"),
    ("Penyusunan Pedoman Teknis {O}", "Tersusunnya pedoman teknis {o}",
     "Jumlah pedoman teknis {o} yang disusun", "dokumen"),
)  # fmt: skip

# What a kegiatan achieves for its object.
HASIL = ("terlayani sesuai standar", "terbina", "terfasilitasi", "tertangani tepat waktu", "memenuhi standar")


def _rincian(table: str) -> tuple[Rincian, ...]:
    """The sub kegiatan in *table*: a line each, its five parts separated by ` | `."""
    return tuple(Rincian(*(part.strip() for part in line.split("|"))) for line in table.strip().splitlines())


PENUNJANG = Program(
    "01",
    "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota",
    -1,
    0,
    Rasio("layanan penunjang perangkat daerah yang terpenuhi", "layanan penunjang perangkat daerah", "layanan"),
    (
        Kegiatan(
            "01",
            "Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah",
            "dokumen perencanaan dan evaluasi kinerja",
            "dokumen",
            _rincian(
                """
0001 | Penyusunan Dokumen Perencanaan Perangkat Daerah | Tersusunnya Dokumen Perencanaan Perangkat Daerah | Jumlah Dokumen Perencanaan Perangkat Daerah | dokumen
0002 | Koordinasi dan Penyusunan Dokumen RKA-SKPD | Tersedianya Dokumen RKA-SKPD dan Laporan Hasil Koordinasi Penyusunan Dokumen RKA-SKPD | Jumlah Dokumen RKA-SKPD dan Laporan Hasil Koordinasi Penyusunan Dokumen RKA-SKPD | dokumen
0007 | Evaluasi Kinerja Perangkat Daerah | Terlaksananya Evaluasi Kinerja Perangkat Daerah | Jumlah Laporan Evaluasi Kinerja Perangkat Daerah | laporan
"""  # noqa: E501
            ),
        ),
        Kegiatan(
            "02",
            "Administrasi Keuangan Perangkat Daerah",
            "dokumen administrasi keuangan",
            "dokumen",
            _rincian(
                """
0001 | Penyediaan Gaji dan Tunjangan ASN | Tersedianya Gaji dan Tunjangan ASN | Jumlah Orang yang Menerima Gaji dan Tunjangan ASN | orang/bulan
0002 | Penyediaan Administrasi Pelaksanaan Tugas ASN | Tersedianya Administrasi Pelaksanaan Tugas ASN | Jumlah Dokumen Hasil Penyediaan Administrasi Pelaksanaan Tugas ASN | dokumen
0003 | Pelaksanaan Penatausahaan dan Pengujian/Verifikasi Keuangan SKPD | Terlaksananya Penatausahaan dan Pengujian/Verifikasi Keuangan SKPD | Jumlah Dokumen Penatausahaan dan Pengujian/Verifikasi Keuangan SKPD | dokumen
0005 | Koordinasi dan Penyusunan Laporan Keuangan Akhir Tahun SKPD | Tersedianya Laporan Keuangan Akhir Tahun SKPD dan Laporan Hasil Koordinasi Penyusunan Laporan Keuangan Akhir Tahun SKPD | Jumlah Laporan Keuangan Akhir Tahun SKPD dan Laporan Hasil Koordinasi Penyusunan Laporan Keuangan Akhir Tahun SKPD | laporan
"""  # noqa: E501
            ),
        ),
        Kegiatan(
            "05",
            "Administrasi Kepegawaian Perangkat Daerah",
            "layanan administrasi kepegawaian",
            "layanan",
            _rincian(
                """
0002 | Pengadaan Pakaian Dinas beserta Atribut Kelengkapannya | Tersedianya Pakaian Dinas beserta Atribut Kelengkapan | Jumlah Paket Pakaian Dinas beserta Atribut Kelengkapan | paket
0003 | Pendataan dan Pengolahan Administrasi Kepegawaian | Terlaksananya Pendataan dan Pengolahan Administrasi Kepegawaian | Jumlah Dokumen Pendataan dan Pengolahan Administrasi Kepegawaian | dokumen
0009 | Pendidikan dan Pelatihan Pegawai Berdasarkan Tugas dan Fungsi | Terlaksananya Pendidikan dan Pelatihan Pegawai Berdasarkan Tugas dan Fungsi | Jumlah Pegawai Berdasarkan Tugas dan Fungsi yang Mengikuti Pendidikan dan Pelatihan | orang
"""  # noqa: E501
            ),
        ),
        Kegiatan(
            "06",
            "Administrasi Umum Perangkat Daerah",
            "layanan administrasi umum",
            "layanan",
            _rincian(
                """
0001 | Penyediaan Komponen Instalasi Listrik/Penerangan Bangunan Kantor | Tersedianya Komponen Instalasi Listrik/Penerangan Bangunan Kantor | Jumlah Paket Komponen Instalasi Listrik/Penerangan Bangunan Kantor yang Disediakan | paket
0002 | Penyediaan Peralatan dan Perlengkapan Kantor | Tersedianya Peralatan dan Perlengkapan Kantor | Jumlah Paket Peralatan dan Perlengkapan Kantor yang Disediakan | paket
0004 | Penyediaan Bahan Logistik Kantor | Tersedianya Bahan Logistik Kantor | Jumlah Paket Bahan Logistik Kantor yang Disediakan | paket
0005 | Penyediaan Barang Cetakan dan Penggandaan | Tersedianya Barang Cetakan dan Penggandaan | Jumlah Paket Barang Cetakan dan Penggandaan yang Disediakan | paket
0009 | Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD | Terlaksananya Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD | Jumlah Laporan Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD | laporan
0010 | Penatausahaan Arsip Dinamis pada SKPD | Terlaksananya Penatausahaan Arsip Dinamis pada SKPD | Jumlah Dokumen Penatausahaan Arsip Dinamis pada SKPD | dokumen
"""  # noqa: E501
            ),
        ),
        Kegiatan(
            "07",
            "Pengadaan Barang Milik Daerah Penunjang Urusan Pemerintah Daerah",
            "barang milik daerah yang dibutuhkan",
            "unit",
            _rincian(
                """
0006 | Pengadaan Peralatan dan Mesin Lainnya | Tersedianya Peralatan dan Mesin Lainnya | Jumlah Unit Peralatan dan Mesin Lainnya yang Disediakan | unit
0011 | Pengadaan Sarana dan Prasarana Pendukung Gedung Kantor atau Bangunan Lainnya | Tersedianya Sarana dan Prasarana Pendukung Gedung Kantor atau Bangunan Lainnya | Jumlah Unit Sarana dan Prasarana Pendukung Gedung Kantor atau Bangunan Lainnya yang Disediakan | unit
"""  # noqa: E501
            ),
        ),
        Kegiatan(
            "08",
            "Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah",
            "jasa penunjang kantor",
            "jasa",
            _rincian(
                """
0001 | Penyediaan Jasa Surat Menyurat | Terlaksananya Penyediaan Jasa Surat Menyurat | Jumlah Laporan Penyediaan Jasa Surat Menyurat | laporan
0002 | Penyediaan Jasa Komunikasi, Sumber Daya Air dan Listrik | Tersedianya Jasa Komunikasi, Sumber Daya Air dan Listrik | Jumlah Laporan Penyediaan Jasa Komunikasi, Sumber Daya Air dan Listrik yang Disediakan | laporan
0004 | Penyediaan Jasa Pelayanan Umum Kantor | Tersedianya Jasa Pelayanan Umum Kantor | Jumlah Laporan Penyediaan Jasa Pelayanan Umum Kantor yang Disediakan | laporan
"""  # noqa: E501
            ),
        ),
        Kegiatan(
            "09",
            "Pemeliharaan Barang Milik Daerah Penunjang Urusan Pemerintahan Daerah",
            "barang milik daerah yang dipelihara",
            "unit",
            _rincian(
                """
0002 | Penyediaan Jasa Pemeliharaan, Biaya Pemeliharaan, Pajak dan Perizinan Kendaraan Dinas Operasional atau Lapangan | Tersedianya Jasa Pemeliharaan, Biaya Pemeliharaan, Pajak dan Perizinan Kendaraan Dinas Operasional atau Lapangan | Jumlah Kendaraan Dinas Operasional atau Lapangan yang Dipelihara dan dibayarkan Pajak dan Perizinannya | unit
0006 | Pemeliharaan Peralatan dan Mesin Lainnya | Terlaksananya Pemeliharaan Peralatan dan Mesin Lainnya | Jumlah Peralatan dan Mesin Lainnya yang Dipelihara | unit
0009 | Pemeliharaan/Rehabilitasi Gedung Kantor dan Bangunan Lainnya | Terlaksananya Pemeliharaan/Rehabilitasi Gedung Kantor dan Bangunan Lainnya | Jumlah Gedung Kantor dan Bangunan Lainnya yang Dipelihara/Direhabilitasi | unit
"""  # noqa: E501
            ),
        ),
    ),
)
