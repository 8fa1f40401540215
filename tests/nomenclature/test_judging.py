"""What the lists find in a plan: one thing done to a plan that is right is one finding, and it says where and what."""

from collections import Counter
from pathlib import Path

import pytest

from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.groups import grouped
from sakip.plan import Plan, load, loads
from sakip.text.bilingual import Lang

EXAMPLES = Path(__file__).parents[2] / "examples"

AGENCY = 'instansi dkukm "Dinas Koperasi dan UKM" { kewenangan kota  urusan 2.17 }\n'
PLAN = f"""{AGENCY}
rkt 2024 "RKT 2024" {{ }}
program 2.17.04 "Program Penilaian Kesehatan KSP/USP Koperasi" {{
  kegiatan 2.17.04.2.01 "Penilaian Kesehatan Koperasi Simpan Pinjam/Unit Simpan Pinjam Koperasi …" {{
    subkegiatan 2.17.04.2.01.0001 "Pelaksanaan Penilaian Kesehatan KSP/USP Koperasi Kewenangan Kabupaten/Kota" {{
      output "Terlaksananya Penilaian Kesehatan KSP/USP Koperasi Kewenangan Kabupaten/Kota"
      indikator "Jumlah Unit Usaha Koperasi yang Telah Dilakukan Penilaian Kesehatan" {{ satuan "unit usaha" }}
    }}
  }}
}}
program 2.17.01 "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota" {{
  kegiatan 2.17.01.2.09 "Pemeliharaan Barang Milik Daerah Penunjang Urusan Pemerintahan Daerah" {{
    subkegiatan 2.17.01.2.09.0005 "Pemeliharaan Mebel" {{
      indikator mebel "Jumlah Mebel yang Dipelihara" {{ satuan unit }}
    }}
  }}
}}
"""
MISTAKES = [
    ("SK701", "kegiatan 2.17.01.2.09 ", "kegiatan 2.17.01.2 "),
    ("SK701", "program 2.17.04 ", "program 2.17.4 "),
    ("SK702", "subkegiatan 2.17.01.2.09.0005", "subkegiatan 2.17.01.2.09.0099"),
    ("SK703", '"Pemeliharaan Mebel"', '"Pemeliharaan Mebel dan Kursi Tamu"'),
    ("SK703", "subkegiatan 2.17.01.2.09.0005", "subkegiatan 2.17.01.2.09.0006"),
    ("SK704", "Jumlah Mebel yang Dipelihara", "Jumlah Alat Besar yang Dipelihara"),
    ("SK704", "Jumlah Mebel yang Dipelihara", "Jumlah Mebel yang Dipeliharakan"),
    ("SK705", "satuan unit ", "satuan laporan "),
    ("SK705", 'satuan "unit usaha"', "satuan orang"),
    ("SK707", "urusan 2.17", "urusan 1.02, 3.30"),
    ("SK708", "subkegiatan 2.17.01.2.09.0005", "subkegiatan 2.17.01.2.09.05"),
    ("SK710", 'output "Terlaksananya', 'output "Terwujudnya seluruh'),
]


