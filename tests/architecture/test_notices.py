"""Every notice has all its parts: how it behaves, what is looked at again, and how it is worded."""

from datetime import timedelta

import pytest

from domain.notices import POLICIES, NoticeKind
from domain.people import LANGUAGES
from handlers.notices import RENDERERS
from handlers.why import LESS
from handlers.words import words_for
from services.checks import CHECKS


def test_every_notice_has_a_policy_a_check_and_a_wording() -> None:
    """A kind that lacks one of them would be planned and never told."""
    kinds = set(NoticeKind)
    assert kinds - set(POLICIES) == set()
    assert kinds - set(CHECKS) == set()
    assert kinds - set(RENDERERS) == set()
    assert kinds - set(LESS) == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", NoticeKind)
def test_every_notice_can_be_explained(kind: NoticeKind, language: str) -> None:
    """`/why` knows its name, its rule, and how to have less of it."""
    t = words_for(language)
    for key in (f"notice-name-{kind.value}", f"why-rule-{kind.value}", f"why-less-{LESS[kind]}"):
        assert t.plain(key)


def test_every_notice_means_something_for_a_while() -> None:
    """A notice that is dropped as soon as it is due would never be told."""
    assert [kind for kind, policy in POLICIES.items() if policy.meaning < timedelta(minutes=10)] == []
