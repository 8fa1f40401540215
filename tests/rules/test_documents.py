"""What the rules of documents (SK3) find in the real plans, and what they leave alone."""

import pytest

from sakip.plan import loads
from tests.rules.findings import at, beside, in_text, told

INDICATOR = 'indikator a "Indeks" { satuan indeks  target { 2023: 70  2024: 75 } }\n'
PROGRAMS = """
instansi dk "Dinas"
program P1 "Program satu" { pagu { 2024: Rp30 } }
program P2 "Program dua"  { pagu { 2024: Rp70 } }
"""


@pytest.fixture(autouse=True)
def _rules_may_not_break(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAKIP_DEBUG", "1")


class TestDenpasar:
    def test_a_target_raised_in_the_agreement(self) -> None:
        """Twice in one document is one finding."""
        assert at("denpasar", "SK301") == told("""
            pk-2024.sakip:11 target koperasi_sehat 2024 dalam Perjanjian Kinerja 2024 (Tabel 2.4) 27,8%, dalam Renstra
                27,45%
            rkt-2024.sakip:11 target koperasi_sehat 2024 dalam RKT 2024 (Tabel 2.3) 27,8%, dalam Renstra 27,45%
        """)
        assert beside("denpasar", "SK301")[0] == [
            "renstra.sakip:46 target dalam Renstra",
            "pk-2024.sakip:37 sama dalam Perjanjian Kinerja 2024 (Tabel 2.5)",
        ]

    def test_a_programme_under_two_objectives(self) -> None:
        assert at("denpasar", "SK307") == told("""
            laporan-2024.sakip:278 Laporan 2024 (Tabel 3.16) menaruh 2.17.06 di bawah S1, dalam kaskade di bawah S2
        """)

    def test_names(self) -> None:
        """Tabel 2.4 calls 2.17.08 by the name of 2.17.07; capitals and commas of S1 do not count, the order of words does."""
        assert at("denpasar", "SK308") == told("""
            laporan-2024.sakip:96 nama S1 dalam Laporan 2024 (Tabel 3.7) "… yang berkualitas, sehat dan berprestasi",
                dinyatakan "… yang Sehat, Berprestasi dan Berkualitas"
            laporan-2024.sakip:185 nama omset_aset_mikro dalam Laporan 2024 (Teks 3.2.2 Analisis atas efisiensi
                penggunaan sumber daya) "Persentase usaha mikro yang meningkat katagorinya menjadi …", dinyatakan
                "Persentase meningkatnya Omset dan Asset usaha Mikro"
            laporan-2024.sakip:268 nama 2.17.04.2.01.0001 dalam Laporan 2024 (Tabel 3.15) "… Kesehatan KSP/USP …",
                dinyatakan "… Kesehatan Koperasi Simpan Pinjam/Unit Simpan Pinjam …"
            laporan-2024.sakip:307 nama 2.17.03.2.01.0004 dalam Laporan 2024 (Tabel 3.16) "Pemeriksaan Kepatuhan
                Koperasi Terhadap Peraturan …", dinyatakan "Pelaksanaan Proses Pemeriksaan dan Pengawasan Koperasi
                yang …"
            pk-2024.sakip:28 nama 2.17.08 dalam Perjanjian Kinerja 2024 (Tabel 2.4) "… Pengembangan Usaha Menengah,
                Usaha Kecil, dan Usaha Mikro …", dinyatakan "… Pengembangan …"
            pk-2024.sakip:29 nama 2.17.01 dalam Perjanjian Kinerja 2024 (Tabel 2.4) "… Urusan Pemerintah Daerah
                Kabupaten / Kota", dinyatakan "… Urusan Pemerintahan Daerah"
            rkt-2024.sakip:83 nama 2.17.01 dalam RKT 2024 (Tabel 2.3) "… Daerah Kabupaten/Kota", dinyatakan "… Daerah"
        """)
        assert at("denpasar", "SK313") == told("""
            dpa-2024.sakip:117 nama 2.17.03.2.01.0004 dalam DPA 2024 (Tabel 2.2) dieja "… Kabupaten / Kot", dinyatakan
                "… Kabupaten / Kota"
            laporan-2024.sakip:31 nama koperasi_sehat dalam Laporan 2024 (Tabel 3.2) dieja "Percentase …", dinyatakan
                "Persentase …"
            rkt-2024.sakip:82 nama koperasi_sehat dalam RKT 2024 (Tabel 2.3) dieja "Percentase …", dinyatakan
                "Persentase …"
        """)

    def test_words_and_digits(self) -> None:
        """Subbab 2.4.1 repeats the two slips of 2.4."""
        assert at("denpasar", "SK310") == told("""
            dpa-2024.sakip:23 terbilang dkukm dalam DPA 2024 bukan bilangan sejak kata ke-2 "belas", angkanya Rp11.950.631.770
            dpa-2024.sakip:24 terbilang belanja_operasi dalam DPA 2024 Rp11.658.756.777, angkanya Rp11.658.756.770
            rkt-2024.sakip:90 terbilang subkegiatan dalam RKT 2024 24, angkanya 23
        """)

    def test_the_budget_of_a_programme_on_its_first_sub_activity(self) -> None:
        assert at("denpasar", "SK305") == told("""
            laporan-2024.sakip:280 anggaran 2.17.03.2.01.0004 2024 dalam Laporan 2024 (Tabel 3.16) Rp331.263.750,
                dalam rencana Rp272.871.750
        """)

    @pytest.mark.parametrize("code", ["SK306", "SK309", "SK312", "SK510", "SK512"])
    def test_what_adds_up(self, code: str) -> None:
        """Tabel 1.2, 2.2, 2.4 and 2.7 with their shares, and six programmes, ten activities, 23 sub-activities."""
        assert at("denpasar", code) == []


class TestBandarLampung:
    def test_the_yearly_plan_has_the_targets_of_2023(self) -> None:
        assert at("bandar-lampung", "SK302") == told("""
            rkt-2024.sakip:14 target koperasi_sehat 2024 dalam RKT 2024 (Tabel 2.5) 19,12% adalah target tahun 2023;
                untuk 2024 20,34%
            rkt-2024.sakip:15 target umkm_laba 2024 dalam RKT 2024 (Tabel 2.5) 34,2% adalah target tahun 2023; untuk
                2024 39,49%
        """)

    def test_targets_that_the_report_prints_otherwise(self) -> None:
        places = [each.split(" dalam ")[0] for each in at("bandar-lampung", "SK301")]
        assert places == [
            "laporan-2024.sakip:264 target nilai_sakip 2024",
            "laporan-2024.sakip:306 target ukm_non_bpr 2024",
            "laporan-2024.sakip:478 target ukm_non_bpr 2024",
            "laporan-2024.sakip:483 target usaha_mikro_dibina 2024",
            "laporan-2024.sakip:484 target usaha_mikro_kecil 2024",
            "laporan-2024.sakip:485 target produktivitas_umkm 2024",
            "laporan-2024.sakip:486 target fasilitasi_pemasaran_mikro 2024",
        ]

    def test_digits_swapped_in_a_budget(self) -> None:
        assert at("bandar-lampung", "SK305") == told("""
            laporan-2024.sakip:19 anggaran 2.17.01.2.01 2024 dalam Laporan 2024 (Gambar 1.5) Rp60.000.000, dalam rencana
                Rp79.560.971
            laporan-2024.sakip:358 anggaran 2.17.01 2024 dalam Laporan 2024 (Teks program) Rp3.526.952.282, dalam
                rencana Rp3.574.952.282
        """)

    def test_counts(self) -> None:
        """Five programmes have a budget, seven are declared: both occur in the report."""
        assert at("bandar-lampung", "SK309") == told("""
            laporan-2024.sakip:9 jumlah sasaran dalam Laporan 2024 (Teks 1.7) 2, dalam rencana 3
            laporan-2024.sakip:276 jumlah program dalam Laporan 2024 (Teks program kalimat 2) 7, dalam DPA 2024
                (Teks 1.6) 5
            laporan-2024.sakip:288 jumlah sub kegiatan di 2.17.01.2.06 dalam Laporan 2024 (Teks program) 1, dalam
                rencana 6
            laporan-2024.sakip:296 jumlah kegiatan di 2.17.07 dalam Laporan 2024 (Teks program) 2, dalam rencana 1
            renja-2024.sakip:7 jumlah sub kegiatan dalam Renja 2024 (Teks 2.1) 23, dalam Perjanjian Kinerja 2024
                (Teks 1.8) 21
        """)

    def test_two_amounts_spent_in_one_sentence(self) -> None:
        """Rp.45.970.390 "atau" Rp.25.948.090, of Rp27.350.000."""
        assert at("bandar-lampung", "SK509") == told("""
            laporan-2024.sakip:420 realisasi anggaran 2.17.01.2.09.0002 2024 Rp45.970.390, melebihi Rp27.350.000
        """)

    def test_programmes_under_the_first_objective(self) -> None:
        assert at("bandar-lampung", "SK307") == told("""
            renja-2024.sakip:12 Renja 2024 (Tabel 2.3) menaruh 2.17.01 di bawah S1, dalam kaskade di bawah S3
            renja-2024.sakip:12 Renja 2024 (Tabel 2.3) menaruh 2.17.07 di bawah S1, dalam kaskade di bawah S2
        """)

    def test_formulas_and_units(self) -> None:
        """Without "cukup sehat"; UKM for UMKM; the indicator's name for its formula; a score in per cent."""
        assert [each.split(" dalam ")[0] for each in at("bandar-lampung", "SK311")] == [
            "laporan-2024.sakip:110 rumus koperasi_sehat",
            "pk-2024.sakip:22 rumus umkm_laba",
            "pk-2024.sakip:36 rumus nilai_sakip",
            "renstra.sakip:27 satuan nilai_sakip",
        ]

    @pytest.mark.parametrize("code", ["SK306", "SK310", "SK312"])
    def test_what_adds_up(self, code: str) -> None:
        assert at("bandar-lampung", code) == []


class TestKalimantanBarat:
    def test_the_total_of_the_agreement_has_the_national_budget_in_it(self) -> None:
        assert at("kalimantan-barat", "SK306") == told("""
            pk-2024.sakip:32 total anggaran 2024 dalam Perjanjian Kinerja 2024 (II.B 2) Rp22.781.067.126, dalam DPA
                2024 (I.A.5) Rp20.674.821.126, selisih Rp2.106.246.000
        """)
        assert "pk-2024.sakip:29 sebesar selisihnya" in beside("kalimantan-barat", "SK306")[0]

    def test_what_only_the_agreement_has(self) -> None:
        assert at("kalimantan-barat", "SK304") == told("""
            pk-2024.sakip:12 Perjanjian Kinerja 2024 (II.B 1) memuat sasaran S3, yang bukan bagian Renstra
            pk-2024.sakip:29 Perjanjian Kinerja 2024 (II.B 2) memuat program kewirausahaan_umkm, yang bukan bagian
                Renstra
        """)

    def test_counts(self) -> None:
        assert at("kalimantan-barat", "SK309") == told("""
            laporan-2024.sakip:28 jumlah program di S1 dalam Laporan 2024 (Teks III.A.1 I) 4, dalam rencana 5
            laporan-2024.sakip:133 jumlah program dalam Laporan 2024 (Teks III.A.b) 8, dalam rencana 9
        """)

    def test_the_supporting_programme_stands_under_the_wrong_objective(self) -> None:
        assert at("kalimantan-barat", "SK307") == told("""
            laporan-2024.sakip:70 Laporan 2024 (III.A.a) menaruh 2.17.01 di bawah S1, dalam kaskade di bawah S3
        """)

    def test_names(self) -> None:
        """What is achieved, or what is done; and "Program" in front of a name does not count."""
        assert at("kalimantan-barat", "SK308") == told("""
            laporan-2024.sakip:36 nama S1 dalam Laporan 2024 (Teks III.A.1 I) "Meningkatkan …", dinyatakan
                "Meningkatnya …"
            laporan-2024.sakip:261 nama S2 dalam Laporan 2024 (Teks III.A.2-3) "Meningkatkan …", dinyatakan
                "Meningkatnya …"
            laporan-2024.sakip:262 nama S3 dalam Laporan 2024 (Teks III.A.2-3) "Meningkatkan …", dinyatakan
                "Meningkatnya …"
            laporan-2024.sakip:348 nama nilai_sakip dalam Laporan 2024 (Lampiran) "… Sakip PD", dinyatakan
                "… Sakip Perangkat Daerah"
        """)
        assert at("kalimantan-barat", "SK313") == told("""
            laporan-2024.sakip:348 nama koperasi_berkualitas dalam Laporan 2024 (Lampiran) dieja "Prosentasi …",
                dinyatakan "Prosentase …"
        """)

    def test_sources_of_funds_add_up_to_what_the_agreement_has(self) -> None:
        """DAU and DAK in the plan, APBD in the agreement."""
        assert at("kalimantan-barat", "SK305") == []


class TestTargets:
    def test_a_changed_agreement_is_what_the_report_follows(self) -> None:
        changed = "Perjanjian Kinerja Perubahan"
        found = in_text(
            INDICATOR
            + """
            perjanjian 2024 "PK" { target { a: 75 } }
            perjanjian perubahan 2024 "PK Perubahan" { target { a: 80 } }
            laporan 2024 "Laporan" { tabel "3.1" { target { a: 80 } }  tabel "3.2" { target { a: 75 } } }
            """,
            "SK30",
        )
        assert found == [
            f"5 SK301 target a 2024 dalam Laporan 2024 (Tabel 3.2) 75 indeks, dalam {changed} 2024 80 indeks"
        ]

    @pytest.mark.parametrize(
        "stated",
        [
            'renstra perubahan 2024..2026 "R" { target { a: { 2024: 80 } } }  rkt 2024 "RKT" { target { a: 80 } }',
            'rkt 2024 "RKT" { target { a: belum "menunggu" } }',
            'rkt 2025 "RKT" { target { a: 90 } }',
            'renaksi 2024 "Renaksi" { target { a: { tw1: 20  tw4: 75 } } }',
            'rkt 2024 "RKT" { target { a: 75,00 } }',
        ],
    )
    def test_what_is_no_difference(self, stated: str) -> None:
        assert in_text(INDICATOR + stated, "SK301", "SK302") == []

    def test_a_row_of_years_is_one(self) -> None:
        found = in_text(
            'indikator a "A" { satuan indeks  target { 2024: 1  2025: 2  2026: 3 } }\n'
            'renstra 2024..2026 "R" { tabel "3.4" { target { a: { 2024: 4  2025: 5  2026: 6 } } } }',
            "SK301",
        )
        assert found == [
            "2 SK301 target a 2024 dalam Renstra (Tabel 3.4) 4 indeks, dalam rencana 1 indeks; begitu pula 2025–2026"
        ]

    def test_two_sources_of_one_target(self) -> None:
        text = 'iku a "A" { satuan indeks  target { 2024: 1 }  target "SK Walikota" { 2024: 2 } }'
        assert in_text(text, "SK301") == ["1 SK301 target a 2024 dalam SK Walikota 2 indeks, dalam Renstra 1 indeks"]

    def test_documents_are_compared_where_the_plan_says_nothing(self) -> None:
        text = """indikator a "A" { satuan indeks }
            rkt        2024 "RKT" { target { a: 1 } }
            perjanjian 2024 "PK"  { target { a: 2 } }"""
        assert in_text(text, "SK301") == [
            "3 SK301 target a 2024 dalam Perjanjian Kinerja 2024 2 indeks, dalam RKT 2024 1 indeks"
        ]


class TestWhatAChangeCovers:
    """Issue 5: "Differences between layers that no `perubahan "dasar …"` covers are findings"."""

    PLAN = """
        instansi dinas "Dinas" { unit a "Bidang Pengawasan"  unit b "Bidang Pemberdayaan" }
        sasaran S1 "Koperasi sehat" {
          iku i "Persentase koperasi sehat" {
            satuan persen  arah naik  definisi "Koperasi sehat di antara yang dinilai"  penanggung_jawab a
          }
          program 2.17.03 "Program Pengawasan Koperasi" {}
        }
        sasaran S2 "UMKM naik kelas"
    """
    PRINTED = """
        nama { i: "Persentase UMKM yang naik kelas" }  definisi { i: "UMKM naik kelas di antara seluruh UMKM" }
        satuan { i: "orang" }  arah { i: "turun" }  penanggung_jawab { i: "Bidang Pemberdayaan" }
        mendukung { 2.17.03: S2 }
    """

    def codes(self, *documents: str) -> list[str]:
        found = loads("\n".join((self.PLAN, *documents))).diagnostics
        return sorted(each.code for each in found if each.code in ("SK307", "SK308", "SK311"))

    def test_without_a_change_each_difference_is_a_finding(self) -> None:
        found = self.codes(f"perjanjian 2024 {{ {self.PRINTED} }}")
        assert found == ["SK307", "SK308", "SK311", "SK311", "SK311", "SK311"]

    def test_a_change_that_says_what_it_rests_on_covers_them_also_in_what_follows_it(self) -> None:
        change = f'perjanjian perubahan 2024 {{ dasar "Perwali 3/2024"  {self.PRINTED} }}'
        assert self.codes(change, f"laporan 2024 {{ {self.PRINTED} }}") == []
        assert self.codes(change, 'laporan 2024 { satuan { i: "unit" } }') == ["SK311"]

    def test_a_change_without_a_basis_covers_nothing(self) -> None:
        assert len(self.codes(f"perjanjian perubahan 2024 {{ {self.PRINTED} }}")) == 6


class TestBudgets:
    def test_a_wrong_row_is_not_told_again_of_what_it_adds_up_to(self) -> None:
        found = in_text(
            """
            instansi dk "Dinas"
            program P1 "Program" {
              kegiatan K1 "Kegiatan" {
                subkegiatan U1 "Satu" { pagu { 2024: Rp10 } }
                subkegiatan U2 "Dua"  { pagu { 2024: Rp20 } }
              }
            }
            dpa 2024 "DPA" { anggaran { U1: Rp11  U2: Rp20  K1: Rp31  P1: Rp31  dk: Rp31 } }
            """,
            "SK30",
        )
        assert found == ["9 SK305 anggaran U1 2024 dalam DPA 2024 Rp11, dalam rencana Rp10"]

    def test_many_rows_are_one(self) -> None:
        names = [f"P{number}" for number in range(6)]
        plan = "".join(f'program {each} "Program {each}" {{ pagu {{ 2024: Rp1 }} }}\n' for each in names)
        found = in_text(f'{plan} renja 2024 "Renja" {{ anggaran {{ {": Rp2 ".join(names)}: Rp2 }} }}', "SK305")
        assert found == ["7 SK305 anggaran P0, P1, P2, P3 dan 2 lainnya 2024 dalam Renja 2024 berbeda dari rencana"]

    BELOW = """
        program P1 "P" {
          kegiatan K1 "K" { subkegiatan U1 "U" { pagu { 2024: Rp6 } }  subkegiatan U2 "V" { pagu { 2024: Rp4 } } }
        }
        """

    @pytest.mark.parametrize(
        ("documents", "found"),
        [
            ("perjanjian 2024 { anggaran { P1: Rp10 } }", []),
            (
                "perjanjian 2024 { anggaran { P1: Rp11 } }  dpa 2024 { anggaran { P1: Rp11 } }",
                ["5 SK305 anggaran P1 2024 dalam DPA 2024 Rp11, dalam rencana (jumlah di bawahnya) Rp10"],
            ),
            (
                "dpa 2024 { anggaran { P1: Rp11  K1: Rp11 } }",
                ["5 SK305 anggaran K1 2024 dalam DPA 2024 Rp11, dalam rencana (jumlah di bawahnya) Rp10"],
            ),
            (
                "dpa 2024 { anggaran { P1: Rp11  U1: Rp7 } }",
                ["5 SK305 anggaran U1 2024 dalam DPA 2024 Rp7, dalam rencana Rp6"],
            ),
            ("perjanjian perubahan 2024 { anggaran { P1: Rp11 } }", []),
        ],
    )
    def test_of_a_programme_without_a_ceiling_what_the_plan_has_below_it(
        self, documents: str, found: list[str]
    ) -> None:
        """SK501 says that a ceiling may be left out; that must not hide what the documents say."""
        assert in_text(self.BELOW + documents, "SK305") == found

    @pytest.mark.parametrize(
        "stated",
        [
            'dpa perubahan 2024 "DPPA" { anggaran { P1: Rp40 } }',
            'dpa 2024 "DPA" { anggaran "APBN" { P1: Rp5 } }',
            'dpa 2024 "DPA" { anggaran { P1: { tw1: Rp5 } } }',
            'dpa 2024 "DPA" { anggaran "DAU" { P1: Rp10 }  anggaran "DAK" { P1: Rp20 } }',
            'laporan 2024 "L" { anggaran { P1: Rp30  dk: Rp100 } }',
        ],
    )
    def test_what_is_no_difference(self, stated: str) -> None:
        assert in_text(PROGRAMS + stated, "SK305", "SK306") == []

    def test_sources_that_do_not_make_their_total(self) -> None:
        found = in_text(
            PROGRAMS
            + 'dpa 2024 "DPA" { anggaran "PAD" { dk: Rp60 }  anggaran "DAK" { dk: Rp50 }  anggaran { dk: Rp100 } }',
            "SK306",
        )
        assert found == ["5 SK306 total anggaran 2024 dalam DPA 2024 Rp100, jumlah sumber dananya Rp110, selisih -Rp10"]

    def test_an_objective_is_the_share_of_its_programmes(self) -> None:
        plan = """
            sasaran S1 "Satu"
            sasaran S2 "Dua"
            program P1 "Program" { mendukung S1 porsi 60%, S2 porsi 40%  pagu { 2024: Rp100 } }
            laporan 2024 "L" { anggaran { S1: Rp60  S2: Rp50 } }"""
        assert in_text(plan, "SK312") == [
            "5 SK312 anggaran S2 2024 dalam Laporan 2024 Rp50, jumlah programnya Rp40, selisih Rp10"
        ]


class TestSeveralChanges:
    """A budget may be changed twice a year: what follows goes by the last change, and that by its own basis."""

    DOCUMENTS = """
        dpa 2024 { nomor "1"  anggaran { P1: Rp30  P2: Rp70 } }
        dpa perubahan 2024 { nomor "2"  tanggal "5 Juni 2024"     DASAR  anggaran { P1: Rp40  P2: Rp70 } }
        dpa perubahan 2024 { nomor "3"  tanggal "5 Oktober 2024"  DASAR  anggaran { P1: Rp50  P2: Rp60 } }
        perjanjian perubahan 2024 { nomor "4"  tanggal "8 Juni 2024"     DASAR  anggaran { P1: Rp40 } }
        perjanjian perubahan 2024 { nomor "5"  tanggal "8 Oktober 2024"  DASAR  anggaran { P1: Rp50  P2: Rp60 } }
    """

    def found(self, basis: str, report: str) -> list[str]:
        return in_text(PROGRAMS + self.DOCUMENTS.replace("DASAR", basis) + report, "SK305")

    def test_the_report_follows_the_last(self) -> None:
        basis = 'dasar "Perda 2/2024"'
        assert self.found(basis, "laporan 2024 { anggaran { P1: Rp50  P2: Rp60 } }") == []
        (wrong,) = self.found(basis, "laporan 2024 { anggaran { P1: Rp40  P2: Rp60 } }")
        assert "Rp40" in wrong
        assert "Rp50" in wrong

    def test_without_a_basis_the_second_contradicts_the_first(self) -> None:
        assert self.found("", "") != []


class TestNames:
    @pytest.mark.parametrize(
        ("printed", "code"),
        [
            ("PROGRAM  PEMBERDAYAAN, dan Perlindungan Koperasi.", ""),
            ("Pemberdayaan dan Perlindungan Koperasi", ""),
            ("Program Pemberdayaan & Perlindungan Koperasi", ""),
            ("Program Pemberdayan dan Perlindungan Koperasi", "SK313"),
            ("Program Pemberdayaan dan dan Perlindungan Koperasi", "SK313"),
            ("Program Pemberdayaan dan Perlindungan UMKM", "SK308"),
            ("Program Perlindungan dan Pemberdayaan Koperasi", "SK308"),
        ],
    )
    def test_how_alike(self, printed: str, code: str) -> None:
        plan = 'program P1 "Program Pemberdayaan dan Perlindungan Koperasi"\n'
        found = in_text(f'{plan}dpa 2024 "DPA" {{ nama {{ P1: "{printed}" }} }}', "SK308", "SK313")
        assert [each.split()[1] for each in found] == ([code] if code else [])


class TestCounts:
    PLAN = """
        program 2.17.01 "Program Penunjang" { kegiatan 2.17.01.2.02 "Administrasi Keuangan" }
        program 2.17.03 "Program Pengawasan" { kegiatan 2.17.03.2.01 "Pemeriksaan dan Pengawasan" }
        """

    def test_a_node_counts_itself_and_what_is_below(self) -> None:
        stated = 'rkt 2024 "R" { jumlah { 2.17.01: { program: 1  kegiatan: 2 } } }'
        assert in_text(self.PLAN + stated, "SK309") == [
            "4 SK309 jumlah kegiatan di 2.17.01 dalam RKT 2024 2, dalam rencana 1"
        ]

    def test_a_part_is_not_the_whole(self) -> None:
        assert in_text(self.PLAN + 'rkt 2024 "R" { jumlah "Urusan koperasi" { program: 1 } }', "SK309") == []


class TestWords:
    def test_a_slip_that_is_copied_is_one_slip(self) -> None:
        counts = 'jumlah { program: 23 }  terbilang { program: "dua puluh empat" }'
        assert in_text(f'rkt 2024 "R" {{ {counts}  tabel "1" {{ {counts} }} }}', "SK310") == [
            "1 SK310 terbilang program dalam RKT 2024 24, angkanya 23"
        ]

    @pytest.mark.parametrize("said", ["Dua Puluh Tiga", "duapuluh tiga", "kurang lebih dua puluh"])
    def test_what_says_the_number_or_is_none(self, said: str) -> None:
        assert in_text(f'rkt 2024 "R" {{ jumlah {{ program: 23 }}  terbilang {{ program: "{said}" }} }}', "SK310") == []


@pytest.mark.parametrize(
    ("document", "date", "found"),
    [
        ("perjanjian 2026", "12 Januari 2025", "sebelum pertengahan 2025"),
        ("dpa 2026", "2 Januari 2025", "sebelum pertengahan 2025"),
        ("perjanjian 2026", "30 Desember 2025", ""),
        ("perjanjian perubahan 2026", "20 Oktober 2026", ""),
        ("renaksi 2026", "4 Januari 2027", "sesudah akhir tahun 2026"),
        ("renja 2026", "9 Juni 2025", ""),
        ("rkt 2026", "15 Februari 2025", ""),  # a Renja or RKT may be begun early
    ],
)
def test_the_date_of_a_document_fits_its_year(document: str, date: str, found: str) -> None:
    """Whoever copies last year's agreement often leaves the year of its date."""
    text = f'{document} "Dokumen" {{ nomor "1"  tanggal "{date}"  dasar "DPPA" }}\n'
    assert [each.partition(f"{date}, ")[2] for each in in_text(text, "SK329")] == ([found] if found else [])


@pytest.mark.parametrize(
    ("signed", "adopted", "found"),
    [
        ("10 Januari 2027", "3 Maret 2027", False),  # the agreement follows the Renstra that there was
        ("10 Januari 2027", "3 Maret 2026", True),
        ("", "3 Maret 2027", True),
    ],
)
def test_a_changed_renstra_binds_what_is_signed_after_it(signed: str, adopted: str, *, found: bool) -> None:
    text = f"""
renstra 2025..2029 "Renstra" {{ nomor "1"  tanggal "17 September 2025" }}
renstra perubahan 2025..2029 "Perubahan" {{ nomor "2"  tanggal "{adopted}"  dasar "RPJMD"  target {{ a: {{ 2027: 49% }} }} }}
sasaran S1 "S" {{ iku a "Persentase a" {{ satuan persen  target {{ 2027: 50% }} }} }}
perjanjian 2027 "PK" {{ nomor "3"  tanggal "{signed}"  target {{ a: 50% }} }}
"""
    assert bool(in_text(text, "SK301")) is found
    assert in_text(text.replace("a: 50%", "a: 51%"), "SK301")
