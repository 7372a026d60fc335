"""A given text: all of it is the article."""

import pytest

from core.extract.plain import UnknownLanguageError, whole_text


@pytest.mark.parametrize("language", ["EN", "english", "en-GB", ""])
def test_what_is_no_code_of_a_language_is_refused(language):
    with pytest.raises(UnknownLanguageError, match="such as en or zh"):
        whole_text("Good morning.", language)


def test_a_given_language_stands_on_every_block():
    blocks = whole_text("Bore da.\n\nNos da.", "cy").blocks

    assert [block.language for block in blocks] == ["cy", "cy"]
