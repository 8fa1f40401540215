"""What the rules of indicators (SK4) find in the real plans, and what they leave alone."""

import pytest

from tests.rules.findings import at, beside, in_text, told

DATA = """
data sehat   "Koperasi sehat"   { satuan koperasi  bagian_dari dinilai  realisasi { 2022: 76  2023: 78 } }
data dinilai "Koperasi dinilai" { satuan koperasi  realisasi { 2022..2023: 150 } }
"""


@pytest.fixture(autouse=True)
def _rules_may_not_break(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAKIP_DEBUG", "1")


class TestRealPlans:
    def test_denpasar(self) -> None:
        """The target for 2024 was passed in 2023, and no result is what the data of Tabel 3.3 give."""
        assert at("denpasar", "SK417") == told("""
            renstra.sakip:46 target koperasi_sehat 2024 dalam Renstra 27,45%, padahal realisasi 2023 sudah 27,78%
        """)
        assert at("denpasar", "SK419") == told("""
            renstra.sakip:48 realisasi koperasi_sehat 2021 14,55%, menurut rumusnya 22%
        """)
        assert beside("denpasar", "SK419")[0] == [
            "renstra.sakip:42 rumusnya",
            "data.sakip:19 data 2021",
            "data.sakip:12 data 2021",
            "renstra.sakip:48 menurut rumusnya 50,67%",
            "renstra.sakip:48 menurut rumusnya 52%",
        ]

    def test_denpasar_measures_programmes_without_targets(self) -> None:
        """One finding for each programme; those of the support programme are not measured at all."""
        assert at("denpasar", "SK405")[0] == (
            "program.sakip:11 indikator koperasi_aktif dan koperasi_akuntabel di 2.17.03 tanpa target"
        )
        assert len(at("denpasar", "SK405")) == 5
        assert at("denpasar", "SK411") == told("""
            program.sakip:119 2.17.01, 2.17.01.2.02, 2.17.01.2.06, 2.17.01.2.07 dan 2 lainnya tanpa indikator
        """)

    def test_bandar_lampung(self) -> None:
        """Units that are not printed; a target copied as a result; 34,20 where 650/1.899 is 34,23."""
        assert at("bandar-lampung", "SK401") == told("""
            program.sakip:37 indikator pemenuhan_jasa_penunjang tanpa satuan
            program.sakip:154 indikator koperasi_patuh tanpa satuan
            program.sakip:210 indikator sdm_koperasi tanpa satuan
        """)
        assert at("bandar-lampung", "SK404") == told("""
            renstra.sakip:46 IKU koperasi_sehat tanpa penanggung jawab
            renstra.sakip:60 IKU umkm_laba tanpa penanggung jawab
            renstra.sakip:74 IKU nilai_sakip tanpa penanggung jawab
        """)
        assert at("bandar-lampung", "SK405") == told("""
            program.sakip:31 indikator 2.17.01.2.01.0006, pemenuhan_jasa_penunjang, 2.17.01.2.02.0001,
                2.17.01.2.02.0003 dan 13 lainnya di 2.17.01 tanpa target
        """)
        assert at("bandar-lampung", "SK419") == told("""
            renstra.sakip:54 realisasi koperasi_sehat 2023 19,12%, menurut rumusnya 20,78%
            renstra.sakip:67 realisasi umkm_laba 2023 34,2%, menurut rumusnya 34,23%
        """)

    def test_kalimantan_barat(self) -> None:
        """No targets but those of the agreement; the agreement wants less than 2023 had."""
        assert at("kalimantan-barat", "SK406") == told("""
            renstra.sakip:30 IKU koperasi_berkualitas tanpa target Renstra untuk 2024–2026
            renstra.sakip:48 IKU usaha_kecil_naik_kelas tanpa target Renstra untuk 2024–2026
        """)
        assert at("kalimantan-barat", "SK417") == told("""
            pk-2024.sakip:11 target usaha_kecil_naik_kelas 2024 dalam Perjanjian Kinerja 2024 (II.B 1) 0,08%,
                padahal realisasi 2023 sudah 0,33%
        """)
        assert at("kalimantan-barat", "SK402") == ["pk-2024.sakip:51 IKU nilai_sakip tanpa rumus"]
        assert at("kalimantan-barat", "SK416") == ["data.sakip:18 data koperasi_aktif tanpa `sumber_data`"]
        assert at("kalimantan-barat", "SK415") == []

    def test_grades_and_scales_of_real_plans_are_right(self) -> None:
        """But for one grade that does not exist."""
        for city in ("denpasar", "bandar-lampung", "kalimantan-barat"):
            assert at(city, "SK418") == []
        assert at("denpasar", "SK412") == at("kalimantan-barat", "SK412") == []
        assert at("bandar-lampung", "SK412") == told("""
            laporan-2024.sakip:704 nilai nilai_sakip 2023: B+ tidak ada dalam skala predikat_akip
        """)

    def test_banyuwangi_plans_for_more_accidents(self) -> None:
        assert at("dishub-banyuwangi", "SK408") == told("""
            program-02-llaj.sakip:22 target vc_ratio 2026 0,375 rasio berlawanan dengan `arah turun`: 2025 sudah
                0,372 rasio
            tujuan.sakip:59 target kecelakaan_angkutan 2026 3,7% berlawanan dengan `arah turun`: 2025 sudah 3,2%
        """)


class TestFragments:
    @pytest.mark.parametrize(
        "text",
        [
            'indikator a "A" { satuan persen }',
            'program P1 "P" { kegiatan K1 "K" { indikator a "A" { satuan persen } } }',
            'tujuan_daerah TD1 "T" { indikator "PDRB" }',
            'data d "Data"',
            'pohon p "P" { kondisi k "Koperasi sehat" { indikator i "Indeks" } }',
        ],
    )
    def test_nothing_is_missing_yet(self, text: str) -> None:
        assert in_text(text, "SK40", "SK41") == []

    def test_what_was_written_but_cannot_be_read_is_not_missing(self) -> None:
        text = 'iku a "A" {\n satuan 5\n arah atas\n formula = x +\n sumber_data 7\n penanggung_jawab "B"\n}'
        assert in_text(text, "SK40") == []

    def test_a_name_declared_twice_is_one_finding(self) -> None:
        """SK102 says it."""
        assert in_text('iku a "A"\niku a "A"', "SK40") == []

    def test_many_alike_are_one(self) -> None:
        text = "\n".join(f'indikator i{each} "Indikator {each}"' for each in range(6))
        assert in_text(text, "SK401") == ["1 SK401 indikator i0, i1, i2, i3 dan 2 lainnya tanpa satuan"]


class TestKpi:
    IKU = 'iku a "A" {{ satuan nilai  arah naik  {} }}'

    def test_who_assesses_it_computes_it(self) -> None:
        text = self.IKU.format('dinilai_oleh "Inspektorat"  penanggung_jawab "Sekretariat"')
        assert in_text(text, "SK402", "SK403", "SK404") == []

    def test_the_owner_of_its_objective_answers_for_it(self) -> None:
        text = 'sasaran S1 "S" { pengampu "Bidang A"  iku a "A" { satuan nilai  dinilai_oleh "X" } }'
        assert in_text(text, "SK404") == []

    def test_the_data_say_where_they_come_from(self) -> None:
        text = 'data d "D" { satuan orang  sumber_data "BPS" }\niku a "A" { satuan orang  formula = d + d }'
        assert in_text(text, "SK403", "SK416") == []


class TestTargets:
    PLAN = """
        renstra 2025..2029 "R" {{ nomor "1" }}  {}
        tujuan T1 "T" {{ indikator a "A" {{ satuan persen  {} }} }}
    """

    @pytest.mark.parametrize(
        ("profile", "target", "found"),
        [
            ("", "2029: 1%  2030: 2%", ["3 SK407 target a untuk 2030 di luar periode Renstra 2025–2029"]),
            ("profil renstra_2025", "2029: 1%  2030: 2%", []),
            ("", "2025..2029: 1%", []),
        ],
    )
    def test_outside_the_period(self, profile: str, target: str, found: list[str]) -> None:
        text = self.PLAN.format(profile, f"target {{ {target} }}")
        assert in_text(text, "SK407") == found

    @pytest.mark.parametrize(
        ("stated", "missing"),
        [
            ("target { 2025..2029: 1 }", ""),
            ("target { 2025: 1  2027: 1 }", "2026, 2028–2029"),
            ("baseline { 2024: 1 }  target { 2026..2029: 1 }", ""),
            ("berlaku_sejak 2028  target { 2028: 1 }", "2029"),
            ('target { 2025..2028: 1  2029: belum "menunggu" }', ""),
        ],
    )
    def test_years_of_the_period(self, stated: str, missing: str) -> None:
        text = f'renstra 2025..2029 "R"\ntujuan T1 "T" {{ iku a "A" {{ {stated} }} }}'
        wanted = [f"2 SK406 IKU a tanpa target Renstra untuk {missing}"] if missing else []
        assert in_text(text, "SK406") == wanted

    @pytest.mark.parametrize(
        ("stated", "codes"),
        [
            ("arah naik  target { 2024: 3  2025: 2 }", ["SK408"]),
            ("arah naik  target { 2024: 3  2025: 3 }", []),
            ("arah turun  target { 2024: 2  2025: 3 }", ["SK408"]),
            ("arah jaga  target { 2024: 3  2025: 2 }", []),
            ("arah naik  jenis output  target { 2024: 3  2025: 2 }", []),
            ("target { 2024: 3  2025: 2 }", []),
        ],
    )
    def test_direction(self, stated: str, codes: list[str]) -> None:
        found = in_text(f'indikator a "A" {{ satuan nilai  {stated} }}', "SK408")
        assert [each.split()[1] for each in found] == codes

    @pytest.mark.parametrize(
        ("stated", "found"),
        [
            ("arah naik  realisasi { 2023: 5 }  target { 2024: 5 }", True),
            ("arah naik  realisasi { 2023: 5 }  target { 2024: 6 }", False),
            ("arah turun  realisasi { 2023: 5 }  target { 2024: 6 }", True),
            ("arah turun  realisasi { 2023: 0 }  target { 2024: 0 }", False),
            ("arah naik  berlaku_sejak 2024  realisasi { 2023: 5 }  target { 2024: 4 }", False),
            ("realisasi { 2023: 5 }  target { 2024: 4 }", False),
        ],
    )
    def test_challenge(self, stated: str, found: bool) -> None:  # noqa: FBT001 - a parameter of the test
        assert bool(in_text(f'indikator a "A" {{ satuan nilai  {stated} }}', "SK417")) is found

    @pytest.mark.parametrize(
        ("targets", "found"),
        [
            ("2021..2026: 46", ["dari 2021 sampai 2026"]),
            ("2021: 43  2022..2026: 46", ["dari 2022 sampai 2026"]),
            ("2021: 40  2022: 43  2023: 44  2024..2026: 46", []),  # half of the period
            ("2021..2024: 43  2025: 44  2026: 46", []),  # a late start is not an early end
            ("2021: 43  2022..2023: 46", []),  # two years
        ],
    )
    def test_targets_that_stand_still(self, targets: str, found: list[str]) -> None:
        text = f'iku a "A" {{ satuan nilai  arah naik  target {{ {targets} }} }}'
        assert [each.partition("tetap 46 nilai ")[2] for each in in_text(text, "SK427")] == found

    def test_nothing_is_better_than_all_or_the_best_grade(self) -> None:
        text = """
            pakai "akip-88-2021"
            indikator a "A" { arah naik  satuan persen  realisasi { 2023: 100% }  target { 2024: 100% } }
            indikator b "B" { arah naik  skala opini_bpk      realisasi { 2023: WTP }  target { 2024: WTP } }
            indikator c "C" { arah naik  skala predikat_akip  realisasi { 2023: A }    target { 2024: BB } }
        """
        assert in_text(text, "SK417") == [
            "5 SK417 target c 2024 dalam Renstra BB, padahal realisasi 2023 sudah A",
        ]


class TestFormulas:
    @pytest.mark.parametrize(
        ("formula", "found"),
        [
            ("sehat / dinilai * 100%", True),
            ("sehat / dinilai", True),
            ("dinilai / sehat * 100%", False),
            ("(dinilai - sehat) / sehat * 100%", False),
        ],
    )
    def test_a_share_is_at_most_all(self, formula: str, found: bool) -> None:  # noqa: FBT001 - a parameter of the test
        text = f'{DATA}indikator a "A" {{ satuan persen  formula = {formula}  target {{ 2024: 120% }} }}'
        assert bool(in_text(text, "SK410")) is found

    @pytest.mark.parametrize(
        ("printed", "wrong"),
        [("52%", False), ("52,0%", False), ("52,1%", True)],
    )
    def test_a_result_is_its_formula(self, printed: str, wrong: bool) -> None:  # noqa: FBT001 - a parameter of the test
        formula = "formula = sehat / dinilai * 100%"
        text = f'{DATA}indikator a "A" {{ satuan persen  {formula}  realisasi {{ 2023: {printed} }} }}'
        assert bool(in_text(text, "SK419")) is wrong

    @pytest.mark.parametrize(
        ("printed", "wrong"), [("50,67%", False), ("50,66%", False), ("50,6%", False), ("50%", False), ("50,65%", True)]
    )
    def test_rounded_or_cut_off_as_printed(self, printed: str, wrong: bool) -> None:  # noqa: FBT001 - a parameter of the test
        text = f'{DATA}indikator a "A" {{ satuan persen  formula = sehat / dinilai  realisasi {{ 2022: {printed} }} }}'
        assert bool(in_text(text, "SK419")) is wrong

    @pytest.mark.parametrize(
        ("document", "wrong"),
        [
            ("data { sehat: 51  dinilai: 100 }  nilai { a: 50% }", True),
            ("data { sehat: 51  dinilai: 100 }  nilai { a: 51% }", False),
            ("data { dinilai: 100 }  nilai { a: 50% }", False),  # the plan has no other part for that year
            ("data { sehat: 51  dinilai: 100 }  nilai { a: { tw1: 50% } }", False),  # the data are those of the year
        ],
    )
    def test_results_that_a_document_states_are_computed_from_its_data(self, document: str, wrong: bool) -> None:  # noqa: FBT001 - a parameter of the test
        text = f'{DATA}indikator a "A" {{ satuan persen  formula = sehat / dinilai }}\n'
        assert bool(in_text(f'{text}realisasi 2026 "R" {{ {document} }}', "SK419")) is wrong
        assert not in_text(f'{text}laporan 2026 "L" {{ {document} }}', "SK419")  # what is printed, the audit tells

    @pytest.mark.parametrize(
        ("behaviour", "quarters", "result", "wrong"),
        [
            ("berjalan", "tw1: 10  tw2: 20  tw3: 30  tw4: 60", "60%", False),
            ("berjalan", "tw1: 10  tw2: 20  tw3: 30  tw4: 60", "70%", True),
            ("kumulatif", "tw1: 10  tw2: 20  tw3: 10  tw4: 20", "60%", False),
            ("kumulatif", "tw1: 10  tw2: 20  tw3: 10  tw4: 20", "20%", True),
            ("kumulatif", "tw1: 10  tw2: 20", "70%", False),  # the year is not over
        ],
    )
    def test_data_by_quarters_make_the_year_first(
        self,
        behaviour: str,
        quarters: str,
        result: str,
        wrong: bool,  # noqa: FBT001 - a parameter of the test
    ) -> None:
        text = f"""
            data sehat   "Sehat"   {{ satuan koperasi  sumber_data "B"  triwulan {behaviour} }}
            data dinilai "Dinilai" {{ satuan koperasi  sumber_data "B" }}
            indikator a "A" {{ satuan persen  formula = sehat / dinilai }}
            realisasi 2026 "R" {{ data {{ sehat: {{ {quarters} }}  dinilai: 100 }}  realisasi {{ a: {result} }} }}
            """
        assert bool(in_text(text, "SK419")) is wrong

    @pytest.mark.parametrize("stated", ["berlaku_sejak 2024", "jeda 1"])
    def test_results_of_another_formula_or_year_are_not_computed_again(self, stated: str) -> None:
        formula = "formula = sehat / dinilai * 100%"
        text = f'{DATA}indikator a "A" {{ satuan persen  {formula}  {stated}  realisasi {{ 2023: 20% }} }}'
        assert in_text(text, "SK419") == []


class TestMultiplied:
    @pytest.mark.parametrize(
        ("unit", "formula", "found"),
        [
            ("persen", "sehat / orang * 100", "dikalikan 100 hasilnya seratus kali terlalu besar"),
            ("persen", "sehat * 100 / orang", "dikalikan 100 hasilnya seratus kali terlalu besar"),
            ("persen", "sehat / (orang * 100)", ""),
            ("persen", "sehat / orang * 100%", ""),
            ('"per 10.000 orang"', "sehat / orang * 10.000", "dikalikan 10.000 hasilnya 10.000 kali terlalu besar"),
            ('"per 10.000 orang"', "10000 * sehat / orang", "dikalikan 10000 hasilnya 10000 kali terlalu besar"),
            ('"per 10.000 orang"', "sehat / orang * 100", ""),
            ('"per 10.000 orang"', "sehat / orang * 10.000 per 10.000", ""),
            ('"koperasi/orang"', "sehat / orang * 10.000", ""),
        ],
    )
    def test_a_formula_is_not_multiplied_by_what_its_unit_says(self, unit: str, formula: str, found: str) -> None:
        text = f"""
            data sehat "Sehat" {{ satuan koperasi }}
            data orang "Orang" {{ satuan orang }}
            indikator a "A" {{ satuan {unit}  formula = {formula} }}
            """.replace("satuan orang }", f"satuan {'koperasi' if unit == 'persen' else 'orang'} }}")
        assert in_text(text, "SK105", "SK107", "SK110") == ([f"4 SK110 {found}"] if found else [])

    def test_a_rate_is_of_one_thing_for_another(self) -> None:
        """A percentage of accidents and vehicles is odd, a rate of accidents per vehicle is not."""
        text = """
            data kecelakaan "Kecelakaan" { satuan kejadian }
            data kendaraan  "Kendaraan"  { satuan unit }
            data kerugian   "Kerugian"   { satuan rupiah }
            indikator a "A" { satuan "kejadian per 1.000 unit"  formula = kecelakaan / kendaraan }
            indikator b "B" { satuan "per 1.000 unit"           formula = kerugian / kendaraan }
            """
        assert [each[:7] for each in in_text(text, "SK105", "SK107", "SK110")] == ["6 SK105"]


class TestScales:
    @pytest.mark.parametrize(
        ("bands", "said"),
        [
            ('"A": >=91  "B": 76..90', "bercelah antara B dan A: >90..<91"),
            ('"A": >=90  "B": 76..90', "bertumpuk pada B dan A: 90"),
            ('"A": >90  "B": 76..<90', "bercelah antara B dan A: 90"),
            ('"A": >=85  "B": 76..90', "bertumpuk pada B dan A: 85..90"),
            ('"A": >=76  "B": <76', ""),
            ("A: >80..90  B: 70..80", ""),
            ("urutan TMP, TW, WDP, WTP", ""),
        ],
    )
    def test_bands_join(self, bands: str, said: str) -> None:
        found = in_text(f'skala s "S" {{ {bands} }}', "SK418")
        assert found == ([f"1 SK418 skala s {said}"] if said else [])

    def test_parts_of_a_year_have_bands_of_their_own(self) -> None:
        text = 'skala s "S" {\n  tw1: { "A": >=20  "B": <20 }\n  tw2: { "A": >=50  "B": <45 }\n}'
        assert in_text(text, "SK418") == ["3 SK418 skala s (tw2) bercelah antara B dan A: 45..<50"]

    def test_a_grade_and_its_number(self) -> None:
        text = """pakai "akip-88-2021"
            indikator a "A" { satuan predikat  skala predikat_akip  realisasi { 2022: BB (80)  2023: BB (80,01) } }
            laporan 2023 "L" { nilai { a: "Baik" } }"""
        assert in_text(text, "SK412") == [
            "2 SK412 realisasi a 2023: 80,01 bukan BB menurut skala predikat_akip",
            "3 SK412 nilai a 2023: Baik tidak ada dalam skala predikat_akip",
        ]


class TestPolicies:
    @pytest.mark.parametrize(
        ("policy", "hidden"),
        [
            ("kebijakan { mengikuti turun_kebalikan }", []),
            ("kebijakan { mengikuti turun_kebalikan, turun_dua_target }", ["turun_dua_target"]),
            ("kebijakan { mengikuti turun_kebalikan, batas_120, efisiensi_rasio }", []),
            ("kebijakan { mengikuti turun_dua_target_lantai_nol   batas_bawah 10% }", []),  # overridden only in part
            ("kebijakan { agregasi bobot  mengikuti gabung_sub_kegiatan }", ["gabung_sub_kegiatan"]),
            (
                "kebijakan { capaian turun = target / realisasi }\nkebijakan { mengikuti turun_sebanding }",
                ["turun_sebanding"],
            ),
            ('kebijakan lain "Lain" { mengikuti turun_sebanding }\nkebijakan { mengikuti turun_kebalikan }', []),
        ],
    )
    def test_a_policy_that_is_followed_has_an_effect(self, policy: str, hidden: list[str]) -> None:
        uses = "".join(f'pakai "{each}"  ' for each in ("capaian", "batas", "efisiensi", "penggabungan"))
        found = in_text(f"{uses}\n{policy}", "SK438")
        assert [each.split()[3] for each in found] == hidden