@pytest.fixture(autouse=True)
def _rules_may_not_break(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAKIP_DEBUG", "1")


def found(plan: Plan) -> list[Diagnostic]:
    return [each for each in grouped(plan.diagnostics) if each.code.startswith("SK7")]


def codes(text: str) -> list[str]:
    return [each.code for each in found(loads(text))]


# ── one mistake, one finding ────────────────────────────────────────────────────────────────────────


def test_the_plan_itself_is_right() -> None:
    assert codes(PLAN) == []


@pytest.mark.parametrize(("code", "right", "wrong"), MISTAKES, ids=[f"{each[0]}-{each[2][:30]}" for each in MISTAKES])
def test_one_mistake_is_one_finding(code: str, right: str, wrong: str) -> None:
    assert PLAN.count(right) == 1
    assert set(codes(PLAN.replace(right, wrong))) == {code}


def test_a_plan_that_does_not_say_whose_it_is_is_not_judged() -> None:
    for agency in ("", AGENCY.replace("kewenangan kota", ""), AGENCY.replace("kota", "pusat")):
        wrong = PLAN.replace(AGENCY, agency).replace('"Pemeliharaan Mebel"', '"Apa Saja"')
        assert codes(wrong) == []


def test_the_name_of_the_region_says_it_too() -> None:
    wrong = PLAN.replace("kewenangan kota", 'pemda "Kota Denpasar"').replace('"Pemeliharaan Mebel"', '"Apa Saja"')
    assert codes(wrong) == ["SK703"]


def test_a_node_has_one_finding_with_all_that_differs() -> None:
    wrong = PLAN.replace('"Pemeliharaan Mebel"', '"Perawatan Kebun"').replace("Jumlah Mebel yang", "Luas Kebun yang")
    (only,) = found(loads(wrong))
    assert only.code == "SK703"
    assert [each.id for each in only.notes] == ['indikatornya juga: tertulis "Luas Kebun", resminya "Jumlah Mebel"']


def test_spelling_is_advice_with_a_certain_mend_at_the_word() -> None:
    (only,) = found(loads(PLAN.replace('"Pemeliharaan Mebel"', '"Pemeliharaan Meubel"')))
    assert (only.severity.value, only.span.text) == ("advice", "Meubel")
    assert only.fix is not None
    assert (only.fix.replacement, only.fix.certain) == ("Mebel", True)


def test_another_name_offers_the_official_one_as_a_guess() -> None:
    (only,) = found(loads(PLAN.replace('"Pemeliharaan Mebel"', '"Perawatan Kebun"')))
    assert (only.severity.value, only.span.text) == ("warning", "Perawatan Kebun")
    assert only.fix is not None
    assert (only.fix.replacement, only.fix.certain) == ("Pemeliharaan Mebel", False)


def test_a_name_of_another_code_says_whose_it_is() -> None:
    (only,) = found(loads(PLAN.replace("2.17.01.2.09.0005", "2.17.01.2.09.0006")))
    assert "itu milik kode 2.17.01.2.09.0005" in [each.id for each in only.notes]
    assert only.fix is None


def test_an_allowance_for_the_name_does_not_hide_the_indicator() -> None:
    wrong = PLAN.replace('"Pemeliharaan Mebel" {', '"Perawatan Kebun" { izinkan SK703 "menurut PK"')
    assert codes(wrong) == []
    assert codes(wrong.replace("Jumlah Mebel yang", "Luas Kebun yang")) == ["SK704"]


def test_more_indicators_beside_the_official_one_are_left_alone() -> None:
    assert codes(PLAN.replace("indikator mebel", 'indikator "Luas kebun" { satuan ha }\nindikator mebel')) == []


def test_a_synonym_of_the_plan_is_the_unit() -> None:
    unit = 'satuan potong "potong" { sinonim "unit" }\n'
    assert codes(PLAN.replace("satuan unit ", "satuan potong ")) == ["SK705"]
    assert codes(unit + PLAN.replace("satuan unit ", "satuan potong ")) == []


# ── codes ───────────────────────────────────────────────────────────────────────────────────────────


def test_a_code_with_noughts_to_mend_is_a_warning_with_the_mend() -> None:
    (only,) = found(loads(PLAN.replace("subkegiatan 2.17.01.2.09.0005", "subkegiatan 2.17.01.02.09.0005")))
    assert (only.code, only.severity.value) == ("SK701", "warning")
    assert only.fix is not None
    assert (only.fix.replacement, only.fix.certain) == ("2.17.01.2.09.0005", True)


def test_a_mend_is_no_longer_certain_when_others_mention_the_code() -> None:
    wrong = PLAN.replace("subkegiatan 2.17.01.2.09.0005", "subkegiatan 2.17.01.02.09.0005")
    (only,) = found(loads(wrong + "dpa 2024 { anggaran { 2.17.01.02.09.0005: Rp1 } }"))
    assert only.fix is not None
    assert not only.fix.certain


def test_below_an_unknown_code_nothing_more_is_said() -> None:
    wrong = PLAN.replace("2.17.04.2.01", "2.17.04.2.77")
    (only,) = found(loads(wrong))
    assert (only.code, only.span.text) == ("SK702", "2.17.04.2.77")
    assert "2023 (rumpun Kepmendagri 900.1.15.5-1317/2023)" in only.message()
    assert only.advice() == "nama itu milik kode 2.17.04.2.01"


def test_an_unknown_code_with_an_unknown_name_says_what_is_like_it() -> None:
    wrong = PLAN.replace('2.17.01.2.09.0005 "Pemeliharaan Mebel"', '2.17.01.2.09.0099 "Pemeliharaan Meubel Kantor"')
    (only,) = found(loads(wrong))
    assert only.advice().startswith('yang mirip: 2.17.01.2.09.0005 "Pemeliharaan Mebel"')


def test_an_affair_that_does_not_exist_is_in_no_list() -> None:
    (only,) = found(loads(f'{AGENCY.replace(" urusan 2.17", "")}program 2.71.03 "Program Pengawasan"'))
    assert only.message() == "kode 2.71.03 tidak ada dalam nomenklatur mana pun: bidang urusannya tidak ada"


def test_the_place_holder_of_the_nomenclature_is_to_be_replaced() -> None:
    (only,) = found(loads(f'{AGENCY}program X.XX.01 "Program Penunjang Urusan Pemerintahan Daerah …"'))
    assert only.message() == "program X.XX.01 bukan dari urusan instansi ini (2.17)"


def test_the_code_of_the_agency_says_its_affairs_too() -> None:
    agency = 'instansi d "Dinas" { kewenangan kota  kode "2.17.3.30.0.00.01.0000" }\n'
    programs = 'program 3.30.02 "Program Perizinan" { }\nprogram 3.31.02 "Program Industri" { }'
    assert [each.params["simpul"] for each in found(loads(agency + programs))] == ["3.31.02"]


def test_an_affair_that_is_not_shipped_is_not_judged() -> None:
    assert codes(f'{AGENCY.replace("2.17", "1.02")}program 1.02.99 "Program Apa Saja"') == []


def test_many_unknown_codes_are_one_finding() -> None:
    inner = "".join(f'subkegiatan 2.17.01.2.09.9{each:03} "Perawatan {each}" {{ }}\n' for each in range(30))
    wrong = f'{AGENCY}kegiatan 2.17.01.2.09 "Pemeliharaan Barang Milik Daerah …" {{ {inner} }}'
    (only,) = found(loads(wrong))
    assert only.message().startswith("kode 2.17.01.2.09.9000, 2.17.01.2.09.9001, ")
    assert "dan 26 lainnya" in only.message()


def test_a_wrong_digit_is_left_to_the_rule_about_it() -> None:
    wrong = PLAN.replace("2.17.04.2.01", "2.17.04.1.01")
    assert codes(wrong) == []
    assert "SK217" in {each.code for each in loads(wrong).diagnostics}


# ── versions ────────────────────────────────────────────────────────────────────────────────────────


def old_code(year: int, code: str, name: str = "Pemberdayaan Melalui Kemitraan Usaha Mikro") -> list[Diagnostic]:
    text = (
        f'{AGENCY}renja {year} "Renja" {{ }}\nkegiatan 2.17.07.2.01 "Pemberdayaan …" {{ subkegiatan {code} "{name}" }}'
    )
    return found(loads(text))


def test_a_code_is_old_only_for_years_that_have_another() -> None:
    assert old_code(2024, "2.17.07.2.01.0002") == []
    (only,) = old_code(2027, "2.17.07.2.01.0002")
    assert (only.code, only.severity.value) == ("SK708", "warning")
    assert "diganti 2.17.07.2.01.0016" in only.message()


def test_a_code_that_was_dropped_says_so() -> None:
    (only,) = old_code(2027, "2.17.07.2.01.0015", "Peningkatan Pemahaman …")
    assert only.message().endswith("penggantinya tidak tercatat")


def test_two_digits_are_old_from_2024() -> None:
    assert old_code(2022, "2.17.07.2.01.03", "Fasilitasi Kemudahan Perizinan Usaha Mikro") == []
    (only,) = old_code(2024, "2.17.07.2.01.03", "Fasilitasi Kemudahan Perizinan Usaha Mikro")
    assert (only.code, only.severity.value) == ("SK708", "advice")
    assert only.fix is not None
    assert (only.fix.replacement, only.fix.certain) == ("2.17.07.2.01.0003", False)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Penguatan Tata Kelola Kelembagaan Koperasi", 'mungkin diganti 2.17.03.2.01.0003 "Penguatan Tata Kelola'),
        ("Pengawasan Kekuatan Koperasi", "penggantinya tidak tercatat"),
    ],
)
def test_an_old_code_without_a_record_is_known_by_its_name(name: str, said: str) -> None:
    """Who kept the old code with the new name is told the code of that name, as a guess."""
    text = f'{AGENCY}kegiatan 2.17.03.2.01 "Pemeriksaan …" {{ subkegiatan 2.17.03.2.01.03 "{name}" }}'
    (only,) = (each for each in found(loads(text)) if each.code == "SK708")
    assert said in only.message()
    assert only.fix is None or not only.fix.certain


