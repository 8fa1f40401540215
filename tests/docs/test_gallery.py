"""The gallery: a picture of every table and drawing, small, said in words too, and none that nobody shows."""

import re

import pytest

from sakip.report.catalogue import forms
from sakip.text.bilingual import Lang
from tools.docs.gallery import DRAWINGS, PICTURES, example, page, pictures

MOST_BYTES = 1_500_000
WIDEST = 1_700  # pixels
_PALETTE = 3  # a kind of PNG: so many colours as it lists, no more


def test_every_table_and_every_drawing_has_its_picture_and_none_is_left_over() -> None:
    assert {each.name for each in PICTURES.iterdir()} == set(pictures())
    assert len(pictures()) == len(forms()) + len(DRAWINGS)


def test_every_table_has_a_plan_that_fills_it() -> None:
    for code in forms():
        _, table, _ = example(code)
        assert not table.empty


@pytest.mark.parametrize("lang", Lang)
def test_every_picture_is_shown_and_said_in_words(lang: Lang) -> None:
    shown = dict(re.findall(r"^\[!\[([^]]+)\]\(\.\./gambar/([^)]+)\)\]", page(lang), re.MULTILINE))
    assert set(shown.values()) == set(pictures())
    assert len(shown) == len(pictures())  # no two are said in the same words


def test_pictures_are_small() -> None:
    assert sum(each.stat().st_size for each in PICTURES.iterdir()) < MOST_BYTES
    for each in PICTURES.iterdir():
        header = each.read_bytes()[:26]
        assert header.startswith(b"\x89PNG")
        assert int.from_bytes(header[16:20]) <= WIDEST
        assert header[25] == _PALETTE
