"""What depends on something, for Mermaid."""

from sakip.cli.impacts.words import called, figures, why
from sakip.cli.pictures.mermaid import CLASSES, escaped
from sakip.evaluation.impact import Dampak
from sakip.evaluation.names import level_of
from sakip.graph.cascade import Cascade
from sakip.text.bilingual import Lang


def written(found: Dampak, cascade: Cascade, lang: Lang) -> str:
    """A Mermaid flowchart from the root to all that depends on it."""
    names = [found.akar.id, *(each.item.id for each in found.terdampak)]
    number = {name: f"n{at}" for at, name in enumerate(names)}
    words = {each.item.id: figures((figure.ukuran for figure in each.angka), lang) for each in found.terdampak}
    kinds = dict.fromkeys(kind for name in names if (kind := level_of(cascade, name)) in CLASSES)
    return "\n".join(
        (
            "flowchart LR",
            *(f"  {number[name]}{_box(cascade, name, words.get(name, ''))}" for name in names),
            *(
                f'  {number[each.pada]} -- "{escaped(why(cascade, each, lang))}" --> {number[each.item.id]}'
                for each in found.terdampak
                if each.pada in number
            ),
            *(f"  classDef {kind} {CLASSES[kind]}" for kind in kinds),
            "",
        )
    )


def _box(cascade: Cascade, name: str, words: str) -> str:
    lines = (called(cascade, name), cascade[name].nama, words)
    kind = level_of(cascade, name)
    suffix = f":::{kind}" if kind in CLASSES else ""
    return f'["{"<br>".join(escaped(each) for each in lines if each)}"]{suffix}'
