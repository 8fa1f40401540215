"""Policies obey what they promise: each policy of the library says so itself (`menjamin …`), and the tests read it.

What a policy does not promise, it does not keep: a counterexample is found. Both are tried as `sakip test` tries the
policies of a plan.
"""

from __future__ import annotations

from functools import cache

import pytest

from sakip.evaluation.library import base, named, shelf
from sakip.syntax.vocabulary import GUARANTEES
from sakip.trial.laboratory import Laboratory
from sakip.trial.points import Pains
from sakip.trial.promised import PAINS, result
from sakip.trial.promises import PROMISES
from sakip.trial.verdict import Verdict

QUICK = Pains(simple=40, inputs=1, drawn=20)  # of what is promised; `sakip test` takes more pains
LIBRARY = {each.id: each for each in (*base(), *named()) if each.id}


@cache
def lab(policy: str) -> Laboratory:
    return Laboratory.of(LIBRARY[policy], shelf())


def verdict(policy: str, word: str, pains: Pains) -> Verdict:
    return result(lab(policy), LIBRARY[policy], word, pains).verdict


def pairs(*, promised: bool) -> list[tuple[str, str]]:
    """Policies, and what they speak of and promise; or what they speak of and do not promise."""
    spoken = ((name, word) for name in LIBRARY for word in PROMISES if PROMISES[word].speaks(lab(name)))
    return [(name, word) for name, word in spoken if (word in LIBRARY[name].menjamin) is promised]


@pytest.mark.parametrize(("policy", "word"), pairs(promised=True))
def test_policies_obey_what_they_promise(policy: str, word: str) -> None:
    assert verdict(policy, word, QUICK) is Verdict.TESTED


@pytest.mark.parametrize(("policy", "word"), pairs(promised=False))
def test_what_a_policy_does_not_promise_it_does_not_keep(policy: str, word: str) -> None:
    assert verdict(policy, word, PAINS) is Verdict.FAILED


def test_every_promise_is_one_that_the_policy_can_make() -> None:
    """No promise goes untested: what a policy does not speak of, it promises nothing about."""
    assert set(PROMISES) == set(GUARANTEES)
    promised = {(name, word) for name, policy in LIBRARY.items() for word in policy.menjamin}
    assert promised == set(pairs(promised=True))


def test_every_policy_of_the_library_has_its_names_source_and_status() -> None:
    for name, policy in LIBRARY.items():
        assert policy.nama, name
        assert policy.inggris, name
        assert policy.status, name
        assert policy.sumber or policy.dasar, name
