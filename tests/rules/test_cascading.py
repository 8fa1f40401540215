"""What the rules of the cascade say of odd plans: one finding for one cause, silence where something is uncertain."""

import pytest

from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.groups import grouped
from sakip.plan import loads
from sakip.text.bilingual import Lang

GOAL = 'tujuan T1 "Meningkatnya daya saing" { indikator "Kontribusi pada PDRB" { satuan persen } }\n'


@pytest.fixture(autouse=True)
def _rules_may_not_break(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAKIP_DEBUG", "1")


class TestOneCauseOneFinding:
    def test_what_hangs_on_a_detached_node_is_not_detached_itself(self) -> None:
        found = cascading(
            GOAL
            + """
            program P1 "Program" { kegiatan K1 "Kegiatan" { subkegiatan U1 "Sub" } }
            kegiatan K2 "Kegiatan lain" { mendukung P1  subkegiatan U2 "Sub lain" }
            """
        )
        assert messages(found) == ["SK210 program P1 tidak terhubung ke tujuan mana pun"]

    def test_a_detached_objective_and_the_goal_that_lacks_it_are_one(self) -> None:
        found = cascading(GOAL + 'sasaran S1 "Meningkatnya koperasi sehat" { iku a "A" { satuan persen } }')
        assert messages(found) == ["SK210 sasaran S1 tidak terhubung ke tujuan mana pun"]
        assert labels(found[0]) == ["T1 di sini belum ada sasaran"]

    def test_where_that_is_allowed_the_goal_speaks_for_itself(self) -> None:
        objective = 'sasaran S1 "Meningkatnya koperasi" { izinkan SK210 "tak disebut"  iku a "A" { satuan persen } }'
        assert messages(cascading(GOAL + objective)) == ["SK202 tujuan T1 tidak punya sasaran"]

    def test_a_detached_kpi_and_the_objective_that_lacks_it_are_one(self) -> None:
        objective = 'sasaran S1 "Meningkatnya koperasi sehat" { mendukung T1 }\niku a "A" { satuan persen }'
        found = cascading(GOAL + objective)
        assert messages(found) == ["SK210 IKU a tidak terhubung ke tujuan mana pun"]
        assert labels(found[0]) == ["S1 di sini belum ada IKU"]

    def test_a_detached_activity_says_where_its_code_and_a_document_put_it(self) -> None:
        found = cascading(
            GOAL
            + """
            program 2.17.04 "Program" { mendukung T1 }
            kegiatan 2.17.04.2.01 "Kegiatan"
            rkt 2024 "RKT" { mendukung { 2.17.04.2.01: 2.17.04 } }
            """
        )
        assert messages(found) == ["SK210 kegiatan 2.17.04.2.01 tidak terhubung ke tujuan mana pun"]
        assert labels(found[0]) == [
            "2.17.04 menurut kodenya berada di bawah ini",
            "2.17.04 RKT 2024 menaruhnya di bawah 2.17.04",
        ]

    PROMISED = 'perjanjian 2024 "Perjanjian Kinerja 2024" { target { a: 50% } }\n'

    def test_an_objective_that_is_only_promised_is_not_detached_besides(self) -> None:
        text = GOAL + self.PROMISED + 'sasaran S1 "Meningkatnya koperasi sehat" { iku a "A" { satuan persen } }'
        assert messages(cascading(text)) == []
        promised = [each for each in loads(text, "rencana.sakip").diagnostics if each.code == "SK304"]
        assert [labels(each) for each in promised] == [
            ["S1 tidak berada di bawah tujuan", "T1 di sini belum ada sasaran"]
        ]

    def test_where_a_promise_is_allowed_only_the_goal_speaks(self) -> None:
        objective = 'sasaran S1 "Meningkatnya koperasi" { izinkan SK304 "wajib"  iku a "A" { satuan persen } }'
        assert messages(cascading(GOAL + self.PROMISED + objective)) == ["SK202 tujuan T1 tidak punya sasaran"]

    def test_a_reference_to_an_unknown_name_detaches_nothing(self) -> None:
        """SK101 says it."""
        objective = 'sasaran S1 "Meningkatnya koperasi sehat" { mendukung T11  iku a "A" { satuan persen } }'
        assert messages(cascading(GOAL + objective)) == []

    def test_a_name_declared_twice_is_not_asked_for_what_the_other_has(self) -> None:
        """SK102 says it."""
        found = cascading("""
            program 2.17.03 "Program Pengawasan"
            program 2.17.03 "Program Pengawasan" { kegiatan 2.17.03.2.01 "Kegiatan" { subkegiatan U "Sub" } }
        """)
        assert messages(found) == []

    def test_nodes_in_a_circle_are_not_detached_besides(self) -> None:
        found = cascading(GOAL + 'program P1 "Program" { mendukung i1  indikator i1 "Indikator" { satuan persen } }')
        assert messages(found) == ["SK209 kaskade melingkar: P1 → i1 → P1"]

    def test_a_wrong_code_between_two_right_ones_is_one(self) -> None:
        found = cascading("""
            program 2.17.03 "Program" { kegiatan 2.17.04.2.01 "Kegiatan" { subkegiatan 2.17.03.2.01.0004 "Sub" } }
        """)
        assert messages(found) == ["SK213 kode 2.17.04.2.01 bukan turunan kode 2.17.03"]

    def test_a_wrong_code_above_many_right_ones_is_one(self) -> None:
        activities = "".join(f'kegiatan 2.17.03.2.0{each} "Kegiatan {each}"\n' for each in range(1, 4))
        found = cascading(f'program 2.17.04 "Program" {{ {activities} }}')
        assert messages(found) == ["SK213 kode 2.17.03.2.01, 2.17.03.2.02 dan 2.17.03.2.03 bukan turunan kode 2.17.04"]

    def test_a_code_of_another_level_is_not_also_no_extension(self) -> None:
        found = cascading("""
            instansi dk "Dinas" { kewenangan kota }
            program 2.17.03 "Program" { kegiatan 2.17.03.1.01 "Kegiatan" { subkegiatan 2.17.03.2.01.0004 "Sub" } }
            kegiatan 2.17.04.2.01 "Kegiatan lain" { subkegiatan 2.17.04.2.01.0001 "Sub lain" }
        """)
        assert [each.code for each in found] == ["SK217"]


class TestManyAlike:
    PROGRAMS = "".join(f'program P{each} "Program {each}"\n' for each in range(7))

    def test_many_are_one_finding_with_the_first_few_shown(self) -> None:
        found = cascading(GOAL + self.PROGRAMS)
        assert messages(found) == [
            "SK210 program P0, P1, P2, P3 dan 3 lainnya tidak terhubung ke tujuan mana pun",
        ]
        assert labels(found[0]) == [f"P{each} juga terlepas" for each in range(1, 5)]
        assert found[0].message(Lang.EN) == "no way up to a goal from programme P0, P1, P2, P3 and 3 more"

    def test_an_allowance_for_one_excuses_only_that_one(self) -> None:
        allowed = self.PROGRAMS.replace('"Program 2"', '"Program 2" { izinkan SK210 "belum ditetapkan" }')
        found = cascading(GOAL + allowed)
        assert messages(found) == ["SK210 program P0, P1, P3, P4 dan 2 lainnya tidak terhubung ke tujuan mana pun"]


class TestSilence:
    @pytest.mark.parametrize(
        "text",
        [
            'tujuan T1 "Meningkatnya daya saing"',
            'sasaran S1 "Meningkatnya koperasi sehat" { iku a "A" { satuan persen } }',
            'program 2.17.03 "Program"',
            'kegiatan 2.17.03.2.01 "Kegiatan"',
            'renstra 2021..2026 "Renstra" { nomor "1"  tanggal "1 Maret 2021" }',
            'program 2.17.03 "Program" { kegiatan 2.17.03.2.01 "Kegiatan" }',
            'instansi dk "Dinas" { unit a "Bidang A" }',
            'pohon p "Pohon" { kondisi k "Koperasi sehat" }',
        ],
    )
    def test_a_fragment_is_not_asked_for_the_rest(self, text: str) -> None:
        assert messages(cascading(text)) == []

    @pytest.mark.parametrize("pagu", ["Rp0", 'tidak_berlaku "tidak dianggarkan"'])
    def test_a_programme_without_money_may_be_empty(self, pagu: str) -> None:
        found = cascading(f"""
            program P1 "Program" {{ kegiatan K1 "Kegiatan" }}
            program P2 "Program lain" {{ pagu {{ 2024: {pagu} }} }}
        """)
        assert messages(found) == []

    def test_two_nomenclature_codes_may_share_a_name(self) -> None:
        found = cascading("""
            kegiatan 2.15.02.2.07 "Kegiatan" {
              subkegiatan 2.15.02.2.07.0005 "Peningkatan Kompetensi Penilai Andalalin"
              subkegiatan 2.15.02.2.07.0007 "Peningkatan Kompetensi Penilai Andalalin"
            }
        """)
        assert messages(found) == []

    def test_a_programme_may_serve_two_kpis_of_one_objective(self) -> None:
        found = cascading("""
            sasaran S1 "Meningkatnya koperasi sehat" { iku a "A" { satuan persen }  iku b "B" { satuan persen } }
            program P "Program" { mendukung a, b  pagu { 2024: Rp1 } }
        """)
        assert messages(found) == []

    def test_the_objective_a_programme_stands_in_takes_the_rest_of_the_shares(self) -> None:
        found = cascading("""
            sasaran S1 "Meningkatnya koperasi" {
              iku a "A" { satuan persen }
              program P "Program" { mendukung S2 porsi 40%  pagu { 2024: Rp1 } }
            }
            sasaran S2 "Meningkatnya usaha mikro" { iku b "B" { satuan persen } }
        """)
        assert messages(found) == []

    def test_last_year_and_targets_make_no_circle(self) -> None:
        assert messages(cascading('indikator e "E" { satuan persen  formula = lalu(e) + e.target }')) == []

    def test_owners_come_down_from_the_programme_and_up_from_all_its_activities(self) -> None:
        found = cascading("""
            instansi dk "Dinas" { unit a "Bidang A" }
            program P1 "Program satu" { pengampu a  kegiatan K1 "Kegiatan satu" { subkegiatan U1 "Sub" } }
            program P2 "Program dua" { kegiatan K2 "Kegiatan dua" { pengampu a  subkegiatan U2 "Sub" } }
        """)
        assert messages(found) == []

    def test_special_regions_have_digits_of_their_own(self) -> None:
        text = 'instansi dk "Dinas" { kewenangan kota }\nkegiatan 2.17.03.8.01 "Kegiatan khusus Bali"'
        assert messages(cascading(text)) == []

    def test_a_role_may_work_through_what_its_parent_or_its_section_owns(self) -> None:
        found = cascading("""
            instansi dk "Dinas" { unit a "Bidang A" { unit b "Seksi B" } }
            program P1 "Program satu" { pengampu a }
            program P2 "Program dua" { pengampu b }
            lintas l "Kerja bersama" {
              peran b "Satu" { melalui P1  status disetujui }
              peran a "Dua"  { melalui P2  status disetujui }
            }
        """)
        assert messages(found) == []

    def test_a_condition_may_speak_of_activity_in_the_plain_sense(self) -> None:
        text = 'pohon p "Pohon" { kondisi k "Kegiatan usaha dan program kerja koperasi berjalan" }'
        assert messages(cascading(text)) == []


class TestPlaces:
    """A finding points to the narrowest place."""

    @pytest.mark.parametrize(
        ("text", "place"),
        [
            ('sasaran S1 "Meningkatkan koperasi" { iku a "A" { satuan persen } }', "Meningkatkan"),
            ('pohon p "P" { kondisi k "Bidang A kuat" }\ninstansi d "D" { unit a "Bidang A" }', "Bidang A"),
            ('indikator a "A" { satuan persen  formula = a * 2 }', "a * 2"),
            (
                'program P "P" { mendukung a porsi 40%, b porsi 50% }  indikator a "A" { }  indikator b "B" { }',
                "a porsi 40%, b",
            ),
        ],
    )
    def test_place(self, text: str, place: str) -> None:
        assert cascading(text)[0].span.text.startswith(place)


def cascading(text: str) -> list[Diagnostic]:
    """What the rules of the cascade (SK2) and of crosscutting (SK6) find in *text*."""
    return [each for each in grouped(loads(text, "rencana.sakip").diagnostics) if each.code[:3] in ("SK2", "SK6")]


def messages(found: list[Diagnostic]) -> list[str]:
    return [f"{each.code} {each.message()}" for each in found]


def labels(finding: Diagnostic) -> list[str]:
    """The text at each related place, and what it says."""
    return [f"{each.span.text} {each.shown(Lang.ID)}" for each in finding.related]
