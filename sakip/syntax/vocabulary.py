"""The vocabulary of the language: which word may stand in which block, and what it takes.

This is the whole of what the grammar leaves open. The model reads blocks by it, messages suggest from it, the
language reference and the highlighter are made from it.
"""

from collections.abc import Iterable
from enum import Enum
from functools import cache

from attrs import field, frozen

from sakip.law.forms import FORMS
from sakip.text.bilingual import Text


class Shape(Enum):
    """What a word takes, as one says it to the person who writes."""

    TEXT = Text(id='teks dalam tanda petik, "…"', en='text in quotes, "…"')
    CHOICE = Text(id="salah satu kata yang tersedia", en="one of the words listed")
    CHOICES = Text(id="satu atau beberapa kata yang tersedia", en="one or more of the words listed")
    REFS = Text(id="nama atau kode yang dinyatakan di tempat lain", en="names or codes declared elsewhere")
    NUMBER = Text(id="satu angka", en="one number")
    RANGE = Text(id="rentang, mis. `0..4`", en="a range, e.g. `0..4`")
    YEAR = Text(id="satu tahun", en="one year")
    YEARS = Text(
        id="satu atau beberapa tahun, mis. `2026, 2028..2030`", en="one or more years, e.g. `2026, 2028..2030`"
    )
    CODES = Text(id="satu atau beberapa kode", en="one or more codes")
    NAMES = Text(id="satu atau beberapa nama", en="one or more names")
    UNIT = Text(id='satuan, mis. `persen` atau `"unit usaha"`', en='a unit, e.g. `persen` or `"unit usaha"`')
    FORMULA = Text(
        id='`= rumus`, atau rumus dengan kata-kata dalam "…"', en='`= formula`, or a formula in words in "…"'
    )
    SERIES = Text(id="blok `{ tahun: nilai … }`", en="a block `{ year: value … }`")
    LAYER = Text(id="blok `{ nama: nilai … }`", en="a block `{ name: value … }`")
    ALLOWANCE = Text(id='kode aturan dan alasan, `SK301 "alasan"`', en='a rule code and a reason, `SK301 "reason"`')
    BLOCK = Text(id="pernyataan dengan blok `{ … }`", en="a declaration with a block `{ … }`")


@frozen
class Word:
    """A word of a block. `kinds`: what a reference may point to; `block`: the vocabulary inside."""

    name: str
    shape: Shape
    doc: Text
    repeats: bool = field(default=False, kw_only=True)
    kinds: tuple[str, ...] = field(default=(), kw_only=True)
    choices: tuple[str, ...] = field(default=(), kw_only=True)
    texts: bool = field(default=False, kw_only=True)
    block: str = field(default="", kw_only=True)


@frozen
class Block:
    """The words of one kind of block. `entries` says what `kunci: nilai` lines mean there, if allowed."""

    name: str
    doc: Text
    words: dict[str, Word]
    entries: Text | None = None


def _text(name: str, id: str, en: str, *, repeats: bool = False) -> Word:  # noqa: A002 - id is the language
    return Word(name, Shape.TEXT, Text(id=id, en=en), repeats=repeats)


def _refs(name: str, kinds: str, id: str, en: str, *, texts: bool = False) -> Word:  # noqa: A002 - the two languages
    return Word(name, Shape.REFS, Text(id=id, en=en), kinds=tuple(kinds.split()), texts=texts)


def _choice(name: str, choices: str, id: str, en: str) -> Word:  # noqa: A002 - the two languages
    return Word(name, Shape.CHOICE, Text(id=id, en=en), choices=tuple(choices.split()))


def _choices(name: str, choices: Iterable[str], id: str, en: str) -> Word:  # noqa: A002 - the two languages
    return Word(name, Shape.CHOICES, Text(id=id, en=en), choices=tuple(choices))


def _word(name: str, shape: Shape, id: str, en: str, *, repeats: bool = False) -> Word:  # noqa: A002 - the two languages
    return Word(name, shape, Text(id=id, en=en), repeats=repeats)


def _block(name: str, id: str, en: str, *, block: str = "") -> Word:  # noqa: A002 - the two languages
    return Word(name, Shape.BLOCK, Text(id=id, en=en), repeats=True, block=block or name)


UNITS = "unit instansi"
NODES = "tujuan sasaran program kegiatan subkegiatan"
INDICATORS = "iku ikk indikator"
ABOVE = "misi nspk tujuan_daerah sasaran_daerah"

