"""Words: the same keys and facts in every language, none missing, none left over, right plurals."""

import ast
import re
from importlib import import_module

import pytest
from fluent.runtime import FluentBundle
from fluent.syntax import ast as fluent

from domain.activities import ActivityKind
from domain.people import LANGUAGES
from domain.refusals import Refusal
from handlers.resuming import refusal_key
from handlers.subjects import build_table
from handlers.texts import Texts
from handlers.words import words_for
from tests.architecture.tree import SourceFile, docstrings, python_files
from tests.words.calls import Call, calls, written_keys
from tests.words.texts import entries, needed, needs, seen_in, texts

# the forms that a whole number takes; Slovak "many" and Russian "other" are for fractions
WHOLE_NUMBERS = {"ru": {"one", "few", "many"}, "sk": {"one", "few", "other"}, "en": {"one", "other"}}
COUNTING = {"one", "few", "many"}
HANDLERS = python_files("handlers", "bot")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_can_be_read_and_no_key_stands_twice(language: str) -> None:
    """A line that Fluent cannot read would be passed over in silence, and the second of two keys too."""
    found = list(entries(language))
    assert [(file, str(entry.content)) for file, entry in found if isinstance(entry, fluent.Junk)] == []
    keys = [entry.id.name for _, entry in found if isinstance(entry, fluent.Message)]
    assert sorted({key for key in keys if keys.count(key) > 1}) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_key(language: str) -> None:
    """In the file of the same name, so that it is found."""
    elsewhere = {key: text.file for other in LANGUAGES for key, text in texts(other).items()}
    here = {key: text.file for key, text in texts(language).items()}
    assert {key: file for key, file in elsewhere.items() if here.get(key) != file} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_needs_the_same_facts(language: str) -> None:
    """What is told in one language is told in all."""
    differing = {
        key: facts ^ needed(language, key) for key, facts in needs().items() if key in texts(language)
    }
    assert {key: sorted(facts) for key, facts in differing.items() if facts} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_what_fluent_makes_of_it(language: str) -> None:
    """A message that takes its facts as they are is put together without the library, to the same text."""
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(fluent.Resource([text.message for text in texts(language).values()]))
    ours = Texts(language)
    for key in texts(language):
        facts = {name: f"<{name}> {{ $" for name in needed(language, key)}
        pattern = bundle.get_message(key).value
        assert pattern is not None
        assert ours.text(key, facts) == bundle.format_pattern(pattern, facts)[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_have_all_their_plurals(language: str) -> None:
    """1 клиент, 2 клиента, 5 клиентов; 1 klient, 2 klienti, 5 klientov."""
    lacking = {}
    for key, text in texts(language).items():
        for choice in seen_in(text.message).choices:
            names = {
                variant.key.name for variant in choice.variants if isinstance(variant.key, fluent.Identifier)
            }
            if names & COUNTING and not names >= WHOLE_NUMBERS[language] - _default(choice):
                lacking[key] = sorted(WHOLE_NUMBERS[language] - names)
    assert lacking == {}


def _default(choice: fluent.SelectExpression) -> set[str]:
    """Give the form that the default variant may stand for besides its own: of all that are not named."""
    names = [variant.key.name for variant in choice.variants if isinstance(variant.key, fluent.Identifier)]
    return {"many"} if "other" in names else {"other"}


def test_every_call_names_a_key_that_is_there() -> None:
    """Also one put together from parts means at least one key."""
    asked = [call for file in HANDLERS for call in calls(file) if call.patterns is not None]
    assert len(asked) > 100, "the calls are not recognised any more"
    assert [call.place for call in asked if not call.keys(needs())] == []


def test_every_call_passes_the_facts_that_its_words_need() -> None:
    """No more and no fewer; of several keys that it may mean, each gets what it needs."""
    asked = [call for file in HANDLERS for call in calls(file)]
    named = {key for call in asked if not call.is_put_together for key in call.keys(needs())}
    wrong = {call.place: fault for call in asked if (fault := _fault(call, named))}
    assert wrong == {}


def _fault(call: Call, named: set[str]) -> str:
    """Say what is wrong; a key that is asked for by its own name only looks like one put together."""
    meant = call.keys(needs())
    if call.is_put_together:
        meant -= named
    if call.facts is None or not meant:
        return ""
    wanted = [needs()[key] for key in meant]
    missing = frozenset().union(*(facts - call.facts for facts in wanted))
    surplus = call.facts - frozenset().union(*wanted)
    return " ".join([*(f"lacks {name}" for name in missing), *(f"needs no {name}" for name in surplus)])


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ('t("group-unbound", department=name)', ""),
        ('t("group-unbound")', "lacks department"),
        ('t.plain("group-hello", name=name)', "needs no name"),
        ('told.t("group-unbound" if known else "group-hello", department=name)', ""),
        ('words_of(person)(f"role-{role}", name=name)', "needs no name"),
        ('def a(t):\n    key = "group-bound"\n    return t(key)', "lacks department"),
        ('t("group-unbound", **facts)', ""),
    ],
)
def test_the_rule_about_facts_is_awake(line: str, fault: str) -> None:
    """It reads every way to ask for words."""
    (call,) = calls(SourceFile("handlers/sample.py", line))
    assert _fault(call, set()) == fault


