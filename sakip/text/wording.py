"""Small things about words: the nearest known one, and lists as a sentence has them."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from sakip.text.bilingual import Text, same

# A word whose length differs by more than this was not meant.
FARTHEST = 3
# Of a hundred letters of both words, how many must agree: `ikn` may be `iku`, but `pihak` is not `pakai`. What is near
# enough to be meant where it cannot stand is nearer.
NEAR, VERY_NEAR = 65, 80
# A list of more than this is cut.
LONGEST = 5


def nearest(word: str, known: Iterable[str], near: int = NEAR) -> str | None:
    """The known word that *word* was most likely meant to be, or None where nothing is *near*."""
    folded = word.casefold()
    candidates = {each.casefold(): each for each in sorted(known) if abs(len(each) - len(word)) <= FARTHEST}
    if folded in candidates:
        return candidates[folded]
    found = get_close_matches(folded, candidates, n=1, cutoff=near / 100)
    return candidates[found[0]] if found else None


def listed(names: Sequence[str | Text]) -> Text:
    """*names* as a sentence has them; of many, the first few and how many more: `A, B, C, D dan 12 lainnya`."""
    texts = [same(each) if isinstance(each, str) else each for each in names]
    if len(texts) > LONGEST:
        more = len(texts) - LONGEST + 1
        texts = [*texts[: LONGEST - 1], Text(id=f"{more} lainnya", en=f"{more} more")]
    return Text(id=_and([each.id for each in texts], "dan"), en=_and([each.en for each in texts], "and"))


def _and(words: Sequence[str], and_: str) -> str:
    first, last = ", ".join(words[:-1]), words[-1]
    return f"{first} {and_} {last}" if first else last


def either(words: Iterable[str]) -> Text:
    """`a`, `b` or `c`: the words in quotes, as the end of an "expected …" sentence."""
    quoted = [f"`{word}`" for word in words]
    if len(quoted) < 2:
        return Text(id="".join(quoted), en="".join(quoted))
    head = ", ".join(quoted[:-1])
    return Text(id=f"{head} atau {quoted[-1]}", en=f"{head} or {quoted[-1]}")


def join_either(parts: Iterable[Text]) -> Text:
    """Descriptions joined by commas and "atau"/"or"."""
    items = list(parts)
    if len(items) < 2:
        return items[0] if items else Text(id="", en="")
    return Text(
        id=", ".join(item.id for item in items[:-1]) + " atau " + items[-1].id,
        en=", ".join(item.en for item in items[:-1]) + " or " + items[-1].en,
    )