_CATATAN = _text("catatan", "Catatan bagi pembaca.", "A note for the reader.", repeats=True)
_IZINKAN = Word(
    "izinkan",
    Shape.ALLOWANCE,
    Text(
        id="Mengecualikan temuan satu aturan dengan alasan, untuk pernyataan ini dan yang di bawahnya.",
        en="Excuses the findings of one rule, with the reason, for this declaration and what is below it.",
    ),
    repeats=True,
)
_PENGAMPU = _refs("pengampu", UNITS, "Unit yang mengampu.", "The unit that owns it.", texts=True)
_INDIKATOR = (
    _block("iku", "Indikator kinerja utama.", "A key performance indicator.", block="indikator"),
    _block("ikk", "Indikator kinerja kunci urusan.", "A key indicator of the government affair.", block="indikator"),
    _block("indikator", "Indikator kinerja.", "A performance indicator."),
)
_PAGU = Word(
    "pagu",
    Shape.SERIES,
    Text(
        id="Pagu per tahun; boleh menyebut `murni`, `perubahan`, atau sumber dana.",
        en="Budget ceiling by year; may name `murni`, `perubahan` or a source of funds.",
    ),
    repeats=True,
)
_LOKASI = _text("lokasi", "Lokasi pelaksanaan.", "Where it is carried out.", repeats=True)
_PRIORITAS = _text("prioritas", "Prioritas atau tema yang didukung.", "The priority or theme served.", repeats=True)
_OUTCOME = _text("outcome", "Hasil (outcome) yang dirumuskan.", "The outcome statement.", repeats=True)
_OUTPUT = _text("output", "Keluaran (output) yang dirumuskan.", "The output statement.", repeats=True)
_STRATEGI = _text("strategi", "Strategi.", "A strategy.", repeats=True)
_ARAH_KEBIJAKAN = _block("arah_kebijakan", "Arah kebijakan Renstra.", "A policy direction of the agency.")
_AGREGASI = _choice(
    "agregasi",
    "jumlah rata_rata bobot minimum sendiri tidak_dijumlah",
    "Cara nilai anak menjadi nilai induk.",
    "How the values of children become the value of the parent.",
)
_SUMBER = _refs(
    "sumber_data", UNITS, "Unit atau dokumen asal data.", "The unit or document the data come from.", texts=True
)
_PENANGGUNG_JAWAB = _refs(
    "penanggung_jawab", UNITS, "Unit atau jabatan yang bertanggung jawab.", "The unit or post responsible.", texts=True
)
_TRIWULAN = _choice(
    "triwulan",
    "kumulatif posisi_akhir rata_rata tahunan berjalan",
    "Cara angka triwulan menjadi angka tahun.",
    "How quarterly figures make the yearly one.",
)
_SATUAN = _word(
    "satuan",
    Shape.UNIT,
    "Satuan; untuk indeks boleh dengan rentang, `indeks 0..4`.",
    "The unit; an index may give its range.",
)
_BAGIAN_DARI = _refs(
    "bagian_dari",
    "data",
    "Data yang memuatnya: tidak mungkin lebih besar daripadanya.",
    "The data it is a part of: never larger.",
)
_REALISASI = _word("realisasi", Shape.SERIES, "Realisasi tahun-tahun lalu.", "Results of earlier years.", repeats=True)
_BERLAKU = _word(
    "berlaku_sejak",
    Shape.YEAR,
    "Tahun mulai berlakunya rumus atau definisi ini.",
    "The year from which this definition holds.",
)
_KEPALA_DOKUMEN = (
    _text("nomor", "Nomor penetapan.", "Number of the decree."),
    _text("tanggal", "Tanggal penetapan.", "Date of the decree."),
    _text("sumber", "Asal dokumen atau tabel.", "Where the document or table comes from.", repeats=True),
    _text("dasar", "Dasar penetapan atau perubahan.", "What it or its change rests on.", repeats=True),
    _text("penandatangan", "Pihak yang menandatangani.", "Who signs.", repeats=True),
    _CATATAN,
    _IZINKAN,
)