def test_no_key_is_left_over() -> None:
    """Each is asked for somewhere; commands, dialogues and refusals by those that there are."""
    families = {
        "command-": {f"command-{command.name}" for command in build_table().menu if command.listed}
        | {"command-start"},
        "dialogue-": {f"dialogue-{subject}" for subject in _subjects()},
        "refusal-": {refusal_key(refusal) for refusal in _refusals()},
    }
    patterns = {pattern for file in HANDLERS for pattern in written_keys(file)}
    asked = re.compile("|".join(sorted(pattern for pattern in patterns if re.search("[a-z]", pattern))))
    unused = []
    for key in needs():
        family = next((keys for prefix, keys in families.items() if key.startswith(prefix)), None)
        if not (key in family if family is not None else asked.fullmatch(key)):
            unused.append(key)
    assert sorted(unused) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_has_its_sentence(language: str) -> None:
    """Whatever is refused below is told in words."""
    t = words_for(language)
    keys = [refusal_key(refusal) for refusal in _refusals()]
    assert [key for key in keys if not t.has(key)] == []


def test_every_refusal_brings_the_facts_of_its_sentence() -> None:
    """Wherever it is raised."""
    names = {refusal.__name__: needs().get(refusal_key(refusal), frozenset()) for refusal in _refusals()}
    wrong = []
    for file in python_files("domain", "services", "storage", "handlers"):
        for node in ast.walk(file.tree):
            if isinstance(node, ast.Raise) and node.exc is not None:
                made = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
                given = {one.arg for one in node.exc.keywords} if isinstance(node.exc, ast.Call) else set()
                if names.get(ast.unparse(made), given) != given:
                    wrong.append(f"{file.path}:{node.lineno}")
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_dialogue_has_a_name(language: str) -> None:
    """So that it can be cancelled, put aside and offered again by its name."""
    t = words_for(language)
    assert len(_subjects()) > 3, "the dialogues are not recognised any more"
    assert [subject for subject in _subjects() if not t.has(f"dialogue-{subject}")] == []


def test_no_words_stand_in_python() -> None:
    """Every word that people read is in the Fluent files: no Cyrillic letter stands in a handler's string."""
    found = {file.path: _cyrillic(file) for file in python_files("handlers", "services")}
    assert {path: words for path, words in found.items() if words} == {}


def _cyrillic(file: SourceFile) -> list[str]:
    prose = docstrings(file.tree)
    strings = [node for node in ast.walk(file.tree) if isinstance(node, ast.Constant) and node not in prose]
    return [str(node.value) for node in strings if re.search("[а-яё]", str(node.value), re.IGNORECASE)]


def _refusals() -> set[type[Refusal]]:
    found, below = set[type[Refusal]](), [Refusal]
    while below:
        kinds = below.pop().__subclasses__()
        found.update(kinds)
        below += kinds
    return found


def _subjects() -> set[str]:
    """Give the subjects of the dialogues that handlers begin; what is no constant is a kind of activity."""
    kinds = {kind.value for kind in ActivityKind}
    found = set[str]()
    for file in HANDLERS:
        for node in ast.walk(file.tree):
            value = _subject(node)
            if value is not None and ast.unparse(value) != "subject":
                constant = _constant(value, file)
                found |= kinds if constant is None else {constant}
    return found


def _subject(node: ast.AST) -> ast.expr | None:
    """Give the subject of the dialogue that a call begins, or enters the ways to begin."""
    name = ast.unparse(node.func) if isinstance(node, ast.Call) else ""
    if isinstance(node, ast.Call) and name == "dialogues.begin":
        return next(keyword.value for keyword in node.keywords if keyword.arg == "subject")
    return node.args[1] if isinstance(node, ast.Call) and name == "with_client.begins" else None


def _constant(value: ast.expr, file: SourceFile) -> str | None:
    if isinstance(value, ast.Constant):
        return str(value.value)
    meant: object = import_module(file.path.removesuffix(".py").replace("/", "."))
    for name in ast.unparse(value).split("."):
        meant = getattr(meant, name, None)
    return meant if isinstance(meant, str) else None
