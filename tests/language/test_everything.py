"""Everything that the language must be able to say, sentence by sentence, as it ends up in the model."""

from fractions import Fraction

import pytest

from sakip.model.formula import Acuan, Fungsi, Konstanta, Operasi, Rumus, RumusKata, Setiap
from sakip.model.from_syntax import resolve
from sakip.model.nodes import (
    Data,
    Dokumen,
    Indikator,
    Instansi,
    Kebijakan,
    Kondisi,
    Lintas,
    Model,
    Simpul,
    Skala,
    Skema,
    Tingkat,
    Unit,
)
from sakip.numbers.nilai import Belum, Kuantitas, Peringkat, Rentang, TidakBerlaku, Uraian
from sakip.numbers.periode import Periode
from sakip.plan import loads
from sakip.source.file import SourceFile
from sakip.syntax.from_text import read
from sakip.text.bilingual import Lang


def model(text: str) -> Model:
    """The model of *text*, which must be read without a finding."""
    file = read(SourceFile("rencana.sakip", text))
    found, findings = resolve([file])
    assert [str(each) for each in (*file.findings, *findings)] == []
    return found


def stated(found: Model, figure: str, subject: str) -> dict[str, object]:
    """The values of *figure* by period."""
    return {str(each.periode): each.nilai for each in found.butir if (each.ukuran, each.subjek) == (figure, subject)}


def number(value: object) -> Fraction | int:
    """The number of a quantity in its own unit."""
    assert isinstance(value, Kuantitas)
    return value.angka


class TestCascade:
    """Cascade: misi and the RPJMD above; tujuan … subkegiatan; statements; owners; `porsi`; `penunjang`."""

    TEXT = """
        rpjmd 2021..2026 "RPJMD" {
          visi "Kota maju"
          misi M1 "Ekonomi" { tujuan_daerah TD1 "Ekonomi tumbuh" { sasaran_daerah SD1 "UMKM naik" {
            indikator pdrb "Laju PDRB" { satuan persen }
          } } }
        }
        nspk N1 "PP 7/2021"
        instansi dk "Dinas" { urusan 2.17, 3.30
          unit a "Bidang A" { jabatan "Kabid"  unit b "Seksi B" { jabatan "Kasi" } } }
        tujuan T1 "Tujuan" { mendukung SD1, N1  arah_kebijakan "Kemitraan"
          sasaran S1 "Sasaran satu" { iku x "IKU" { satuan persen } }
          sasaran S2 "Sasaran dua"  { pengampu b }
        }
        program 2.17.03 "Program" {
          mendukung S1 porsi 40%, S2 porsi 60%
          outcome "Koperasi patuh"  pengampu a, "Sekretariat"  prioritas "Astacita"
          kegiatan 2.17.03.2.01 "Kegiatan" { output "Koperasi diperiksa"  lokasi "Denpasar"
            mewarisi periksa
            subkegiatan 2.17.03.2.01.0004 "Sub" { indikator periksa "Jumlah" { satuan koperasi } }
          }
        }
        program 2.17.01 "Penunjang" { sifat penunjang }
    """

    def test_above_and_below(self) -> None:
        found = model(self.TEXT).nama
        goal, program, activity = found["T1"], found["2.17.03"], found["2.17.03.2.01"]
        assert isinstance(goal, Simpul)
        assert isinstance(program, Simpul)
        assert isinstance(activity, Simpul)
        assert [each.id for each in goal.mendukung] == ["SD1", "N1"]
        assert [(each.id, number(each.porsi)) for each in program.mendukung] == [("S1", 40), ("S2", 60)]
        assert [each.id or each.teks for each in program.pengampu] == ["a", "Sekretariat"]
        assert program.outcome == ("Koperasi patuh",)
        assert activity.output == ("Koperasi diperiksa",)
        assert [each.id for each in activity.mewarisi] == ["periksa"]
        assert activity.induk == "2.17.03"
        assert getattr(found["2.17.01"], "sifat", "") == "penunjang"

    def test_policy_directions_and_phases(self) -> None:
        """A direction serves some of the RPJMD and NSPK in some years; one that says nothing else is its sentence."""
        found = model("""
            rpjmd 2025..2029 "RPJMD" { sasaran_daerah SD1 "Naik" { strategi "Pasar"  arah_kebijakan_daerah AD1 "Mitra" } }
            nspk N1 "PP 7/2021"
            renstra 2025..2029 "R" { tahapan { 2025: "Menata"  2026..2027: "Menguatkan" } }
            tujuan T1 "Tujuan" { arah_kebijakan "Kemitraan"
              arah_kebijakan A2 "Pendampingan" { mendukung AD1, N1  tahap 2026, 2028..2030  catatan "c" } }
        """)
        above, goal = found.nama["AD1"], found.nama["T1"]
        assert isinstance(above, Simpul)
        assert isinstance(goal, Simpul)
        assert (above.jenis, above.induk, getattr(found.nama["SD1"], "strategi", ())) == (
            "arah_kebijakan_daerah", "SD1", ("Pasar",),
        )  # fmt: skip
        plain, whole = goal.arah_kebijakan
        assert (plain.id, plain.nama, plain.mendukung, plain.tahap) == ("", "Kemitraan", (), ())
        assert [each.id for each in whole.mendukung] == ["AD1", "N1"]
        assert (whole.id, whole.tahap, whole.catatan) == ("A2", (2026, 2028, 2029, 2030), ("c",))
        assert [(each.tahun, each.tema) for each in found.tahapan] == [
            (2025, "Menata"), (2026, "Menguatkan"), (2027, "Menguatkan"),
        ]  # fmt: skip

    def test_agency(self) -> None:
        found = model(self.TEXT).nama
        agency, section = found["dk"], found["b"]
        assert isinstance(agency, Instansi)
        assert isinstance(section, Unit)
        assert agency.urusan == ("2.17", "3.30")
        assert (section.induk, section.jabatan) == ("a", "Kasi")
        assert model(self.TEXT).dokumen[0].visi == "Kota maju"


