"""Documents that are fixed: what counts as a change of them, and what rests on what."""

import pytest

from sakip.comparison.lock_text import fixed, reviewed
from sakip.comparison.locks import altered, is_whole, moved_above, sealed
from sakip.plan import Plan, loads

PLAN = """
renstra 2021..2026 "Renstra"
tujuan T1 "Ekonomi kuat" {
  sasaran S1 "Koperasi sehat" {
    iku sehat "Persentase koperasi sehat" { satuan persen  arah naik  target { 2024: 27%  2025: 33% } }
    program 2.17.03 "Program Pengawasan" {
      mendukung sehat
      pagu { 2024: Rp100 }
      kegiatan 2.17.03.2.01 "Pemeriksaan" {
        subkegiatan 2.17.03.2.01.0002 "Penguatan" { pagu { 2024: Rp100 } }
      }
    }
  }
}
rkt 2024 "RKT" { target { sehat: 27% } }
perjanjian 2024 "PK" { nomor "1/2024"  target { sehat: 27% }  anggaran { 2.17.03: Rp100 } }
renaksi 2024 "Renaksi" { target { sehat: { tw4: 27% } } }
"""


def locked(*names: str, text: str = PLAN) -> str:
    """The plan with its documents *names* locked."""
    cascade = loads(text).cascade
    return text + "".join(fixed(sealed(cascade, name)) for name in names)


def after(old: str, new: str, *names: str) -> Plan:
    """The plan as it is when *old* has become *new* behind the locks of *names*; its own text only, never a lock's."""
    assert PLAN.count(old) == 1
    return loads(locked(*names).replace(PLAN, PLAN.replace(old, new)))


def changes(plan: Plan) -> list[str]:
    """What has changed of the locked documents."""
    found = [each for lock in plan.model.kunci for each in altered(plan.cascade, lock)]
    return [
        f"{' '.join(each.spot)}: {each.lama.makna if each.lama else '—'} → {each.baru.makna if each.baru else '—'}"
        for each in found
    ]


def marked(plan: Plan) -> dict[str, tuple[str, ...]]:
    """What needs a review, by its cause, for each lock."""
    return {
        f"{lock.dokumen}: {' '.join(each.spot)}": subjects
        for lock in plan.model.kunci
        for each, subjects in moved_above(plan.cascade, lock).items()
    }


# ── what is fixed ───────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", ["renstra", "rkt-2024", "perjanjian-2024", "renaksi-2024"])
def test_a_fresh_lock_is_whole_and_nothing_has_changed(name: str) -> None:
    plan = loads(locked(name))
    (lock,) = plan.model.kunci
    assert is_whole(lock)
    assert (changes(plan), marked(plan)) == ([], {})
    assert [str(each) for each in plan.diagnostics if each.code in ("SK330", "SK331", "SK332")] == []


@pytest.mark.parametrize(
    ("old", "new", "change"),
    [
        ('nomor "1/2024"  target { sehat: 27% }', 'nomor "1/2024"  target { sehat: 26% }', "sehat target 2024: 27% → 26%"),
        ("anggaran { 2.17.03: Rp100 }", "anggaran { 2.17.03: Rp90 }", "2.17.03 anggaran 2024: Rp100 → Rp90"),
        ('nomor "1/2024"', 'nomor "2/2024"', "perjanjian-2024 nomor: 1/2024 → 2/2024"),
        ("satuan persen  arah naik", "satuan persen  arah turun", "sehat arah: naik → turun"),
        ('"Program Pengawasan"', '"Program Pemeriksaan"', "2.17.03 nama: Program Pengawasan → Program Pemeriksaan"),
        ("anggaran { 2.17.03: Rp100 }", "realisasi { sehat: 1% }  anggaran { 2.17.03: Rp100 }", "sehat realisasi 2024: — → 1%"),
    ],
)  # fmt: skip
def test_a_change_of_what_was_signed_is_one(old: str, new: str, change: str) -> None:
    assert changes(after(old, new, "perjanjian-2024")) == [change]


