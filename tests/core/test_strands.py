"""Which strand of each page is compared."""

from dataclasses import replace

import core.text.tokens
from core.model import Strand
from core.options import Options
from core.strands import choose_strands
from tests.core.builders import document


def bilingual(english, german):
    """Return a document with a strand of one sentence in each language."""
    made = document(f"{english}\n{german}")
    languages = enumerate(("en", "de"))
    strands = tuple(Strand(at, one, (at,), (made.blocks[at].span,)) for at, one in languages)
    return replace(made, strands=strands)


def chosen(source, repost):
    (one, other), notes = choose_strands(source, repost, Options())
    return one.language, other.language, len(notes)


def test_of_two_shared_languages_the_one_with_more_shared_words_is_compared():
    source = bilingual("The river rose in May.", "Der Fluss stieg im Mai an.")
    repost = bilingual("A new bridge opens soon.", "Im Mai stieg der Fluss.")

    assert chosen(source, repost) == ("de", "de", 0)


def test_of_languages_that_share_as_much_the_longer_is_compared():
    source = bilingual("It rained.", "Es regnete den ganzen Tag.")
    repost = bilingual("Sun shone.", "Heute schien wieder die Sonne.")

    assert chosen(source, repost) == ("de", "de", 0)


def test_the_words_of_a_strand_are_read_once(monkeypatch):
    texts, tokenize = [], core.text.tokens.tokenize
    monkeypatch.setattr(
        core.text.tokens, "tokenize", lambda text: (texts.append(text), tokenize(text))[1]
    )
    source, repost = bilingual("One two.", "Eins zwei."), document("Un deux.", language="fr")

    choose_strands(source, repost, Options())

    assert sorted(texts) == ["Eins zwei.", "One two.", "Un deux."]


def test_an_unknown_language_is_told_in_words_not_by_its_code():
    _, (note,) = choose_strands(document("Ab cd.", language="und"), document("Un deux."), Options())

    assert "an unknown language was compared with en" in note.text