def test_many_old_codes_are_one_finding_with_what_replaces_each() -> None:
    inner = "".join(f'subkegiatan 2.17.01.2.06.{each:02} "Apa {each}"\n' for each in range(1, 7))
    (only,) = found(loads(f'{AGENCY}kegiatan 2.17.01.2.06 "Administrasi Umum Perangkat Daerah" {{ {inner} }}'))
    assert only.code == "SK708"
    assert [each.shown(Lang.ID) for each in only.related][3] == (
        'juga kode lama, diganti 2.17.01.2.06.0005 "Penyediaan Barang Cetakan dan Penggandaan"'
    )


def test_what_a_list_of_other_years_says_weighs_less() -> None:
    """The decrees for provinces before 2027 are not shipped."""
    agency = AGENCY.replace("kota", "provinsi")
    (only,) = found(loads(f'{agency}renja 2024 "Renja" {{ }}\nprogram 2.17.01 "Program Penunjang Lainnya" {{ }}'))
    assert (only.code, only.severity.value) == ("SK703", "advice")
    assert "menurut nomenklatur 2027 (pemutakhiran 2027)" in only.notes[-1].id


def test_a_plan_chooses_its_list() -> None:
    wrong = PLAN.replace("2.17.04.2.01.0001", "2.17.04.2.01.01")
    assert codes(wrong) == ["SK708"]
    assert "SK708" not in codes(f'nomenklatur "2021"\n{wrong}')