def test_an_evaluation_is_fixed_like_any_document() -> None:
    text = PLAN + 'evaluasi 2023 "LHE" { nilai 77,55  komponen "Perencanaan" { bobot 30  nilai 24,60 } }\n'
    kept = locked("evaluasi-2023", text=text)
    assert changes(loads(kept)) == []
    assert not [each for each in loads(kept).diagnostics if each.code in ("SK330", "SK331", "SK332")]
    assert changes(loads(kept.replace("nilai 24,60", "nilai 25,60", 1))) == [
        "AKIP komponen Perencanaan nilai: 24,6 → 25,6"
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('nomor "1/2024"', 'catatan "disimpan di lemari"  nomor "1/2024"'),
        ("target { sehat: 27% }  anggaran", 'tabel "2.6" { target { sehat: 27,0% } }  anggaran'),
        ("satuan persen  arah naik", 'satuan persen  arah naik  izinkan SK301 "naik pada Renja"'),
        ("satuan persen  arah naik", 'satuan persen  arah naik  alasan "penting"  realisasi { 2022: 3% }'),
        ('rkt 2024 "RKT"', 'rkt 2024 "Rencana Kinerja"'),
        ("2025: 33%", "2025: 34%"),
    ],
    ids=["note", "table", "allowance", "reader", "other document", "other year"],
)  # fmt: skip
def test_what_the_document_does_not_say_is_no_change_of_it(old: str, new: str) -> None:
    plan = after(old, new, "perjanjian-2024")
    assert (changes(plan), marked(plan)) == ([], {})


def test_what_is_taken_out_was_changed() -> None:
    found = changes(after("  anggaran { 2.17.03: Rp100 }", "", "perjanjian-2024"))
    assert "2.17.03 anggaran 2024: Rp100 → —" in found


def test_the_renstra_may_grow() -> None:
    """Details that later years add to the plan's own declarations are no change of what was locked."""
    grown = PLAN.replace("pagu { 2024: Rp100 }\n      keg", "pagu { 2024: Rp100  2025: Rp9 }\n      keg")
    grown = grown.replace("        subkegiatan", '        subkegiatan 2.17.03.2.01.0003 "Baru"\n        subkegiatan')
    assert grown != PLAN
    assert changes(loads(locked("renstra").replace(PLAN, grown))) == []


def test_a_renamed_thing_is_the_same_thing() -> None:
    text = locked("perjanjian-2024").replace(PLAN, PLAN.replace("2.17.03", "2.17.09") + "pindah { 2.17.03: 2.17.09 }\n")
    text = text.replace("2.17.09.2.01", "2.17.03.2.01")
    assert changes(loads(text)) == []


# ── what rests on it ────────────────────────────────────────────────────────────────────────────────


def test_a_target_of_the_renstra_marks_what_promises_it() -> None:
    plan = after("2024: 27%  2025", "2024: 29%  2025", "rkt-2024", "perjanjian-2024", "renaksi-2024")
    assert changes(plan) == []
    assert marked(plan) == {
        "rkt-2024: sehat renstra target 2024": ("sehat",),
        "perjanjian-2024: sehat renstra target 2024": ("sehat", "2.17.03"),
        "renaksi-2024: sehat renstra target 2024": ("sehat",),
    }


def test_a_change_of_the_renstra_marks_too() -> None:
    plan = after('rkt 2024 "RKT"', 'renstra perubahan 2021..2026 "P" { target { sehat: { 2024: 30% } } }\nrkt 2024 "RKT"',
                 "perjanjian-2024")  # fmt: skip
    assert marked(plan) == {"perjanjian-2024: sehat renstra-perubahan-2021 target 2024": ("sehat", "2.17.03")}


