"""The picture for Mermaid, which Git hosts and wikis draw inside Markdown."""

from sakip.cli.pictures.picture import MEASURES, PART, USES, Dot, Line, Picture
from sakip.diagnostics.cells import one_line

_ESCAPES = str.maketrans({"#": "#35;", '"': "#quot;", "<": "#lt;", ">": "#gt;", "`": "#96;"})
CLASSES = {
    "misi": "fill:#ede7f6,stroke:#5e35b1",
    "tujuan_daerah": "fill:#ede7f6,stroke:#5e35b1",
    "sasaran_daerah": "fill:#ede7f6,stroke:#5e35b1",
    "tujuan": "fill:#e3f2fd,stroke:#1565c0",
    "sasaran": "fill:#e0f2f1,stroke:#00695c",
    "program": "fill:#fff8e1,stroke:#f9a825",
    "kegiatan": "fill:#fff3e0,stroke:#ef6c00",
    "subkegiatan": "fill:#fbe9e7,stroke:#d84315",
    "iku": "fill:#ffffff,stroke:#1565c0",
    "ikk": "fill:#ffffff,stroke:#6a6a6a",
    "indikator": "fill:#ffffff,stroke:#6a6a6a",
    "data": "fill:#f5f5f5,stroke:#9e9e9e",
}


def written(picture: Picture) -> str:
    """*picture* as a Mermaid flowchart, from left to right."""
    number = {dot.id: f"n{index}" for index, dot in enumerate(picture.dots)}
    kinds = dict.fromkeys(dot.kind for dot in picture.dots if dot.kind in CLASSES)
    return "\n".join(
        (
            "flowchart LR",
            *(f"  {_box(number[dot.id], dot)}" for dot in picture.dots),
            *(f"  {_arrow(number[line.start], number[line.end], line)}" for line in picture.lines),
            *(f"  classDef {kind} {CLASSES[kind]}" for kind in kinds),
            "",
        )
    )


def _box(number: str, dot: Dot) -> str:
    first = f"{dot.kind} {dot.title}".strip()
    opened, closed = ("([", "])") if dot.kind in ("iku", "ikk", "indikator") else ("[", "]")
    suffix = f":::{dot.kind}" if dot.kind in CLASSES else ""
    return f'{number}{opened}"{escaped(first)}<br>{escaped(dot.name)}"{closed}{suffix}'


def _arrow(start: str, end: str, line: Line) -> str:
    if line.kind in (PART, MEASURES):
        return f"{end} --- {start}"
    word = escaped(f"{line.kind} {line.share}".strip())
    return f"{start} -. {word} .-> {end}" if line.kind == USES else f"{end} -. {word} .- {start}"


def escaped(text: str) -> str:
    """*text* as Mermaid reads it within quotes, on one line."""
    return one_line(text).translate(_ESCAPES)