class TestIndicators:
    """Indicators: definition and reason, unit, direction, kind, quarters, formula, source, targets, grades."""

    def test_properties(self) -> None:
        found = model("""
            instansi dk "Dinas" { unit was "Bidang Pengawasan" }
            data n "Sehat" { satuan koperasi  bagian_dari m }
            data m "Dinilai" { satuan koperasi  sumber_data was, "ODS" }
            iku x "Persentase" { satuan persen  arah naik  jenis outcome  triwulan posisi_akhir
              formula = n / m * 100%  definisi "d"  alasan "a"  sumber_data was  penanggung_jawab was, "Kepala Dinas"
              bobot 0,3  berlaku_sejak 2024  jeda 1  dinilai_oleh "Inspektorat"  kodref "K1"  tag "stunting"
              baseline { 2020: 9,5% }  target { 2021: 10,92  2022..2023: 20% }
              pembanding { nasional: 30%  provinsi: 25% }
              catatan "c"
            }""")
        x = found.nama["x"]
        assert isinstance(x, Indikator)
        assert (x.arah, x.golongan, x.triwulan, x.berlaku_sejak, x.dinilai_oleh) == (
            "naik", "outcome", "posisi_akhir", 2024, "Inspektorat",
        )  # fmt: skip
        assert isinstance(x.formula, Rumus)
        assert x.formula.acuan == ("n", "m")
        assert {period: number(value) for period, value in stated(found, "target", "x").items()} == {
            "2021": Fraction("10.92"), "2022": 20, "2023": 20,
        }  # fmt: skip
        assert {period: number(value) for period, value in stated(found, "pembanding", "x").items()} == {
            "nasional": 30, "provinsi": 25,
        }  # fmt: skip
        assert [each.id for each in getattr(found.nama["n"], "bagian_dari", ())] == ["m"]

    def test_growth_against_the_previous_period(self) -> None:
        found = model("""
            data omset "Omset" { satuan rupiah }
            iku x "Pertumbuhan" { satuan persen  formula = (omset - lalu(omset)) / omset[2022] * 100% }""")
        formula = getattr(found.nama["x"], "formula", None)
        assert isinstance(formula, Rumus)
        assert formula.acuan == ("omset",)
        assert formula.satuan is not None
        assert formula.satuan.murni

    @pytest.mark.parametrize(
        ("written", "value"),
        [
            ("A", Peringkat("A")),
            ("A (81,1)", Peringkat("A", Fraction("81.1"))),
            ('"Level 3 Plus"', Uraian("Level 3 Plus")),
            ("WTP", Peringkat("WTP")),
            ('belum "menunggu LHE"', Belum("menunggu LHE")),
            ('tidak_berlaku "N/A"', TidakBerlaku("N/A")),
            ('"#DIV/0!"', Uraian("#DIV/0!")),
        ],
    )
    def test_values_that_are_no_numbers(self, written: str, value: object) -> None:
        found = model(f'iku x "Nilai SAKIP" {{ satuan predikat  target {{ 2024: {written} }} }}')
        assert stated(found, "target", "x") == {"2024": value}

    @pytest.mark.parametrize(
        ("written", "low", "high"),
        [("80..90", 80, 90), ("90..80", 80, 90), ("<49", None, 49), ("<=15", None, 15), (">=80", 80, None)],
    )
    def test_ranges_and_bounds(self, written: str, low: int | None, high: int | None) -> None:
        """Targets that are ranges (also written from high to low) and bounds."""
        value = stated(model(f'iku x "Waktu" {{ satuan menit  target {{ 2024: {written} }} }}'), "target", "x")["2024"]
        assert isinstance(value, Rentang)
        edges = (value.bawah and value.bawah.nilai, value.atas and value.atas.nilai)
        assert edges == (low, high)

    def test_two_sources_of_a_target(self) -> None:
        found = model('iku x "X" { satuan nilai  target { 2024: 1 }  target "SK Walikota" { 2024: 2 } }')
        assert [(each.sumber, number(each.nilai)) for each in found.butir] == [("", 1), ("SK Walikota", 2)]

    @pytest.mark.parametrize(
        ("unit", "written", "base"),
        [
            ('"per 1.000"', "17,2", Fraction("0.0172")),
            ('"per 100.000"', "214 per 100.000", Fraction("0.00214")),
            ("indeks 0..4", "3,25", Fraction("3.25")),
            ('"triliun rupiah"', "1,5", Fraction(15 * 10**11)),
            ("rupiah", "Rp1,5 triliun", Fraction(15 * 10**11)),
            ('"orang/bulan"', "30", Fraction(30)),
        ],
    )
    def test_units(self, unit: str, written: str, base: Fraction) -> None:
        """Rates per 1.000 and 100.000, indices with a scale, Rp triliun, orang/bulan."""
        value = stated(model(f'iku x "X" {{ satuan {unit}  target {{ 2024: {written} }} }}'), "target", "x")["2024"]
        assert isinstance(value, Kuantitas)
        assert value.nilai == base


