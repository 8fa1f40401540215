"""A comparison for a program: the document that `diff.schema.json` describes."""

import json
from collections.abc import Sequence
from importlib.resources import files
from typing import TYPE_CHECKING

from sakip.cli.differences import wording
from sakip.cli.differences.compared import Compared
from sakip.diagnostics.render_json import Json, place
from sakip.text.bilingual import Lang

if TYPE_CHECKING:
    from sakip.comparison.difference import Change
    from sakip.comparison.facts import Fact
    from sakip.comparison.groups import Group
    from sakip.comparison.moves import Move

VERSION = 1


def written(compared: Sequence[Compared], lang: Lang) -> str:
    """The document."""
    document = {"version": VERSION, "lang": lang.value, "comparisons": [_comparison(each, lang) for each in compared]}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def schema() -> Json:
    """The JSON schema of the document."""
    loaded: Json = json.loads((files("sakip.cli.differences") / "diff.schema.json").read_text(encoding="utf-8"))
    return loaded


def _comparison(compared: Compared, lang: Lang) -> Json:
    found = compared.found
    return {
        "before": compared.left.in_(lang),
        "after": compared.right.in_(lang),
        "plan": compared.plan,
        "subjects": [_subject(each, compared, lang) for each in found.groups],
        "moves": [_move(each, lang) for each in found.moves],
        "only_before": [{"property": name, "count": count} for name, count in found.left_only],
        "only_after": [{"property": name, "count": count} for name, count in found.right_only],
    }


def _move(move: "Move", lang: Lang) -> Json:
    return {
        "kind": wording.kind_of(move),
        "before": list(move.lama),
        "after": list(move.baru),
        "budgets": [
            {
                "period": str(each.periode),
                "source": each.sumber,
                "before": [amount.shown(lang) for amount in each.lama],
                "after": [amount.shown(lang) for amount in each.baru],
                "kept": each.kept,
            }
            for each in move.pagu
        ],
    }


def _subject(group: "Group", compared: Compared, lang: Lang) -> Json:
    guess = next((each for each in compared.found.guesses if each.baru == group.subjek), None)
    return {
        "id": group.subjek,
        "kind": group.jenis,
        "title": group.nama,
        "status": group.status.value,
        "id_before": group.dahulu or None,
        "guess": guess and {"same": guess.sama, "of": guess.semua},
        "changes": [_change(each, compared, lang) for each in group.changes],
    }


def _change(change: "Change", compared: Compared, lang: Lang) -> Json:
    key = change.key
    return {
        "property": key.hal,
        "subject": key.subjek,
        "period": str(key.periode),
        "source": key.sumber,
        "document": key.dokumen,
        "table": key.tabel,
        "label": wording.label(key, compared.papers, lang),
        "before": _side(change.lama, lang),
        "after": _side(change.baru, lang),
        "parts": [{"before": old, "after": new} for old, new in wording.parts_apart(change, compared.found)],
    }


def _side(fact: "Fact | None", lang: Lang) -> Json | None:
    return {"text": fact.shown(lang), "meaning": fact.makna, **place(fact.letak)} if fact else None
