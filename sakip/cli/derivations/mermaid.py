"""A derivation for Mermaid, which Git hosts and wikis draw inside Markdown."""

from sakip.cli.pictures.mermaid import escaped
from sakip.evaluation.derivation import Derivation
from sakip.evaluation.figure import Figure, with_inputs
from sakip.text.bilingual import Lang

_CLASSES = {
    "dinyatakan": "fill:#e3f2fd,stroke:#1565c0",
    "dihitung": "fill:#ffffff,stroke:#6a6a6a",
    "kurang": "fill:#fff3e0,stroke:#ef6c00,stroke-dasharray:4",
}


def written(root: Derivation, lang: Lang) -> str:
    """The figure and all that it rests on as a Mermaid flowchart, what is stated at the bottom."""
    figures = with_inputs([root.figure])
    number = {figure: f"n{at}" for at, figure in enumerate(figures)}
    kinds = dict.fromkeys(map(_kind, figures))
    return "\n".join(
        (
            "flowchart BT",
            *(f"  {number[each]}{_box(each, lang)}:::{_kind(each)}" for each in figures),
            *(f"  {number[used]} --> {number[each]}" for each in figures for used in each.masukan),
            *(f"  classDef {kind} {_CLASSES[kind]}" for kind in kinds),
            "",
        )
    )


def _kind(figure: Figure) -> str:
    if not figure.known or figure.partial:
        return "kurang"
    return "dihitung" if figure.rumus is not None else "dinyatakan"


def _box(figure: Figure, lang: Lang) -> str:
    item = figure.derivation
    shown = figure.shown(lang) if figure.known else item.value(lang)
    below = f"= {item.formula}" if item.formula else item.source.in_(lang)
    lines = (item.title.in_(lang), shown, below)
    return f'["{"<br>".join(escaped(each) for each in lines if each)}"]'
