"""Which two sides a command line means: documents of one plan, plans, or a plan as it was and as it is."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from sakip.cli.differences.compared import Compared
from sakip.cli.reading import plans_by_root
from sakip.cli.shell import Complaint
from sakip.text.bilingual import Lang, Text, same
from sakip.text.wording import nearest

if TYPE_CHECKING:
    from sakip.plan import Plan

HERE = "."
LAST = "HEAD"

_TOO_MANY = Text(
    id="Sebut paling banyak dua sisi dan satu JALUR: `{kata}`.", en="Name at most two sides and one PATH: `{kata}`."
)
_TWO_LAYERS = Text(
    id="`{kata}` adalah dokumen; sebut dua dokumen dari satu rencana, misalnya `sakip diff rkt perjanjian`.",
    en="`{kata}` is a document; name two documents of one plan, such as `sakip diff rkt perjanjian`.",
)
_NEAR_LAYER = Text(
    id="Tidak ada dokumen `{kata}`. Maksud Anda `{dekat}`?", en="There is no document `{kata}`. Did you mean `{dekat}`?"
)
_NO_LAYER = Text(
    id="Rencana ini tidak punya dokumen `{kata}`; yang ada: {daftar}.",
    en="This plan has no document `{kata}`; it has: {daftar}.",
)
_SEVERAL = Text(
    id="`{kata}` bisa berarti beberapa dokumen; pilih satu: {daftar}.",
    en="`{kata}` may be one of several documents; choose one: {daftar}.",
)
_NO_GIT = Text(
    id="Membandingkan dengan revisi memerlukan program `git`, yang tidak ditemukan di komputer ini. Tanpa git, "
    "bandingkan dua folder: `sakip diff folder-lama folder-baru`.",
    en="Comparing with a revision needs the program `git`, which is not found on this computer. Without git, compare "
    "two folders: `sakip diff old-folder new-folder`.",
)
_NO_REPOSITORY = Text(
    id="`{jalur}` tidak disimpan dengan git, jadi tidak ada revisi lama untuk dibandingkan. Bandingkan dua folder: "
    "`sakip diff folder-lama folder-baru`.",
    en="`{jalur}` is not kept with git, so there is no earlier revision to compare with. Compare two folders: "
    "`sakip diff old-folder new-folder`.",
)
_NO_REVISION = Text(
    id="Tidak ada berkas, folder, dokumen, atau revisi git bernama `{kata}`.",
    en="There is no file, folder, document or git revision named `{kata}`.",
)
_TOO_EARLY = Text(
    id="Pada {kata} rencana ini belum disimpan dengan git; sebut tanggal yang lebih kemudian, atau sebuah revisi.",
    en="On {kata} this plan was not yet kept with git; give a later date, or a revision.",
)
_NO_PLAN = Text(
    id="Pada revisi `{kata}` tidak ada berkas `.sakip` di `{jalur}`. Simpan dahulu dengan `git commit`, atau "
    "bandingkan dua folder: `sakip diff folder-lama folder-baru`.",
    en="At the revision `{kata}` there is no `.sakip` file in `{jalur}`. Save it with `git commit` first, or compare "
    "two folders: `sakip diff old-folder new-folder`.",
)
_NOW = Text(id="sekarang", en="now")


@frozen
class Asked:
    """What was typed: the words, and the revision of `--since` ("" for none)."""

    words: tuple[str, ...]
    since: str
    lang: Lang


def compared(asked: Asked) -> list[Compared]:
    """The comparisons that *asked* means.

    Raises:
        Complaint: it cannot be told what is meant, or a side cannot be read.
    """
    sides, path = _split(asked)
    if sides and all(map(_is_layer, sides)):
        return list(_of_layers(sides, path, asked.lang))
    layers = [each for each in sides if _is_layer(each) and not Path(each).exists()]
    if layers:
        raise _half_of_two_layers(layers[0], next(each for each in sides if each not in layers))
    left, right = sides
    old, new = _plans(left, path, asked.lang), _plans(right, path, asked.lang)
    return list(_of_plans(_Side(_called(left), old), _Side(_called(right), new)))


def _half_of_two_layers(layer: str, other: str) -> Complaint:
    """The complaint that *layer* is a document and *other* is none."""
    from sakip.graph.statements import DOCUMENT_NAMES

    meant = nearest(other, DOCUMENT_NAMES) if other and not _is_path(other) else None
    return Complaint(_NEAR_LAYER, kata=other, dekat=meant) if meant else Complaint(_TWO_LAYERS, kata=layer)


def _split(asked: Asked) -> tuple[tuple[str, ...], str]:
    """The two sides, and where the plan is. A side that is "" is the plan as it is now."""
    words = asked.words
    if asked.since:
        return (asked.since, ""), _only(words)
    if len(words) > 3:
        raise Complaint(_TOO_MANY, kata=" ".join(words))
    if len(words) == 3:
        return words[:2], words[2]
    if len(words) < 2:
        return _one(words)
    if all(map(_is_layer, words)) or _is_path(words[0]) or not _is_path(words[1]):
        return words, HERE
    return (words[0], ""), words[1]


def _one(words: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
    """One word is a plan that has changed since the last commit, or a revision since which this plan has changed."""
    if not words or _is_path(words[0]):
        return (LAST, ""), words[0] if words else HERE
    return (words[0], ""), HERE


def _only(words: Sequence[str]) -> str:
    if len(words) > 1:
        raise Complaint(_TOO_MANY, kata=" ".join(words))
    return words[0] if words else HERE


def _is_path(word: str) -> bool:
    return Path(word).exists()


def _is_layer(word: str) -> bool:
    from sakip.comparison.layers import is_layer

    return is_layer(word)


def _called(side: str) -> Text:
    return same(side) if side else _NOW


# ── documents of one plan ───────────────────────────────────────────────────────────────────────────


def _of_layers(sides: Sequence[str], path: str, lang: Lang) -> Iterator[Compared]:
    from sakip.comparison.comparison import of_layers
    from sakip.comparison.layers import name_of

    plans = plans_by_root(path, lang)
    for root, plan in plans.items():
        left, right = layer_named(plan, sides[0]), layer_named(plan, sides[1])
        found = of_layers(plan.cascade, left, right)
        one, other = _heading(name_of(plan.cascade, left)), _heading(name_of(plan.cascade, right))
        yield Compared(one, other, root, _title(plan), found, _papers(plan), plan.legible)


def layer_named(plan: "Plan", words: str) -> str:
    """The one document of *plan* that *words* name.

    Raises:
        Complaint: there is none, or there are several.
    """
    from sakip.comparison.layers import layer_ids, named

    found = named(plan.cascade, words)
    if len(found) == 1:
        return found[0]
    listed = ", ".join(f"`{each}`" for each in found or layer_ids(plan.cascade))
    raise Complaint(_SEVERAL if found else _NO_LAYER, kata=words, daftar=listed)


# ── plans ───────────────────────────────────────────────────────────────────────────────────────────


@frozen
class _Side:
    """A side that is a plan, or a workspace of plans, by folder."""

    nama: Text
    plans: "dict[str, Plan]"


def _plans(side: str, path: str, lang: Lang) -> "dict[str, Plan]":
    if not side:
        return plans_by_root(path, lang)
    return plans_by_root(side, lang) if _is_path(side) else _at_revision(side, path)


def _at_revision(revision: str, path: str) -> "dict[str, Plan]":
    from sakip.plan import from_sources
    from sakip.source.revisions import NoGitError, NoRepositoryError, RevisionError, TooEarlyError, plans_at

    try:
        found = plans_at(path, revision)
    except NoGitError as fault:
        raise Complaint(_NO_GIT) from fault
    except NoRepositoryError as fault:
        raise Complaint(_NO_REPOSITORY, jalur=os.path.relpath(path)) from fault
    except TooEarlyError as fault:
        raise Complaint(_TOO_EARLY, kata=revision) from fault
    except RevisionError as fault:
        raise Complaint(_NO_REVISION, kata=revision) from fault
    if not found:
        raise Complaint(_NO_PLAN, kata=revision, jalur=path)
    return {root: from_sources(sources) for root, sources in found.items()}


def _of_plans(left: _Side, right: _Side) -> Iterator[Compared]:
    """Each plan with the one in the same folder; a single plan with a single one, wherever they are."""
    from sakip.comparison.comparison import of_plans
    from sakip.plan import loads

    before, after = left.plans, right.plans
    if len(before) == len(after) == 1:
        before, after = {"": next(iter(before.values()))}, {"": next(iter(after.values()))}
    nothing = loads("")
    for root in sorted(before.keys() | after.keys()):
        old, new = before.get(root, nothing), after.get(root, nothing)
        found = of_plans(old.model, new.model)
        if found or len(before.keys() | after.keys()) == 1:
            title = _title(new) or _title(old)
            papers, legible = {**_papers(old), **_papers(new)}, old.legible and new.legible
            yield Compared(left.nama, right.nama, root, title, found, papers, legible)


def _title(plan: "Plan") -> str:
    agency, years = plan.cascade.agency, plan.model.tahun
    return " · ".join(([agency.nama] if agency else []) + ([f"{years[0]}–{years[-1]}"] if years else []))


def _papers(plan: "Plan") -> dict[str, Text]:
    from sakip.graph.statements import name_of

    return {each.id: _heading(name_of(each)) for each in plan.model.dokumen}


def _heading(name: Text) -> Text:
    """*name* where it stands alone and not in a sentence."""
    return Text(id=name.id, en=name.en.removeprefix("the "))