FIGURES = {
    "target": Text(id="Target menurut dokumen ini.", en="Targets as this document states them."),
    "baseline": Text(id="Kondisi awal menurut dokumen ini.", en="Baselines as this document states them."),
    "anggaran": Text(id="Anggaran menurut dokumen ini.", en="Budgets as this document states them."),
    "realisasi_anggaran": Text(id="Anggaran yang direalisasikan.", en="The budget spent."),
    "realisasi": Text(id="Realisasi.", en="Results."),
    "capaian": Text(id="Capaian.", en="Achievements."),
    "serapan": Text(id="Penyerapan anggaran.", en="Budget absorption."),
    "efisiensi": Text(id="Efisiensi.", en="Efficiency."),
    "kemajuan": Text(id="Kemajuan terhadap akhir periode.", en="Progress towards the end of the period."),
    "pertumbuhan": Text(id="Pertumbuhan dari periode sebelumnya.", en="Growth from the period before."),
    "kenaikan": Text(
        id="Kenaikan dari periode sebelumnya, dalam satuannya sendiri.",
        en="Increase since the period before, in its own unit.",
    ),
    "perbandingan": Text(id="Perbandingan dengan pembanding.", en="Comparison with a comparator."),
    "pembanding": Text(id="Angka pembanding: nasional, provinsi, …", en="Comparators: national, provincial, …"),
    "predikat": Text(id="Predikat.", en="Grades."),
    "nilai": Text(id="Nilai hasil penilaian.", en="Assessed scores."),
    "data": Text(id="Nilai data (komponen rumus).", en="Values of data (components of formulas)."),
    "porsi": Text(id="Porsi terhadap seluruhnya.", en="Share of the whole."),
    "mendukung": Text(id="Induk yang dipakai dokumen ini.", en="The parent this document puts a node under."),
    "jumlah": Text(id="Jumlah program, kegiatan, … yang disebut.", en="Counts of programs, activities, … as stated."),
    "terbilang": Text(id="Jumlah dengan kata-kata.", en="Amounts in words."),
    "nama": Text(id="Nama yang dicetak dokumen ini.", en="The name this document prints."),
    "satuan": Text(id="Satuan yang dicetak dokumen ini.", en="The unit this document prints."),
    "definisi": Text(id="Definisi yang dicetak dokumen ini.", en="The definition this document prints."),
    "arah": Text(id="Arah menurut dokumen ini.", en="The direction by this document."),
    "formula": Text(id="Rumus yang dicetak dokumen ini.", en="The formula this document prints."),
    "penanggung_jawab": Text(id="Penanggung jawab menurut dokumen ini.", en="Who is responsible by this document."),
}
# What a policy may give formulas of.
POLICY_FIGURES = (
    *("capaian", "kemajuan", "serapan", "efisiensi", "nilai_efisiensi", "biaya"),
    *("pertumbuhan", "kenaikan", "perbandingan", "predikat"),
)
# What a policy may promise of the figures it gives; the tests of the library hold it to its word.
GUARANTEES = {
    "target_seratus": Text(
        id="Realisasi yang tepat sama dengan target berarti 100%.", en="A result that equals its target means 100%."
    ),
    "searah": Text(
        id="Hasil yang lebih baik tidak pernah menurunkan capaian.",
        en="A better result never lowers the achievement.",
    ),
    "tak_negatif": Text(id="Capaian tidak pernah di bawah nol.", en="The achievement is never below zero."),
    "nol_sampai_seratus": Text(id="Nilainya dari 0% sampai 100%.", en="Its value is from 0% to 100%."),
    "bebas_satuan": Text(
        id="Target dan realisasi dikalikan angka yang sama: capaian tidak berubah.",
        en="Target and result multiplied by the same number: the achievement stays.",
    ),
    "selalu_ada": Text(
        id="Ada capaian untuk setiap realisasi, asal target lebih dari nol.",
        en="There is an achievement for every result, if the target is above zero.",
    ),
    "antara_anggota": Text(
        id="Gabungan berada di antara anggotanya yang terendah dan tertinggi.",
        en="The whole is between its lowest and its highest member.",
    ),
    "bobot_sebanding": Text(
        id="Semua bobot dikalikan angka yang sama: gabungan tidak berubah.",
        en="All weights multiplied by the same number: the whole stays.",
    ),
    "hemat_naik": Text(
        id="Belanja lebih kecil dengan capaian yang sama tidak pernah menurunkan angkanya: makin tinggi makin efisien.",
        en="Spending less for the same achievement never lowers it: the higher, the more efficient.",
    ),
    "hemat_turun": Text(
        id="Belanja lebih kecil dengan capaian yang sama tidak pernah menaikkan angkanya: makin rendah makin efisien.",
        en="Spending less for the same achievement never raises it: the lower, the more efficient.",
    ),
}
_BERSUMBER = (
    _text("inggris", "Namanya dalam bahasa Inggris.", "Its name in English."),
    _text("dasar", "Dasar hukumnya.", "Its legal basis.", repeats=True),
    _text("sumber", "Tempat ditemukannya.", "Where it was found.", repeats=True),
    _choice(
        "status",
        "peraturan praktik perlu_diverifikasi keliru",
        "Tertulis dalam peraturan, dipakai dalam praktik, masih perlu diverifikasi, atau keliru.",
        "Written in a regulation, used in practice, still to be verified, or mistaken.",
    ),
)
_LAPISAN = tuple(Word(name, Shape.LAYER, doc, repeats=True) for name, doc in FIGURES.items())
# What is printed besides figures: nothing that could be expected of a computation.
_BESIDES = frozenset(("nama", "satuan", "formula", "penanggung_jawab", "mendukung", "jumlah", "terbilang"))
_GIVEN = ("data", "target", "realisasi", "nilai", "baseline", "pembanding", "anggaran", "realisasi_anggaran")
_DIHARAP = tuple(each for each in _LAPISAN if each.name not in _BESIDES)
_DIANDAI = tuple(each for each in _LAPISAN if each.name in _GIVEN)
_TABEL = _block("tabel", "Tabel tempat angka-angka itu dicetak.", "The table in which the figures are printed.")
_CARA = (
    _word("pembulatan", Shape.NUMBER, "Banyak angka di belakang koma.", "Digits behind the comma."),
    _choice("cara_bulat", "setengah_naik potong", "Cara membulatkan.", "How to round."),
    _choice(
        "rasio",
        "eksak dari_bulat",
        "Rasio dari nilai eksak atau yang sudah dibulatkan.",
        "Ratios of exact or rounded values.",
    ),
)
_CETAKAN = (
    *_CARA,
    _choice("bentuk", "persen faktor", "Cara rasio tanpa tanda dicetak.", "How ratios without a sign are printed."),
    _refs("kebijakan", "kebijakan", "Kebijakan yang dipakainya.", "The policy that it follows."),
)
_TAHAPAN = _word("tahapan", Shape.SERIES, "Tema setiap tahap, menurut tahun.", "The theme of each phase, by year.")
_DOKUMEN = (*_KEPALA_DOKUMEN, _TAHAPAN, *_LAPISAN, *_CETAKAN, _TABEL)