class TestFormulas:
    """Weighted sums of value/maximum, mean of ratios, deductions, sums over members, look-up tables, interpolation."""

    HEAD = """
        kelompok puskesmas "Puskesmas" { anggota utara "Utara"  anggota selatan "Selatan" }
        data a "A" { satuan orang  per puskesmas }  data b "B" { satuan orang }  data s "Skor" { satuan nilai }
        skala kategori "Kategori" { "Baik": >=80  "Kurang": <80 }
    """

    @pytest.mark.parametrize(
        "formula",
        [
            "s / 5 * 60% + s / 4 * 40%",
            "rata_rata(a / b; b / a)",
            "maks(s - 5; 0)",
            "jumlah(puskesmas; a) / jumlah(puskesmas; b) * 100%",
            "tabel(s; kategori)",
            "interpolasi(s; 0; 0; 50; 60; 100; 100)",
            "jika(b = 0; 100%; a / b * 100%)",
            "min(s; 100) - 2,5 * mutlak(s - 100)",
            "bulat(s; 2) + s.capaian + s[awal] - s[akhir]",
        ],
    )
    def test_is_typed(self, formula: str) -> None:
        found = model(f'{self.HEAD} iku x "X" {{ satuan indeks  formula = {formula} }}')
        assert isinstance(getattr(found.nama["x"], "formula", None), Rumus)

    def test_tree(self) -> None:
        found = model(f'{self.HEAD} iku x "X" {{ satuan persen  formula = a / b * 100% }}')
        formula = getattr(found.nama["x"], "formula", None)
        assert isinstance(formula, Rumus)
        match formula.ekspresi:
            case Operasi("*", Operasi("/", Acuan("a"), Acuan("b")), Konstanta(hundred)):
                assert hundred.nilai == 1
            case other:
                pytest.fail(f"not the tree of a / b * 100%: {other}")

    def test_in_words(self) -> None:
        found = model('iku x "X" { satuan persen  formula "jumlah sehat dibagi jumlah dinilai" }')
        assert getattr(found.nama["x"], "formula", None) == RumusKata("jumlah sehat dibagi jumlah dinilai")

    def test_sum_over_members(self) -> None:
        found = model(f'{self.HEAD} iku x "X" {{ satuan orang  formula = jumlah(puskesmas; a) }}')
        formula = getattr(found.nama["x"], "formula", None)
        assert isinstance(formula, Rumus)
        assert formula.ekspresi == Fungsi("jumlah", (Setiap("puskesmas", (Acuan("a"),)),))