def test_an_objective_marks_everything_below_it() -> None:
    plan = after('sasaran S1 "Koperasi sehat"', 'sasaran S1 "Koperasi kuat"', "renstra")
    assert changes(plan) == ["S1 nama: Koperasi sehat → Koperasi kuat"]
    assert marked(plan) == {"renstra: S1 nama": ("sehat", "2.17.03", "2.17.03.2.01", "2.17.03.2.01.0002")}


def test_findings_are_grouped_under_their_cause() -> None:
    plan = after("2024: 27%  2025", "2024: 29%  2025", "rkt-2024", "perjanjian-2024", "renaksi-2024")
    found = [each.message() for each in plan.diagnostics if each.code == "SK331"]
    assert found == [
        "sehat dan 2.17.03 dalam RKT 2024, Perjanjian Kinerja 2024, Rencana Aksi 2024 perlu ditinjau: "
        "target sehat 2024 dalam Renstra 27% → 29%"
    ]


def test_reviewed_is_reviewed_until_it_changes_again() -> None:
    plan = after("2024: 27%  2025", "2024: 29%  2025", "perjanjian-2024")
    (lock,) = plan.model.kunci
    again = plan.sources.files[0].text.replace(lock.letak.text, reviewed(plan.cascade, lock))
    assert marked(loads(again)) == {}
    assert is_whole(loads(again).model.kunci[0])
    assert marked(loads(again.replace("2024: 29%", "2024: 30%"))) == marked(plan)


def test_what_a_person_wrote_into_a_lock_stays() -> None:
    text = locked("perjanjian-2024").replace(
        "  isi {", '  catatan "Ditandatangani di balai kota"\n  izinkan SK330 "x"\n  isi {'
    )
    plan = loads(text)
    (lock,) = plan.model.kunci
    for new in (reviewed(plan.cascade, lock), fixed(sealed(plan.cascade, "perjanjian-2024"), lock)):
        assert 'catatan "Ditandatangani di balai kota"' in new
        assert 'izinkan SK330 "x"' in new


# ── locks that prove nothing ────────────────────────────────────────────────────────────────────────


def test_an_edited_lock_is_found() -> None:
    text = locked("perjanjian-2024")
    edited = text[: len(PLAN)] + text[len(PLAN) :].replace('"target 2024": "27%"', '"target 2024": "26%"')
    assert [each.message() for each in loads(edited).diagnostics if each.code == "SK332"] == [
        "kunci perjanjian-2024 tidak dapat dipercaya: isinya tidak cocok dengan sidiknya"
    ]


def test_a_lock_of_another_form_is_not_compared() -> None:
    other = locked("perjanjian-2024").replace('sidik "1-', 'sidik "0-')
    plan = loads(other.replace('nomor "1/2024"', 'nomor "2/2024"'))
    assert [each.message() for each in plan.diagnostics if each.code in ("SK330", "SK331", "SK332")] == [
        "kunci perjanjian-2024 tidak dapat dipercaya: ditulis oleh versi sakip yang lain"
    ]


def test_a_lock_of_nothing_and_a_second_lock_are_found() -> None:
    gone = locked("perjanjian-2024").replace("\nperjanjian 2024", "\nperjanjian 2025")
    twice = locked("perjanjian-2024", "perjanjian-2024")
    found = [[each.message() for each in loads(text).diagnostics if each.code == "SK332"] for text in (gone, twice)]
    assert found == [
        ["kunci perjanjian-2024 tidak dapat dipercaya: dokumen ini tidak ada dalam rencana"],
        ["kunci perjanjian-2024 tidak dapat dipercaya: dokumen ini dikunci dua kali"],
    ]
    assert [each.code for each in loads(gone).diagnostics if each.code in ("SK330", "SK331")] == []


def test_an_allowance_excuses_and_leaves_the_lock_whole() -> None:
    plan = after("anggaran { 2.17.03: Rp100 }", 'anggaran { 2.17.03: Rp90 }  izinkan SK330 "salah ketik, berita acara 3/2024"',
                 "perjanjian-2024")  # fmt: skip
    assert [each.code for each in plan.diagnostics if each.code.startswith("SK33")] == []