DOCUMENTS = {
    "renstra": Text(id="Rencana strategis: periode rencana ini.", en="The strategic plan: the period of this plan."),
    "rkt": Text(id="Rencana kinerja tahunan.", en="The yearly performance plan."),
    "renja": Text(id="Rencana kerja.", en="The yearly work plan."),
    "dpa": Text(id="Dokumen pelaksanaan anggaran.", en="The budget execution document."),
    "perjanjian": Text(id="Perjanjian kinerja.", en="The performance agreement."),
    "renaksi": Text(id="Rencana aksi (target triwulan).", en="The action plan (quarterly targets)."),
    "realisasi": Text(id="Realisasi satu tahun.", en="Results of one year."),
    "laporan": Text(id="Laporan yang diterbitkan.", en="The published report."),
}
_RENCANA_DOKUMEN = tuple(Word(name, Shape.BLOCK, doc, repeats=True, block="dokumen") for name, doc in DOCUMENTS.items())

TOP = "berkas"


def _vocabulary(*blocks: tuple[str, Text, tuple[Word, ...], Text | None]) -> dict[str, Block]:
    return {
        name: Block(name, doc, {word.name: word for word in words}, entries) for name, doc, words, entries in blocks
    }


_DAERAH = (
    _block("tujuan_daerah", "Tujuan RPJMD.", "A goal of the regional plan.", block="atas"),
    _block("sasaran_daerah", "Sasaran RPJMD.", "An objective of the regional plan.", block="atas"),
    _block("arah_kebijakan_daerah", "Arah kebijakan RPJMD.", "A policy direction of the regional plan.", block="atas"),
)
_TUJUAN = _block("tujuan", "Tujuan perangkat daerah.", "A goal of the agency.")
_SASARAN = _block("sasaran", "Sasaran (strategis).", "A strategic objective.")
_PROGRAM = _block("program", "Program.", "A programme.")
_KEGIATAN = _block("kegiatan", "Kegiatan.", "An activity.")
_SUBKEGIATAN = _block("subkegiatan", "Sub kegiatan.", "A sub-activity.")
_MISI = _block("misi", "Misi kepala daerah.", "A mission of the head of region.", block="atas")
_NSPK = _block(
    "nspk", "Norma, standar, prosedur, dan kriteria.", "A norm, standard, procedure or criterion.", block="atas"
)