class TestMoney:
    """Money: pagu per year and source of funds, change, realisation per quarter and year."""

    def test_pagu(self) -> None:
        found = model("""
            program P1 "P" { pagu { 2024: Rp100 }  pagu "DAK Non Fisik" { 2024: Rp20 }  pagu perubahan { 2024: Rp150 } }
            realisasi 2024 "R" { anggaran { P1: { tw1: Rp10  tw2: Rp30 } } }""")
        assert [(each.sumber, each.versi, number(each.nilai)) for each in found.butir if each.ukuran == "pagu"] == [
            ("", "", 100), ("DAK Non Fisik", "", 20), ("", "perubahan", 150),
        ]  # fmt: skip
        assert {period: number(value) for period, value in stated(found, "realisasi_anggaran", "P1").items()} == {
            "2024 tw1": 10, "2024 tw2": 30,
        }  # fmt: skip

    def test_members_of_one_kegiatan(self) -> None:
        """One kegiatan in 47 puskesmas, summed; rows that repeat the program's total must not be summed."""
        found = model("""
            kegiatan K1 "K" { agregasi jumlah
              indikator kunjungan "Kunjungan" { satuan orang  target { 2024: { utara: 10  selatan: 20 } } } }
            program P1 "RSUD" { agregasi tidak_dijumlah }""")
        assert [number(value) for value in stated(found, "target", "kunjungan").values()] == [10, 20]
        assert getattr(found.nama["P1"], "agregasi", "") == "tidak_dijumlah"


