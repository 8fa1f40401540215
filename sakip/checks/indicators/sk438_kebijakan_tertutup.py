"""Kebijakan yang diikuti tidak berpengaruh / Followed policy without effect

Apa:
    Kebijakan yang disebut dalam `mengikuti` tidak berpengaruh sama sekali, sebab semua yang dikatakannya sudah
    dikatakan lebih dekat: oleh kebijakan yang mengikutinya, atau oleh kebijakan yang disebut lebih dahulu.
What:
    A policy named in `mengikuti` has no effect at all, because all that it says is said nearer by: by the policy that
    follows it, or by one that is named before it.

Mengapa:
    Yang tertulis terbaca seperti yang berlaku. Pembaca mengira capaiannya dihitung dengan rumus itu, padahal tidak.
Why:
    What is written reads like what holds. A reader takes the achievement to be computed by that formula, and it is not.

Salah:
    pakai "capaian"
    kebijakan {
      mengikuti     turun_kebalikan   # <- SK438
      capaian turun = (2 * target - realisasi) / target
    }
Benar:
    pakai "capaian"
    kebijakan { mengikuti turun_kebalikan }

Perbaikan:
    Hapus salah satunya: rumus yang menutupinya, atau nama kebijakan itu.
Fix:
    Remove one of the two: the formula that hides it, or the name of that policy.
"""

from collections.abc import Iterator

from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.evaluation.library import said, topics
from sakip.graph.cascade import LEVELS, Cascade
from sakip.model.formula import Rumus
from sakip.model.nodes import Kebijakan
from sakip.model.places import head
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK438",
    name=Text(id="kebijakan-tertutup", en="policy-without-effect"),
    severity=Severity.WARNING,
    message=Text(
        id="kebijakan {nama} tidak berpengaruh: {hal} sudah dinyatakan lebih dekat",
        en="policy {nama} has no effect: {hal} is stated nearer by",
    ),
    help=Text(
        id="hapus rumus yang menutupinya, atau nama kebijakan itu",
        en="remove the formula that hides it, or the name of that policy",
    ),
)
_NEARER = Text(id="yang berlaku", en="this holds")
_LEVELS = frozenset((*LEVELS, "instansi"))
_Topic = tuple[str, str]


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each followed policy all of whose words are said before it; unnamed policies are one chain."""
    plans_own: dict[_Topic, Kebijakan] = {}
    files = set(cascade.model.files)
    for policy in cascade.all(Kebijakan):
        if policy.letak.file in files:
            yield from _without_effect(policy, plans_own if not policy.id else {}, cascade)


def _without_effect(policy: Kebijakan, nearer: dict[_Topic, Kebijakan], cascade: Cascade) -> Iterator[Diagnostic]:
    names = cascade.model.nama
    nearer |= {topic: policy for topic in topics(policy) if topic not in nearer}
    for reference in policy.mengikuti:
        other = names.get(reference.id)
        found = said(other, names) if isinstance(other, Kebijakan) else {}
        if found and all(_is_said(topic, nearer) for topic in found):
            topic = next(iter(found))
            label = _place(topic, nearer, cascade)
            named = " ".join(filter(None, topic))
            yield RULE.at(reference.letak, *label, nama=reference.teks, hal=f"`{named}`")
        nearer |= {topic: each for topic, each in found.items() if topic not in nearer}


def _is_said(topic: _Topic, nearer: dict[_Topic, Kebijakan]) -> bool:
    """Whether *topic* is said in *nearer*; `agregasi` says how every level is put together."""
    figure, case = topic
    return topic in nearer or (figure == "capaian" and case in _LEVELS and ("agregasi", "") in nearer)


def _place(topic: _Topic, nearer: dict[_Topic, Kebijakan], cascade: Cascade) -> tuple[Label, ...]:
    """Where what holds is written, if it is in the plan."""
    policy = nearer.get(topic) or nearer["agregasi", ""]
    if policy.letak.file not in cascade.model.files:
        return ()
    formulas = (each.rumus for each in policy.rumus if (each.ukuran, each.kasus) == topic)
    place = next((each.letak for each in formulas if isinstance(each, Rumus)), None)
    return (Label(place or head(policy.letak), _NEARER),)