BLOCKS = _vocabulary(
    (
        TOP,
        Text(id="Tingkat teratas sebuah berkas.", en="The top level of a file."),
        (
            _text("pakai", "Pustaka yang dipakai.", "A library that is used.", repeats=True),
            _text(
                "nomenklatur",
                "Daftar nomenklatur: nama daftar bawaan, atau berkas CSV/XLSX di folder rencana.",
                "The nomenclature list: the name of one that is shipped, or a CSV/XLSX file in the plan's folder.",
                repeats=True,
            ),
            _choice("profil", " ".join(FORMS), "Bentuk Renstra.", "The form of the Renstra."),
            _block("instansi", "Perangkat daerah yang merencanakan.", "The agency that plans."),
            _block("rpjmd", "RPJMD yang menaungi.", "The regional plan above."),
            _MISI,
            _NSPK,
            *_DAERAH,
            _TUJUAN,
            _SASARAN,
            *_INDIKATOR,
            _PROGRAM,
            _KEGIATAN,
            _SUBKEGIATAN,
            _block("data", "Data yang dipakai rumus.", "A datum that formulas use."),
            _block(
                "tingkat", "Tingkat dengan nama lain, mis. KRO dan RO.", "A level by another name, e.g. KRO and RO."
            ),
            _block("kelompok", "Kelompok anggota, mis. puskesmas.", "A group of members, e.g. health centres."),
            _block("skala", "Skala predikat.", "A scale of grades."),
            Word(
                "satuan",
                Shape.BLOCK,
                Text(id="Satuan yang dijelaskan.", en="A unit that is explained."),
                repeats=True,
                block="satuan",
            ),
            _block("kebijakan", "Cara menghitung dan menilai.", "How figures are computed and judged."),
            _block("lintas", "Kinerja bersama lintas unit.", "Shared performance across units."),
            _block("pohon", "Pohon kinerja.", "A performance tree."),
            *_RENCANA_DOKUMEN,
            _block("uji", "Contoh hitungan yang harus benar.", "A worked example that must come out."),
            _block("evaluasi", "Hasil evaluasi AKIP.", "The result of the accountability evaluation."),
            _block("skema", "Skema penilaian evaluasi.", "A scheme by which evaluations are scored."),
            _block("narasi", "Uraian untuk laporan.", "Narrative for the report."),
            _block("pindah", "Nama atau kode yang berganti.", "Names or codes that have changed."),
            _block("kunci", "Dokumen yang isinya sudah tetap.", "A document whose content is fixed."),
            _IZINKAN,
            Word(
                "keparahan",
                Shape.LAYER,
                Text(
                    id="Bobot temuan per aturan: `galat`, `peringatan`, `saran`, atau `abaikan`.",
                    en="Severity by rule: `galat`, `peringatan`, `saran` or `abaikan`.",
                ),
                repeats=True,
            ),
        ),
        None,
    ),
    (
        "instansi",
        Text(id="Siapa yang merencanakan.", en="Who plans."),
        (
            _text("pemda", "Pemerintah daerah.", "The regional government."),
            _choice("kewenangan", "provinsi kabupaten kota pusat", "Tingkat pemerintahan.", "Level of government."),
            _word("urusan", Shape.CODES, "Bidang urusan yang diampu.", "The government affairs in charge of."),
            _text("kode", "Kode organisasi.", "Organisation code."),
            _text("kepala", "Jabatan kepala.", "The post of the head."),
            _text("alamat", "Alamat.", "Address."),
            _block("unit", "Unit kerja.", "A unit of the agency."),
            _CATATAN,
            _IZINKAN,
        ),
        None,
    ),
    (
        "unit",
        Text(id="Unit kerja dalam instansi.", en="A unit of the agency."),
        (
            _text("jabatan", "Jabatan pemimpin unit.", "The post that leads it."),
            _refs("induk", UNITS, "Unit atasan.", "The unit above."),
            _block("unit", "Unit di bawahnya.", "A unit below."),
            _CATATAN,
            _IZINKAN,
        ),
        None,
    ),
    (
        "rpjmd",
        Text(id="Rencana daerah yang menaungi.", en="The regional plan above."),
        (_text("visi", "Visi.", "The vision."), _MISI, *_DAERAH, *_KEPALA_DOKUMEN),
        None,
    ),
    (
        "atas",
        Text(
            id="Misi, NSPK; tujuan, sasaran, dan arah kebijakan daerah.",
            en="Mission, NSPK; goals, objectives and policy directions of the region.",
        ),
        (
            _refs("mendukung", ABOVE, "Yang didukung di atasnya.", "What it serves above."),
            *_DAERAH,
            *_INDIKATOR,
            _STRATEGI,
            _CATATAN,
            _IZINKAN,
        ),
        None,
    ),
    (
        "tujuan",
        Text(id="Tujuan perangkat daerah.", en="A goal of the agency."),
        (
            _refs("mendukung", ABOVE, "Misi, NSPK, atau sasaran daerah yang didukung.", "What it serves above."),
            _SASARAN,
            *_INDIKATOR,
            _STRATEGI,
            _ARAH_KEBIJAKAN,
            _PENGAMPU,
            _CATATAN,
            _IZINKAN,
        ),
        None,
    ),
    (
        "sasaran",
        Text(id="Sasaran (strategis) perangkat daerah.", en="A strategic objective of the agency."),
        (
            _refs("mendukung", f"tujuan {ABOVE}", "Tujuan yang didukung.", "The goal it serves."),
            *_INDIKATOR,
            _PROGRAM,
            _STRATEGI,
            _ARAH_KEBIJAKAN,
            _OUTCOME,
            _PENGAMPU,
            _CATATAN,
            _IZINKAN,
        ),
        None,
    ),
    (
        "arah_kebijakan",
        Text(id="Arah kebijakan tujuan atau sasaran.", en="A policy direction of a goal or objective."),
        (
            _refs(
                "mendukung",
                "arah_kebijakan_daerah nspk",
                "Arah kebijakan RPJMD yang didukung, dan NSPK yang dioperasionalkan.",
                "The policy directions of the region that it serves, and the NSPK that it carries out.",
            ),
            _word("tahap", Shape.YEARS, "Tahun-tahun pelaksanaannya.", "The years in which it is carried out."),
            _CATATAN,
            _IZINKAN,
        ),
        None,
    ),
    (
        "program",
        Text(id="Program.", en="A programme."),
        (
            _refs(
                "mendukung",
                f"sasaran tujuan {INDICATORS}",
                "Sasaran atau IKU yang didukung; `porsi` membagi pagu di antaranya.",
                "The objective or KPI served; `porsi` shares the budget among several.",
            ),
            _choice(
                "sifat",
                "utama penunjang",
                "Program utama, atau penunjang seluruh instansi.",
                "A main programme, or one that supports the whole agency.",
            ),
            _OUTCOME,
            *_INDIKATOR,
            _KEGIATAN,
            _PENGAMPU,
            _PAGU,
            _PRIORITAS,
            _LOKASI,
            _AGREGASI,
            _CATATAN,
            _IZINKAN,
        ),
        None,
    ),
    (
        "kegiatan",
        Text(id="Kegiatan.", en="An activity."),
        (
            _refs("mendukung", f"program {INDICATORS}", "Program yang didukung.", "The programme it serves."),
            _OUTPUT,
            *_INDIKATOR,
            _SUBKEGIATAN,
            _refs(
                "mewarisi",
                f"{INDICATORS} subkegiatan",
                "Indikator sub kegiatan yang juga menjadi indikator kegiatan ini.",
                "Indicators of sub-activities that are this activity's too.",
            ),
            _PENGAMPU,
            _PAGU,
            _PRIORITAS,
            _LOKASI,
            _AGREGASI,
            _CATATAN,
            _IZINKAN,
        ),
        None,
    ),
    (
        "subkegiatan",
        Text(id="Sub kegiatan.", en="A sub-activity."),
        (
            _refs("mendukung", f"kegiatan {INDICATORS}", "Kegiatan yang didukung.", "The activity it serves."),
            _OUTPUT,
            *_INDIKATOR,
            _PENGAMPU,
            _PAGU,
            _PRIORITAS,
            _LOKASI,
            _AGREGASI,
            _CATATAN,
            _IZINKAN,
        ),
        None,
    ),
    (
        "indikator",
        Text(id="Indikator, IKU, atau IKK.", en="An indicator, KPI or key indicator."),
        (
            _SATUAN,
            _choice(
                "arah", "naik turun jaga", "Makin tinggi makin baik, sebaliknya, atau dijaga.", "Which way is better."
            ),
            _choice("jenis", "dampak outcome output proses masukan", "Jenis indikator.", "Kind of indicator."),
            _TRIWULAN,
            _word("formula", Shape.FORMULA, "Cara menghitung nilainya.", "How its value is computed."),
            _word(
                "capaian",
                Shape.FORMULA,
                "Rumus capaian khusus indikator ini.",
                "This indicator's own achievement formula.",
            ),
            _refs("kebijakan", "kebijakan", "Kebijakan yang berlaku baginya.", "The policy that holds for it."),
            _text("definisi", "Definisi operasional.", "Operational definition."),
            _text("alasan", "Alasan pemilihan.", "Why it was chosen."),
            _SUMBER,
            _PENANGGUNG_JAWAB,
            _text("dinilai_oleh", "Lembaga yang menilai.", "Who assesses it."),
            _word(
                "jeda",
                Shape.NUMBER,
                "Nilai yang dipakai berasal dari n tahun sebelumnya.",
                "Its value is that of n years before.",
            ),
            _word("baseline", Shape.SERIES, "Kondisi awal, dengan tahunnya.", "The starting value, with its year."),
            Word(
                "target",
                Shape.SERIES,
                Text(
                    id="Target per tahun; boleh menyebut sumber bila lebih dari satu.",
                    en="Targets by year; may name the source where there are several.",
                ),
                repeats=True,
            ),
            _REALISASI,
            _word(
                "pembanding", Shape.SERIES, "Pembanding: nasional, provinsi, …", "Comparators: national, provincial, …"
            ),
            _refs("skala", "skala", "Skala tempat nilainya berada.", "The scale its values are on."),
            _word("bobot", Shape.NUMBER, "Bobot dalam penggabungan.", "Weight in aggregation."),
            _BAGIAN_DARI,
            _BERLAKU,
            _refs(
                "mendukung", f"{NODES} {ABOVE}", "Yang diukurnya, bila tidak ditulis di dalamnya.", "What it measures."
            ),
            _text("kodref", "Kode referensi indikator pembangunan.", "Reference code of the indicator."),
            _text("tag", "Penanda tema.", "Theme labels.", repeats=True),
            _AGREGASI,
            _CATATAN,
            _IZINKAN,
        ),
        None,
    ),
    (
        "data",
        Text(id="Data yang dipakai rumus.", en="A datum that formulas use."),
        (
            _SATUAN,
            _SUMBER,
            _PENANGGUNG_JAWAB,
            _BAGIAN_DARI,
            _word("paling_sedikit", Shape.NUMBER, "Nilai terkecil yang mungkin.", "The least possible value."),
            _word("paling_banyak", Shape.NUMBER, "Nilai terbesar yang mungkin.", "The greatest possible value."),
            _refs("per", "kelompok", "Dicatat per anggota kelompok.", "Recorded by member of a group."),
            _TRIWULAN,
            _text("definisi", "Definisi.", "Definition."),
            _REALISASI,
            _BERLAKU,
            _CATATAN,
            _IZINKAN,
        ),
        None,
    ),
    (
        "tingkat",
        Text(id="Tingkat dengan nama lain.", en="A level by another name."),
        (
            _choice(
                "seperti",
                f"{NODES} {INDICATORS}",
                "Tingkat bahasa ini yang serupa.",
                "The level of the language that it is like.",
            ),
            _word("di_bawah", Shape.NAMES, "Tingkat tempatnya ditulis.", "The levels it stands in."),
            _CATATAN,
            _IZINKAN,
        ),
        None,
    ),
    (
        "kelompok",
        Text(id="Kelompok anggota.", en="A group of members."),
        (_block("anggota", "Anggota kelompok.", "A member.", block="kosong"), _CATATAN, _IZINKAN),
        None,
    ),
    ("kosong", Text(id="Tanpa isi.", en="Nothing inside."), (_CATATAN, _IZINKAN), None),
    (
        "skala",
        Text(id="Predikat dan batas-batasnya.", en="Grades and their bounds."),
        (
            _word(
                "urutan", Shape.NAMES, "Predikat tanpa angka, dari terendah.", "Grades without numbers, lowest first."
            ),
            *_BERSUMBER,
            _CATATAN,
            _IZINKAN,
        ),
        Text(id="`predikat: batas`", en="`grade: bounds`"),
    ),
    (
        "satuan",
        Text(id="Sifat satuan.", en="Properties of a unit."),
        (
            _text("sinonim", "Ejaan lain.", "Other spellings.", repeats=True),
            _choice("bulat", "ya tidak", "Hanya bilangan bulat.", "Whole numbers only."),
            _word("rentang", Shape.RANGE, "Nilai yang mungkin.", "Possible values."),
            _CATATAN,
            _IZINKAN,
        ),
        None,
    ),
    (
        "kebijakan",
        Text(id="Rumus dan pembulatan.", en="Formulas and rounding."),
        (
            *_CARA,
            *(
                Word(
                    name,
                    Shape.FORMULA,
                    Text(
                        id=f"Rumus {name}; boleh per arah, bentuk target, atau jenjang.",
                        en=f"Formula of {name}; may be by direction, form of target, or level.",
                    ),
                    repeats=True,
                )
                for name in POLICY_FIGURES
            ),
            _AGREGASI,
            _word("batas_atas", Shape.NUMBER, "Capaian tertinggi yang diakui.", "Highest achievement that counts."),
            _word("batas_bawah", Shape.NUMBER, "Capaian terendah yang diakui.", "Lowest achievement that counts."),
            _refs("skala", "skala", "Skala predikat capaian.", "The scale of achievement grades."),
            _refs(
                "mengikuti",
                "kebijakan",
                "Kebijakan lain yang diikuti dalam hal yang tidak dikatakan di sini.",
                "Other policies that are followed in what is not said here.",
            ),
            _choices(
                "menjamin",
                GUARANTEES,
                "Sifat yang selalu dipenuhi angka menurut kebijakan ini.",
                "What always holds for figures by this policy.",
            ),
            *_BERSUMBER,
            _CATATAN,
            _IZINKAN,
        ),
        None,
    ),
    (
        "lintas",
        Text(id="Kinerja bersama lintas unit.", en="Shared performance across units."),
        (
            _refs("untuk", f"{NODES} {INDICATORS}", "Kinerja yang dikerjakan bersama.", "What is achieved together."),
            _block("peran", "Peran satu unit.", "The part of one unit."),
            _text("luar", "Lembaga di luar instansi.", "An institution outside.", repeats=True),
            _CATATAN,
            _IZINKAN,
        ),
        None,
    ),
    (
        "peran",
        Text(id="Peran satu unit.", en="The part of one unit."),
        (
            _refs(
                "melalui", NODES, "Program atau kegiatan miliknya.", "The programmes or activities it works through."
            ),
            _refs("indikator_bersama", INDICATORS, "Indikator yang dipikul bersama.", "Indicators that are shared."),
            _choice("status", "diusulkan disetujui ditolak", "Kesepakatan pihak itu.", "Whether that side agreed."),
            _CATATAN,
            _IZINKAN,
        ),
        None,
    ),
    (
        "pohon",
        Text(id="Pohon kinerja.", en="A performance tree."),
        (_block("kondisi", "Kondisi yang diperlukan.", "A condition that is needed."), _CATATAN, _IZINKAN),
        None,
    ),
    (
        "kondisi",
        Text(id="Kondisi yang diperlukan.", en="A condition that is needed."),
        (
            _choice("tingkat", "ultimate intermediate immediate output", "Tingkat kondisi.", "Level of the condition."),
            _text("csf", "Faktor penentu keberhasilan.", "A critical success factor.", repeats=True),
            _block("kondisi", "Kondisi di bawahnya.", "A condition below."),
            *_INDIKATOR,
            _refs(
                "dipetakan",
                f"{NODES} {INDICATORS}",
                "Bagian kaskade yang mewujudkannya.",
                "The part of the cascade that realises it.",
            ),
            _refs("didukung", "kondisi", "Kondisi lain yang mendukungnya.", "Other conditions that support it."),
            _refs(
                "lintas", "lintas", "Kinerja bersama yang mewujudkannya.", "The shared performance that realises it."
            ),
            _text("di_luar_kewenangan", "Siapa yang berwenang.", "Whose authority it is."),
            _CATATAN,
            _IZINKAN,
        ),
        None,
    ),
    (
        "dokumen",
        Text(id="Lapisan: apa yang dinyatakan satu dokumen.", en="A layer: what one document states."),
        _DOKUMEN,
        None,
    ),
    (
        "tabel",
        Text(id="Satu tabel dokumen.", en="One table of a document."),
        (
            _word("halaman", Shape.NUMBER, "Halaman.", "Page."),
            *_LAPISAN,
            *_CETAKAN,
            _text("sumber", "Sumber tabel.", "Source of the table.", repeats=True),
            _CATATAN,
            _IZINKAN,
        ),
        None,
    ),
    (
        "uji",
        Text(
            id="Contoh hitungan: bila angka-angkanya begini, hasilnya harus begitu.",
            en="A worked example: if the figures are these, the results must be those.",
        ),
        (
            _block(
                "andai", "Angka yang diandaikan; yang lain menurut rencana.", "Figures supposed; others as planned."
            ),
            _block(
                "harap", "Angka yang diharapkan, seteliti yang ditulis.", "Figures expected, as precise as written."
            ),
            _CATATAN,
            _IZINKAN,
        ),
        None,
    ),
    ("andai", Text(id="Angka yang diandaikan.", en="Figures that are supposed."), _DIANDAI, None),
    ("harap", Text(id="Angka yang diharapkan.", en="Figures that are expected."), _DIHARAP, None),
    (
        "evaluasi",
        Text(id="Hasil evaluasi AKIP.", en="Result of the accountability evaluation."),
        (
            _refs("skema", "skema", "Skema penilaian yang dipakai.", "The scheme that it follows."),
            _text("oleh", "Siapa yang mengevaluasi.", "Who evaluates."),
            _word("nilai", Shape.NUMBER, "Nilai.", "The score."),
            _word("predikat", Shape.NAMES, "Predikat.", "The grade."),
            _block("komponen", "Komponen penilaian.", "A component."),
            _block("rekomendasi", "Rekomendasi.", "A recommendation."),
            *_KEPALA_DOKUMEN,
        ),
        None,
    ),
    (
        "skema",
        Text(id="Skema penilaian: komponen dan bobotnya.", en="A scheme of evaluation: components and weights."),
        (
            _BERLAKU,
            _refs("skala", "skala", "Skala predikat hasilnya.", "The scale of its grades."),
            _block("komponen", "Komponen penilaian.", "A component."),
            *_BERSUMBER,
            _CATATAN,
            _IZINKAN,
        ),
        None,
    ),
    (
        "komponen",
        Text(id="Komponen penilaian.", en="A component."),
        (
            _word("bobot", Shape.NUMBER, "Bobot.", "Weight."),
            _word("nilai", Shape.NUMBER, "Nilai.", "Score."),
            _block("komponen", "Sub komponen.", "A sub-component."),
            _CATATAN,
            _IZINKAN,
        ),
        None,
    ),
    (
        "rekomendasi",
        Text(id="Rekomendasi dan tindak lanjutnya.", en="A recommendation and what was done."),
        (
            _choice("status", "belum proses selesai", "Keadaan tindak lanjut.", "State of the follow-up."),
            _text("tindak_lanjut", "Yang sudah dilakukan.", "What was done.", repeats=True),
            _PENANGGUNG_JAWAB,
            _text("target_selesai", "Kapan harus selesai.", "When it is due."),
            _CATATAN,
            _IZINKAN,
        ),
        None,
    ),
    (
        "narasi",
        Text(id="Uraian capaian untuk laporan.", en="Narrative for the report."),
        (
            *(
                _text(name, f"Uraian {name.replace('_', ' ')}.", en, repeats=True)
                for name, en in (
                    ("keberhasilan", "Successes."),
                    ("penyebab", "Causes."),
                    ("hambatan", "Obstacles."),
                    ("solusi", "Solutions."),
                    ("tindak_lanjut", "Follow-up."),
                    ("analisis", "Analysis."),
                )
            ),
            _CATATAN,
            _IZINKAN,
        ),
        None,
    ),
    (
        "pindah",
        Text(id="Nama atau kode lama, dan penggantinya.", en="Old names or codes, and what replaces them."),
        (_text("dasar", "Dasar perpindahan.", "What the change rests on.", repeats=True), _CATATAN, _IZINKAN),
        Text(id="`lama: baru`", en="`old: new`"),
    ),
    (
        "kunci",
        Text(
            id="Isi sebuah dokumen ketika ditandatangani; ditulis oleh `sakip lock`.",
            en="What a document said when it was signed; written by `sakip lock`.",
        ),
        (
            _text("sidik", "Sidik jari isinya.", "The fingerprint of the content."),
            _word("isi", Shape.LAYER, "Yang tidak boleh berubah lagi.", "What may not change any more."),
            _word(
                "induk",
                Shape.LAYER,
                "Yang menjadi dasarnya, sebagaimana terakhir ditinjau.",
                "What it rests on, as it was when last reviewed.",
            ),
            _CATATAN,
            _IZINKAN,
        ),
        None,
    ),
)


# What people write instead of a word of the language.
_OTHERWISE = {
    "rumus": "formula",
    "kondisi_awal": "baseline",
    "definisi_operasional": "definisi",
    "indikator_kinerja_utama": "iku",
    "pic": "penanggung_jawab",
}


def meant(word: str) -> str:
    """The word of the language that *word* stands for; itself where it stands for no other."""
    return _OTHERWISE.get(word, word)


@cache
def known_words() -> frozenset[str]:
    """Every word of the language."""
    return frozenset(name for block in BLOCKS.values() for name in block.words)


@cache
def blocks_with(word: str) -> tuple[str, ...]:
    """The kinds of block in which *word* may stand."""
    return tuple(block.name for block in BLOCKS.values() if word in block.words)


def inner_block(block: str, word: str) -> str | None:
    """The kind of block that *word* opens in *block*, where both are known."""
    known = BLOCKS[block].words.get(word) if block in BLOCKS else None
    return known.block if known and known.shape is Shape.BLOCK else None