class TestLayers:
    """Layers: renstra and its change, rkt, perjanjian and its change, renaksi, realisasi, laporan, evaluasi."""

    TEXT = """
        instansi dk "Dinas" { pemda "Kota" }
        renstra 2021..2026 "Renstra" { nomor "1"  tanggal "1 Januari 2021" }
        renstra perubahan 2021..2026 "Renstra Perubahan" { target { x: { 2024: 12% } }  dasar "Perwali 3/2023" }
        iku x "X" { satuan persen  target { 2024: 10% } }
        data d "D" { satuan koperasi }
        program P1 "P" { pagu { 2024: Rp5 } }
        sasaran S1 "S" { outcome "o" }
        rkt 2024 "RKT" { target { x: 11% }  jumlah { program: 6  misi: 7  P1: { kegiatan: 2 } }  terbilang { dk: "enam" } }
        renja 2024 "Renja" { anggaran "APBN" { P1: Rp5 }  nama { P1: "Program P" } }
        dpa 2024 "DPA" { anggaran { dk: Rp5 } }
        perjanjian 2024 "PK" { penandatangan "Walikota"  tabel "2.4" "Target" { halaman 32  target { x: 11% "naik" } } }
        perjanjian perubahan 2024 "PK Perubahan" { target { x: 12% } }
        renaksi 2024 "Renaksi" { target { x: { tw1: 1%  sm1: 5%  bln7: 6% } }  porsi { P1: { bln1: 5% } } }
        realisasi 2024 "Realisasi" { data { d: 78 }  nilai { x: belum "menunggu LHE" } }
        laporan 2024 "LKjIP" {
          tabel "3.1" { capaian { x: 130,86% }  cara_bulat potong  pembulatan 2 }
          tabel "3.2" { bentuk faktor  capaian { x: 1,30 }  mendukung { P1: S1 }  kenaikan { d: 9  x: 2% } }
        }
        narasi x 2024 { keberhasilan "baik"  hambatan "dana"  solusi \"\"\"satu
            dua\"\"\" }
        evaluasi 2023 "LHE" { oleh "Inspektorat"  nilai 81,1  predikat A
          komponen k1 "Perencanaan" { bobot 30  nilai 24,3  komponen k11 "Keberadaan" { bobot 6 } }
          rekomendasi r1 "Samakan target" { status proses  tindak_lanjut "Sudah"  target_selesai "2024" } }
    """

    def test_a_scheme_has_components_weights_and_a_scale(self) -> None:
        found = model(
            'skala predikat "P" { A: >80..100 }  '
            'skema sendiri "Lembar kerja" { berlaku_sejak 2023  skala predikat  dasar "Perwali"  status praktik '
            'komponen "Perencanaan" { bobot 30  komponen "Kualitas" { bobot 9 } } }  '
            'evaluasi 2024 "LHE" { skema sendiri }'
        )
        scheme = found.nama["sendiri"]
        assert isinstance(scheme, Skema)
        assert (scheme.berlaku_sejak, scheme.skala[0].id, scheme.status) == (2023, "predikat", "praktik")
        assert [number(each.bobot) for each in (scheme.komponen[0], scheme.komponen[0].komponen[0])] == [30, 9]
        assert [each.id for each in found.evaluasi[0].skema] == ["sendiri"]

    def test_every_document_has_one_shape(self) -> None:
        found = model(self.TEXT)
        assert [each.id for each in found.dokumen] == [
            "renstra-2021", "renstra-perubahan-2021", "rkt-2024", "renja-2024", "dpa-2024", "perjanjian-2024",
            "perjanjian-perubahan-2024", "renaksi-2024", "realisasi-2024", "laporan-2024",
        ]  # fmt: skip
        targets = {
            each.dokumen: number(each.nilai)
            for each in found.butir
            if each.ukuran == "target" and not each.periode.bagian
        }
        assert targets == {
            "": 10, "renstra-perubahan-2021": 12, "rkt-2024": 11,
            "perjanjian-2024": 11, "perjanjian-perubahan-2024": 12,
        }  # fmt: skip
        assert found.tahun == range(2021, 2027)

    def test_what_else_documents_state(self) -> None:
        found = model(self.TEXT)
        kinds = {(each.ukuran, each.subjek, str(each.periode)) for each in found.butir}
        assert {
            ("jumlah", "program", "2024"), ("jumlah", "misi", "2024"), ("jumlah", "P1", "2024 kegiatan"),
            ("terbilang", "dk", "2024"), ("kenaikan", "d", "2024"), ("kenaikan", "x", "2024"),
            ("target", "x", "2024 tw1"), ("target", "x", "2024 sm1"), ("porsi", "P1", "2024 bln1"),
            ("mendukung", "P1", "2024"), ("data", "d", "2024"),
        } <= kinds  # fmt: skip
        noted = next(each for each in found.butir if each.tabel == "2.4")
        assert (noted.catatan, noted.letak.text) == ("naik", "11%")

    def test_rounding_is_a_fact_of_a_document(self) -> None:
        report = model(self.TEXT).dokumen[-1]
        assert isinstance(report, Dokumen)
        assert [each.cetakan.cara_bulat for each in report.tabel if each.cetakan] == ["potong", ""]
        printed = [number(each.nilai) for each in model(self.TEXT).butir if each.ukuran == "capaian"]
        assert printed == [Fraction("130.86"), Fraction("1.30")]

    def test_evaluation_and_narrative(self) -> None:
        found = model(self.TEXT)
        evaluation = found.evaluasi[0]
        assert (evaluation.predikat, number(evaluation.nilai)) == ("A", Fraction("81.1"))
        assert evaluation.komponen[0].komponen[0].id == "k11"
        assert evaluation.rekomendasi[0].status == "proses"
        assert dict(found.narasi[0].isi)["solusi"] == ("satu\ndua",)


