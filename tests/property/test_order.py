"""Where a declaration stands, and in which file, means nothing."""

import random
import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.diagnostics.diagnostic import Diagnostic
from sakip.model.nodes import Model
from sakip.plan import Plan, from_sources
from sakip.source.workspace import from_bytes
from sakip.syntax.to_text import text as printed
from sakip.syntax.tree import Item
from sakip.text.bilingual import Lang, Param, Text, fill, same
from tests.changes import shuffled, spread, tree
from tests.strategies import ROOT, plans

SEVERAL = same("beberapa")
CITIES = ("bandar-lampung", "denpasar", "kalimantan-barat")


class TestOrderAndFiles:
    """Language page, principles 6 and 7: "The order of declarations and the split into files mean nothing"."""

    @given(plans(), st.randoms(use_true_random=False))
    def test_order(self, items: list[Item], chance: random.Random) -> None:
        """Declarations in another order make the same plan and the same findings."""
        assert told(plan_of([shuffled(items, chance)])) == told(plan_of([items]))

    @given(plans(), st.randoms(use_true_random=False), st.integers(1, 4))
    def test_files(self, items: list[Item], chance: random.Random, files: int) -> None:
        """Declarations spread over files make the same plan and the same findings."""
        assert told(plan_of(spread(items, chance, files))) == told(plan_of([items]))

    @pytest.mark.parametrize("city", CITIES)
    @pytest.mark.parametrize("seed", range(2))
    def test_real_plans(self, city: str, seed: int) -> None:
        """The same holds for the real plans, faults included."""
        chance = random.Random(seed)  # noqa: S311 - no secret
        items = [
            item
            for path in sorted((ROOT / "examples" / city).glob("*.sakip"))
            for item in tree(path.read_text("utf-8"))
        ]
        assert told(plan_of(spread(shuffled(items, chance), chance, 3))) == told(plan_of([items]))


def plan_of(files: list[list[Item]]) -> Plan:
    return from_sources(from_bytes([(f"{index}.sakip", printed(each).encode()) for index, each in enumerate(files)]))


def told(plan: Plan) -> tuple[object, ...]:
    """Everything that a plan says, whatever the order: its findings and the meaning of its model."""
    return Counter(map(finding, plan.diagnostics)), *meaning(plan.model)


def finding(each: Diagnostic) -> tuple[object, ...]:
    """What a finding says and the lines it points to, in any order; one for many declarations shows only a few."""
    params = {name: SEVERAL if is_list(value) else value for name, value in each.params.items()}
    said = " ".join(fill(text, params, lang) for text in (each.rule.message, each.help) for lang in Lang)
    places = sorted(span.file.line(span.line).strip() for span in (each.span, *(label.span for label in each.related)))
    return each.code, *sorted(re.findall(r"\w+", said)), *(places if params == each.params else (len(places),))


def is_list(value: Param) -> bool:
    return isinstance(value, Text) and " dan " in value.id


def meaning(model: Model) -> tuple[object, ...]:
    """The declarations by name and the values by what they are of; declarations without a name count by their title."""
    titles = {each.id: f"{type(each).__name__} {each.nama}" for each in model.nama.values() if unnamed(each.id)}
    names = Counter((titles.get(each.id, each.id), type(each).__name__, each.nama) for each in model.nama.values())
    values = Counter(
        (each.dokumen, each.ukuran, titles.get(each.subjek, each.subjek), each.periode, repr(each.nilai), each.catatan)
        for each in model.butir
    )
    full = {
        each.id: each
        for each in model.nama.values()
        if not unnamed(each.id) and not unnamed(getattr(each, "induk", None))
    }
    documents = Counter((each.id, each.judul) for each in model.dokumen)
    return names, values, full, documents, Counter((each.kode, each.alasan) for each in model.izin)


def unnamed(name: str | None) -> bool:
    return name is not None and "/" in name
