"""Rules about names, units and indicators: where they speak, and where they must stay quiet."""

import pytest

from sakip.diagnostics.diagnostic import Diagnostic
from sakip.plan import loads


def codes(text: str, *wanted: str) -> list[str]:
    """The codes of the findings in *text*, of those *wanted*."""
    return [each.code for each in loads(text).diagnostics if each.code in wanted]


def only(text: str, code: str) -> Diagnostic:
    """The one finding of *code* in *text*."""
    (found,) = (each for each in loads(text).diagnostics if each.code == code)
    return found


# ── spelling ────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("Prosentase", "Persentase"),
        ("prosentase", "persentase"),
        ("PRESENTASE", "PERSENTASE"),
        ("Persetase", "Persentase"),
    ],
)
def test_sk225_mends_the_word_alone_and_keeps_its_case(word: str, right: str) -> None:
    found = only(f'indikator a "Nilai {word} koperasi" {{ satuan persen }}', "SK225")
    assert found.fix is not None
    assert (found.span.text, found.fix.replacement) == (word, right)


def test_sk225_leaves_persentase_and_presentation_alone() -> None:
    assert not codes('indikator a "Persentase presentasi" { satuan persen }', "SK225")


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ('unit b "Bidang  PENGAWASAN"', ["SK218"]),
        ('unit b "Bidang Pemberdayaan"', []),
        ('unit b "Bidang Pemberdayaan" { unit c "Bidang Pengawasan" }', []),  # elsewhere, as "Sub Bagian Umum" may be
    ],
)
def test_sk218_knows_units_of_one_name(other: str, found: list[str]) -> None:
    assert codes(f'instansi d "Dinas" {{ unit a "Bidang Pengawasan"  {other} }}', "SK218") == found


def test_sk224_prefers_the_whole_word_and_never_minds_case() -> None:
    text = (
        'indikator a "Satu" { satuan dok }\nindikator b "Dua" { satuan Dokumen }\nindikator c "Tiga" { satuan dokumen }'
    )
    found = only(text, "SK224")
    assert (found.params["satuan"], found.params["lain"]) == ("dok", "dokumen")


def test_sk224_leaves_declared_synonyms_and_percent_alone() -> None:
    text = (
        'satuan dokumen "Dokumen" { sinonim "dok" }\nindikator a "A" { satuan dok }\nindikator b "B" { satuan dokumen }'
    )
    assert not codes(text, "SK224")
    assert not codes('indikator a "A" { satuan "%" }\nindikator b "B" { satuan persen }', "SK224")


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Jumlah koperasi menurut kelembagaan", "Jumlah koperasi menurut kelembagan", True),
        ("Jumlah peserta pembinaan koperasi", "Jumlah peserta pembianan koperasi", True),
        ("Jumlah usaha formal di kelurahan", "Jumlah usaha informal di kelurahan", False),
        ("Jumlah pegawai yang membina usaha", "Jumlah pegawai yang dibina usaha", False),
        ("Jumlah penerima bantuan modal", "Jumlah penerimaan bantuan modal", False),
        ("Jumlah laporan triwulan1 koperasi", "Jumlah laporan triwulan2 koperasi", False),
    ],
)
def test_sk226_finds_slips_and_no_other_words(one: str, other: str, alike: object) -> None:
    text = f'data a "{one}" {{ satuan koperasi }}\ndata b "{other}" {{ satuan koperasi }}'
    assert bool(codes(text, "SK226")) is alike


# ── what an indicator is called ─────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Nilai SAKIP Perangkat Daerah", True),
        ("Predikat AKIP", True),
        ("Hasil evaluasi SAKIP", True),
        ("Opini BPK", True),
        ("Indeks SPBE", True),
        ("Indeks Reformasi Birokrasi", True),
        ("Persentase perangkat daerah dengan nilai SAKIP baik", False),
        ("Indeks Kepuasan Masyarakat", False),
    ],
)
def test_sk426_knows_what_others_assess(name: str, found: object) -> None:
    text = f'sasaran S1 "Akuntabel" {{ iku a "{name}" {{ satuan nilai }} }}'
    assert bool(codes(text, "SK426")) is found
    assessed = text.replace("satuan nilai", 'satuan nilai dinilai_oleh "Inspektorat"')
    assert not codes(assessed, "SK426")


def test_sk423_and_sk424_never_speak_about_one_pair() -> None:
    plan = 'sasaran S1 "Sehat" {{ iku a "Persentase koperasi sehat" {{ satuan persen }} program 2.17.04 "P" {{ {} }} }}'
    same = plan.format('indikator b "Prosentase Koperasi Sehat" { satuan persen }')
    other = plan.format('indikator b "Persentase koperasi sehat" { satuan koperasi }')
    assert codes(same, "SK423", "SK424") == ["SK424"]
    assert codes(other, "SK423", "SK424") == ["SK423"]


# ── weights and targets ─────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("weights", "found"),
    [(("60", "30"), True), (("60", "40"), False), (("60%", "30%"), True), (("0,6", "0,4"), False), (("1", "2"), False)],
)
def test_sk425_takes_parts_of_a_hundred_for_weights(weights: tuple[str, str], found: object) -> None:
    inside = "".join(f'indikator i{each[0]} "I{each[0]}" {{ bobot {each[1]} }} ' for each in enumerate(weights))
    assert bool(codes(f'program 2.17.03 "P" {{ {inside} }}', "SK425")) is found


@pytest.mark.parametrize(
    ("formula", "found"), [("40% * a + 50% * b", True), ("40% * a + 60% * b", False), ("a + b", False)]
)
def test_sk425_reads_the_percentages_of_a_formula(formula: str, found: object) -> None:
    data = 'data a "A" { satuan nilai } data b "B" { satuan nilai } '
    text = f'{data}indikator c "C" {{ satuan nilai formula = {formula} }}'
    assert bool(codes(text, "SK425")) is found


@pytest.mark.parametrize(
    ("targets", "found"),
    [
        ("2021: 3,1%  2022: 32%  2023: 3,3%  2024: 3,4%", ["SK428"]),
        ("2021: 2.540%  2022: 2,6%", ["SK428"]),
        ("2021: 1%  2022: 10%", []),
        ("2021: 3%  2022: 6%  2023: 12%  2024: 24%", []),
        ("2021: 0%  2022: 10%  2023: 20%", []),
    ],
)
def test_sk428_finds_commas_out_of_place(targets: str, found: list[str]) -> None:
    assert codes(f'indikator a "A" {{ satuan persen target {{ {targets} }} }}', "SK428") == found


@pytest.mark.parametrize(
    ("unit", "name", "found"),
    [("orang", "Jumlah orang", True), ("km", "Panjang jalan", False), ("orang", "Rata-rata peserta", False)],
)
def test_sk429_counts_whole_things_only(unit: str, name: str, found: object) -> None:
    assert bool(codes(f'indikator a "{name}" {{ satuan {unit} target {{ 2024: 2,5 }} }}', "SK429")) is found


def test_sk429_heeds_what_the_plan_says_of_its_units() -> None:
    text = 'satuan orang "Orang" { bulat tidak }\nindikator a "Jumlah" { satuan orang target { 2024: 2,5 } }'
    assert not codes(text, "SK429")