class TestPolicy:
    """Policy: capaian by direction and form of the target, aggregation, caps, rounding, scales, sources, promises."""

    def test_policy(self) -> None:
        found = model("""
            skala kinerja "Permendagri" { "Sangat Tinggi": >=91  "Tinggi": 76..<91  "Rendah": <76  dasar "86/2017" }
            skala opini "Opini BPK" { urutan TMP, TW, WDP, WTP }
            skala serapan "Serapan" { tw1: { "Sesuai": >=20 }  tw2: { "Sesuai": >=45 } }
            kebijakan lama "Dua target" {
              pembulatan 2  cara_bulat potong  rasio dari_bulat  agregasi rata_rata  batas_atas 120  batas_bawah 0
              skala kinerja  dasar "PermenPAN-RB 8/2021"  sumber "LKjIP 2024"  status praktik
              menjamin target_seratus, searah
              capaian        = realisasi / target
              capaian turun  = (2 * target - realisasi) / target
              capaian nol_turun = jika(realisasi = 0; 100%; 0%)
              kemajuan       = realisasi / target[akhir]
              efisiensi      = serapan - capaian
            }
            iku x "X" { satuan persen  kebijakan lama  skala kinerja  capaian = target / realisasi }""")
        policy, scale, steps = found.nama["lama"], found.nama["kinerja"], found.nama["serapan"]
        assert isinstance(policy, Kebijakan)
        assert isinstance(scale, Skala)
        assert isinstance(steps, Skala)
        assert [(each.ukuran, each.kasus) for each in policy.rumus] == [
            ("capaian", ""), ("capaian", "turun"), ("capaian", "nol_turun"), ("kemajuan", ""), ("efisiensi", ""),
        ]  # fmt: skip
        assert (policy.status, policy.sumber, policy.menjamin) == (
            "praktik",
            ("LKjIP 2024",),
            ("target_seratus", "searah"),
        )
        assert scale.label == ("Sangat Tinggi", "Tinggi", "Rendah")
        assert getattr(found.nama["opini"], "label", ()) == ("TMP", "TW", "WDP", "WTP")
        assert [part for part, _ in steps.per_bagian] == ["tw1", "tw2"]


