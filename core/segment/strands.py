"""The strands of a document: its article by language, each cut into sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from core.model import BlockKind, Document, Strand
from core.segment.errors import NoArticleError
from core.segment.languages import languages_of, own_strands
from core.segment.sentences import sentences_of
from core.text.languages import UNKNOWN, language_of

_OUTSIDE = frozenset({BlockKind.TITLE, BlockKind.BYLINE, BlockKind.DATE, BlockKind.BOILERPLATE})


def segment(document: Document) -> Document:
    """Return the document with the languages of its blocks and its strands, one a language.

    Raises `NoArticleError` where no block is the article's.
    """
    places = _article(document)
    if not places:
        raise NoArticleError(document.name, [note.text for note in document.notes])
    texts = _texts(document, places)
    languages = own_strands(texts, languages_of(texts, _headings(document, places)))
    return _with_strands(document, dict(zip(places, languages, strict=True)))


def segment_whole(document: Document) -> Document:
    """Return the document with one strand of all article blocks, in whatever language they are.

    The language is the one that the blocks carry, else the one that most of the text is in.
    """
    places = _article(document)
    if not places:
        raise NoArticleError(document.name, [note.text for note in document.notes])
    given = document.blocks[places[0]].language
    language = given if given != UNKNOWN else languages_of([document.text])[0]
    return _with_strands(document, dict.fromkeys(places, language))


def _article(document: Document) -> list[int]:
    """Return the places of the blocks that belong to the article's text."""
    return [
        place
        for place, block in enumerate(document.blocks)
        if block.kind not in _OUTSIDE and block.span.of(document.text).strip()
    ]


def _headings(document: Document, places: Sequence[int]) -> frozenset[int]:
    """Return which of the article's blocks, counted by themselves, are headings."""
    kinds = (document.blocks[place].kind for place in places)
    return frozenset(number for number, kind in enumerate(kinds) if kind is BlockKind.HEADING)


def _texts(document: Document, places: Sequence[int]) -> list[str]:
    return [document.blocks[place].span.of(document.text) for place in places]


def _with_strands(document: Document, languages: Mapping[int, str]) -> Document:
    blocks = tuple(
        replace(block, language=languages.get(place) or language_of(block.span.of(document.text)))
        for place, block in enumerate(document.blocks)
    )
    strands = tuple(
        _strand(document, number, language, languages)
        for number, language in enumerate(dict.fromkeys(languages.values()))
    )
    return replace(document, blocks=blocks, strands=strands)


def _strand(document: Document, number: int, language: str, languages: Mapping[int, str]) -> Strand:
    places = tuple(place for place, one in languages.items() if one == language)
    sentences = tuple(
        sentence
        for place in places
        for sentence in sentences_of(document.text, document.blocks[place].span, language)
    )
    return Strand(number, language, places, sentences)
