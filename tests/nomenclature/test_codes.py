import pytest

from sakip.nomenclature import codes


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2.17.03.2.01", "2.17.03.2.01"),
        ("2.17.03.02.01", "2.17.03.2.01"),
        ("2.17.03.02.01.0004", "2.17.03.2.01.0004"),
        ("5 .02 .01 .2 .01", "5.02.01.2.01"),
        ("x.xx.01", "X.XX.01"),
        ("2.17.03.", "2.17.03"),
    ],
)
def test_a_code_is_read_as_the_lists_write_it(written: str, meant: str) -> None:
    assert codes.normal(written) == meant
    assert codes.normal(meant) == meant


@pytest.mark.parametrize(
    ("code", "kind", "fits"),
    [
        ("2.17", "bidang", True),
        ("X.XX.01", "program", True),
        ("2.17.03", "program", True),
        ("2.17.03.2.01", "kegiatan", True),
        ("2.17.03.2.01.0004", "subkegiatan", True),
        ("2.17.03.2.01.04", "subkegiatan", True),
        ("2.17.03.2", "kegiatan", False),
        ("2.17.03.02.01", "kegiatan", False),
        ("2.17.03.2.01.004", "subkegiatan", False),
        ("2.17.03.2.01", "program", False),
        ("0.17.03", "program", False),
    ],
)
def test_each_level_has_its_form(code: str, kind: str, *, fits: bool) -> None:
    assert codes.well_formed(code, kind) is fits


@pytest.mark.parametrize(
    ("written", "kind", "meant"),
    [
        ("2.17.3", "program", "2.17.03"),
        ("2.17.03.02.1", "kegiatan", "2.17.03.2.01"),
        ("2.17.03.2.01.4", "subkegiatan", "2.17.03.2.01.0004"),
        ("2.17.03.2", "kegiatan", ""),
        ("2.17.03.2.01.00004", "subkegiatan", ""),
    ],
)
def test_noughts_can_be_mended_and_parts_cannot(written: str, kind: str, meant: str) -> None:
    assert codes.mended(written, kind) == meant


def test_a_code_says_what_it_belongs_to() -> None:
    code = "2.17.03.2.01.0004"
    assert (codes.bidang(code), codes.program(code), codes.kewenangan(code)) == ("2.17", "2.17.03", "2")
    above = [code]
    while above[-1]:
        above.append(codes.parent(above[-1]))
    assert above == [code, "2.17.03.2.01", "2.17.03", "2.17", ""]
    assert [codes.level(each) for each in above] == ["subkegiatan", "kegiatan", "program", "bidang", ""]


def test_the_own_affair_stands_for_x() -> None:
    assert codes.is_support("1.02.01.2.06")
    assert codes.with_own("X.XX.01.2.06", "1.02") == "1.02.01.2.06"
    assert codes.extends("X.XX.01.2.06", "1.02.01")
    assert not codes.extends("2.17.03.2.01", "2.17.04")


def test_there_are_only_so_many_affairs() -> None:
    assert [codes.bidang_exists(each) for each in ("1.06", "1.07", "2.17.03", "2.71", "X.XX", "6.02")] == [
        True, False, True, False, True, False,
    ]  # fmt: skip


def test_codes_are_found_in_a_text() -> None:
    text = "2.17.07.2.01.0002 Pemberdayaan Melalui Kemitraan dalam 1 (satu) daerah, 2.17.07.02.01.0004"
    assert codes.codes_in(text) == ("2.17.07.2.01.0002", "2.17.07.2.01.0004")