class TestOtherParts:
    """Pohon kinerja as a graph of its own, crosscutting with both sides, levels by other names, allowances."""

    def test_pohon_kinerja(self) -> None:
        found = model("""
            sasaran S1 "S" { outcome "o" }
            pohon pk "Pohon" { kondisi k1 "Koperasi sehat" { tingkat ultimate  csf "Tata kelola"  dipetakan S1
              kondisi k2 "Pengurus cakap" { tingkat intermediate  indikator i2 "Indeks" { satuan indeks }  didukung k3 }
              kondisi k3 "Modal cukup" { tingkat output  di_luar_kewenangan "OJK" } } }""")
        below = found.nama["k2"]
        assert isinstance(below, Kondisi)
        assert (below.induk, below.pohon, [each.id for each in below.didukung]) == ("k1", "pk", ["k3"])

    def test_crosscutting(self) -> None:
        found = model("""
            instansi dk "Dinas" { unit a "A"  unit b "B" }
            iku x "X" { satuan persen }  program P1 "P" { pengampu a }
            lintas l "Bersama" { untuk x  luar "Kementerian"
              peran a "Pembinaan"   { melalui P1  indikator_bersama x  status disetujui }
              peran b "Pemeriksaan" { status diusulkan } }""")
        shared = found.nama["l"]
        assert isinstance(shared, Lintas)
        assert [(part.unit.id if part.unit else "", part.status) for part in shared.peran] == [
            ("a", "disetujui"), ("b", "diusulkan"),
        ]  # fmt: skip

    def test_levels_by_other_names(self) -> None:
        """Level names by profile: SS -> IKSS -> SP; Program -> KRO -> RO -> Komponen."""
        found = model("""
            tingkat ss   "Sasaran Strategis" { seperti sasaran  di_bawah tujuan }
            tingkat ikss "Indikator Kinerja SS" { seperti iku  di_bawah ss }
            tingkat kro  "Klasifikasi Rincian Output" { seperti kegiatan  di_bawah program }
            tingkat ro   "Rincian Output" { seperti subkegiatan  di_bawah kro }
            tujuan T1 "Tujuan" { ss SS1 "Sasaran" { ikss i1 "Indeks" { satuan indeks } } }
            program P1 "Program" { kro PBG "Kebijakan" { ro PBG.001 "Rekomendasi" { output "x" } } }""")
        objective, output = found.nama["SS1"], found.nama["PBG.001"]
        assert isinstance(found.nama["kro"], Tingkat)
        assert isinstance(objective, Simpul)
        assert isinstance(output, Simpul)
        assert (objective.jenis, objective.tingkat) == ("sasaran", "ss")
        assert (output.jenis, output.tingkat, output.induk) == ("subkegiatan", "ro", "PBG")

    def test_allowances_and_severities(self) -> None:
        found = model("""
            izinkan SK203 "tujuan tanpa indikator disepakati" sampai 2026
            keparahan { SK404: saran }
            sasaran S1 "S" { izinkan SK201 "IKU menyusul" }""")
        assert [(each.kode, each.sampai, each.lingkup is None) for each in found.izin] == [
            ("SK203", 2026, True), ("SK201", None, False),
        ]  # fmt: skip
        assert [(code, weight) for code, weight, _ in found.keparahan] == [("SK404", "saran")]

    @pytest.mark.parametrize("until", ["26", "Rp 2026", "12,5"])
    def test_an_allowance_ends_with_a_year(self, until: str) -> None:
        """Language: nothing that is written is lost; an allowance that cannot end excuses nothing."""
        plan = loads(f'izinkan SK203 "disepakati" sampai {until}')
        assert [(each.code, each.message(Lang.ID)) for each in plan.diagnostics][:1] == [
            ("SK011", f"`izinkan` diisi angka `{until}`, bukan tahun di belakang `sampai`, seperti `sampai 2026`")
        ]

    def test_names_may_change(self) -> None:
        """Renamed, split, joined: pairs of an old and a new name; a new one may have been replaced in its turn."""
        found = model("""
            program P2 "P"  program P3 "Q"
            pindah "Nomenklatur 2025" { dasar "Kepmendagri"  P0: P1  P1: P2  P1: P3 }""")
        assert [(each.lama, each.baru) for each in found.pindah] == [("P0", "P1"), ("P1", "P2"), ("P1", "P3")]

    def test_documents_may_be_locked(self) -> None:
        """What a document said when it was signed, and what it rests on; what is named need not be there."""
        found = model("""
            kunci "perjanjian-2024" { sidik "1-ab"  catatan "di balai kota"
              isi { x: { nama: "X"  "target 2024": "27,45%" } }
              induk { S1: { nama: "Koperasi sehat" } } }""")
        (lock,) = found.kunci
        assert (lock.dokumen, lock.sidik, lock.catatan) == ("perjanjian-2024", "1-ab", ("di balai kota",))
        assert [(each.subjek, each.hal, each.makna) for each in (*lock.isi, *lock.induk)] == [
            ("x", "nama", "X"), ("x", "target 2024", "27,45%"), ("S1", "nama", "Koperasi sehat"),
        ]  # fmt: skip

    def test_worked_examples(self) -> None:
        """A plan states its own expectations; what is supposed and expected in them is not stated of the plan."""
        found = model("""
            data a "A" { satuan koperasi }
            iku x "X" { satuan persen  formula "a dari empat" }
            uji 2024 "Setengah" { catatan "dari buku"
              andai { data { a: 2 } target { x: { tw1: 10% } } }
              harap { realisasi { x: 50,0% } capaian { x: tak_terdefinisi } } }""")
        (example,) = found.uji
        assert (example.tahun, example.judul, example.catatan) == (2024, "Setengah", ("dari buku",))
        assert [(each.ukuran, each.subjek, str(each.periode)) for each in (*example.andai, *example.harap)] == [
            ("data", "a", "2024"), ("target", "x", "2024 tw1"), ("realisasi", "x", "2024"), ("capaian", "x", "2024"),
        ]  # fmt: skip
        assert found.butir == ()

    def test_data_may_say_what_is_possible(self) -> None:
        found = model("""
            data a "A" { satuan koperasi  paling_sedikit 1 }
            data b "B" { satuan persen  paling_sedikit 0  paling_banyak 100% }
            data c "C" { satuan nilai 0..4 }""")
        ranges = [each.rentang for each in found.nama.values() if isinstance(each, Data)]
        assert [
            [str(number(edge)) if edge else None for edge in (each.bawah, each.atas)] for each in ranges if each
        ] == [["1", None], ["0", "100"], ["0", "4"]]

    def test_series_may_change(self) -> None:
        found = model('data d "D" { satuan koperasi  berlaku_sejak 2024  realisasi { 2022: 5  2023: 6 } }')
        assert isinstance(found.nama["d"], Data)
        assert [each.periode for each in found.butir] == [Periode(2022), Periode(2023)]

    def test_a_ministry_uses_the_library_of_levels(self) -> None:
        """A ministry's profile (SS, SP, SK, KRO, RO) is a file and not a fork."""
        plan = loads(
            'pakai "kementerian"\nkegiatan 1572 "Hukum" { kro PBG "Kebijakan" { ro PBG.001 "Rekomendasi" { } } }'
        )
        assert [each.code for each in plan.diagnostics if each.code < "SK2"] == []
        assert getattr(plan["PBG.001"], "tingkat", "") == "ro"
