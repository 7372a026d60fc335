"""The repost's title against the source's title and text."""

from __future__ import annotations

from collections.abc import Iterator

from core.classify.evidence import Evidence
from core.classify.findings.headline_causes import find_causes
from core.classify.findings.headline_certainty import find_surer
from core.classify.findings.headline_doubts import find_doubts
from core.classify.findings.headline_extents import find_wider
from core.classify.findings.headline_figures import find_figures
from core.classify.findings.headline_names import find_names
from core.classify.findings.headline_news import find_news
from core.classify.findings.headline_opposites import find_opposites
from core.classify.findings.headline_roles import find_exchanged
from core.classify.findings.headline_speakers import find_speakers
from core.classify.findings.headline_words import find_words
from core.classify.titles import titles_of
from core.classify.words import words_of
from core.model import Finding


def find(evidence: Evidence) -> Iterator[Finding]:
    """Yield what the repost's title says that neither title nor text of the source does.

    Nothing for a title that was taken over as it is.
    """
    titles = titles_of(evidence) if evidence.pairs else None
    if titles is None or titles.is_copy:
        return
    yield from find_figures(titles)
    surer = list(find_surer(titles))
    surer = surer or list(find_speakers(titles)) or list(find_doubts(titles))
    yield from surer or find_opposites(titles)
    yield from find_wider(titles)
    yield from find_causes(titles)
    yield from find_names(titles)
    yield from find_exchanged(titles)
    loaded = list(find_words(titles))
    yield from loaded
    told = (word for one in loaded for name, word in one.values if name == "word")
    yield from find_news(titles, frozenset(word for text in told for word in words_of(text)))