# ── lists in the folder of the plan ─────────────────────────────────────────────────────────────────


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    plan = tmp_path / "rencana"
    plan.mkdir()
    (plan / "program.sakip").write_text(f'nomenklatur "daftar.csv"\n{AGENCY}program 2.17.08 "Program Pasar"', "utf-8")
    return plan


def test_a_list_in_the_folder_judges(folder: Path) -> None:
    (folder / "daftar.csv").write_text("kode,nama\n2.17.08,PROGRAM PENGEMBANGAN UMKM\n", "utf-8")
    (only,) = found(load(folder))
    assert (
        only.message() == 'nama 2.17.08 bukan nama nomenklatur: menurut daftar daftar.csv "PROGRAM PENGEMBANGAN UMKM"'
    )
    assert only.fix is None


def test_its_families_are_the_ones_that_are_judged(folder: Path) -> None:
    (folder / "daftar.csv").write_text("kode,nama\n2.17.07,Program Lain\n", "utf-8")
    assert [each.code for each in found(load(folder))] == ["SK702"]
    (folder / "daftar.csv").write_text("kode,nama\n1.02.02,Program Lain\n", "utf-8")
    assert found(load(folder)) == []


def test_a_single_file_finds_the_list_beside_it(folder: Path) -> None:
    (folder / "daftar.csv").write_text("kode,nama\n2.17.08,Program Pasar\n", "utf-8")
    assert found(load(folder / "program.sakip")) == []


