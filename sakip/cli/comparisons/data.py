"""A figure by every policy, for another program."""

from __future__ import annotations

import json

from sakip.cli.comparisons.words import Comparison
from sakip.diagnostics.render_json import Json
from sakip.evaluation.alternatives import Alternative, Search
from sakip.evaluation.to_json import figure_said
from sakip.text.bilingual import Lang

VERSION = 1


def written(comparison: Comparison, lang: Lang) -> str:
    """The document that `comparison.schema.json` describes."""
    return json.dumps(document(comparison, lang), ensure_ascii=False, indent=2) + "\n"


def document(comparison: Comparison, lang: Lang) -> Json:
    """The whole document."""
    search = comparison.search
    return {
        "version": VERSION,
        "lang": lang.value,
        "alternatives": [_alternative(each, lang) for each in comparison.ordered],
        "explained": _explained(comparison.found, search, lang) if search is not None else None,
    }


def _explained(found: str, search: Search, lang: Lang) -> Json:
    return {
        "number": found,
        "tried": search.tried,
        "different": search.different,
        "fitting": [_alternative(each, lang) for each in search.fitting],
    }


def _alternative(item: Alternative, lang: Lang) -> Json:
    return {
        **figure_said(item.figure, lang),
        "policies": list(item.names),
        "behind": "plan" if item.own else "base",
        "formula": item.figure.derivation.formula or None,
    }