def test_a_list_that_is_not_there_is_an_error(folder: Path) -> None:
    (only,) = found(load(folder))
    assert (only.code, only.span.text) == ("SK706", '"daftar.csv"')
    assert "tidak ada berkas itu di folder rencana" in only.message()


@pytest.mark.parametrize("name", ["../daftar.csv", "/etc/passwd", "tautan.csv"])
def test_nothing_outside_the_folder_is_read(folder: Path, name: str) -> None:
    (folder.parent / "daftar.csv").write_text("kode,nama\n2.17.08,Program Pasar\n", "utf-8")
    (folder / "tautan.csv").symlink_to(folder.parent / "daftar.csv")
    text = (folder / "program.sakip").read_text("utf-8").replace("daftar.csv", name)
    (folder / "program.sakip").write_text(text, "utf-8")
    (only,) = found(load(folder))
    assert "harus berada di folder rencana" in only.message()


def test_a_text_has_no_folder() -> None:
    assert codes('nomenklatur "daftar.csv"') == ["SK706"]


def test_a_slip_in_the_name_of_a_shipped_list_is_guessed() -> None:
    (only,) = found(loads('nomenklatur "2024"'))
    assert only.fix is not None
    assert not only.fix.certain


def test_a_list_without_the_level_of_government_is_a_warning() -> None:
    (only,) = found(loads('nomenklatur "2023"\nprogram 2.17.08 "Program Pasar"'))
    assert (only.code, only.severity.value) == ("SK706", "warning")


def test_sk709_tells_of_rows_that_cannot_be_used(folder: Path) -> None:
    rows = "kode,nama\n2.17.08,Program Pengembangan UMKM\n2.17.08,Program Pasar\nabc,Program\n"
    (folder / "daftar.csv").write_text(rows, "utf-8")
    (only,) = found(load(folder))
    assert (only.code, only.severity.value) == ("SK709", "advice")
    assert only.message() == (
        '2 baris daftar "daftar.csv" bermasalah, yang pertama baris 3: '
        "kode 2.17.08 sudah ada pada baris 2 dengan nama lain"
    )
    assert [each.id for each in only.notes] == ['baris 4: "abc" bukan kode nomenklatur']


# ── the real plans ──────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("example", "counts"),
    [
        ("denpasar", {"SK703": 5, "SK704": 2}),
        ("bandar-lampung", {"SK703": 10, "SK704": 4, "SK705": 1}),
        ("kalimantan-barat", {"SK703": 13}),
        ("dishub-banyuwangi", {}),
        ("renstra-2025-2029", {}),
    ],
)
def test_what_is_found_in_the_examples(example: str, counts: dict[str, int]) -> None:
    assert Counter(each.code for each in found(load(EXAMPLES / example))) == counts


def test_an_indicator_of_the_row_beside_it_is_seen_in_denpasar() -> None:
    plan = load(EXAMPLES / "denpasar")
    only = next(each for each in found(plan) if "2.17.01.2.09.0002" in each.message())
    assert only.code == "SK704"
    assert "itu milik kode 2.17.01.2.09.0001" in [each.id for each in only.notes]


def test_slips_of_the_pen_are_seen_in_kalimantan_barat() -> None:
    said = " ".join(each.message() for each in found(load(EXAMPLES / "kalimantan-barat")))
    for slip in ("Reserta", "Instansi", "Konsultan", "Penguji", "Fasilitas", "Pengelolaan"):
        assert f'tertulis "{slip}"' in said
