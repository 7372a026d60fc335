"""Names that were swapped, dropped or made general, and ways to name the same bearer."""

import pytest

from tests.core.classify.stories import voice_rules

FOUND = {
    "enumeration": (
        "The line, which serves harbours in Spain and Morocco, said it had sold four ships.",
        "The line, which serves harbours in Spain and Tunisia, said it had sold four ships.",
        "name.changed",
    ),
    "enumeration of three": (
        "Ferries from Larne, Troon and Douglas were cancelled on Friday.",
        "Ferries from Larne, Stranraer and Douglas were cancelled on Friday.",
        "name.changed",
    ),
    "company in of": (
        "“It is over,” said Ruth Abara of Alder Securities, who sold her shares.",
        "“It is over,” said Ruth Abara of Birch Securities, who sold her shares.",
        "name.changed",
    ),
    "bank made general": (
        "The bonds were sold by Halvorsen Bank to a fund in Oslo.",
        "The bonds were sold by a bank to a fund in Oslo.",
        "name.dropped",
    ),
    "village made general": (
        "The slide buried the road to Valmorin on Sunday night.",
        "The slide buried the road to a village on Sunday night.",
        "name.dropped",
    ),
    "expert unnamed": (
        "A geologist hired by the town, Rupert Ames, said the slope had moved by a metre.",
        "A geologist testified for the town that the slope had moved by a metre.",
        "name.dropped",
    ),
    "speaker unnamed": (
        "“It is over,” said Goran Petric of Alder Securities, who sold his shares.",
        "“It is over,” said one analyst, who sold his shares.",
        "name.dropped",
    ),
    "apposition": (
        "Marlow & Sons, a boatyard in Troon, built the hull in 1988.",
        "A boatyard in Troon built the hull in 1988.",
        "name.dropped",
    ),
    "nationality": (
        "The Danish tug Mette reached the wreck at noon.",
        "The Swedish tug Mette reached the wreck at noon.",
        "name.changed",
    ),
    "river": (
        "The barge sank in the Clyde near the old shipyard.",
        "The barge sank in the Tay near the old shipyard.",
        "name.changed",
    ),
    "university": (
        "Researchers at Aberdeen University counted 40 seals on the bank.",
        "Researchers at Dundee University counted 40 seals on the bank.",
        "name.changed",
    ),
    "acquirer": (
        "Kestrel agreed on Monday to buy Marlow for $40 million.",
        "Kestrel agreed on Monday to buy Dunmore for $40 million.",
        "name.changed",
    ),
    "exchanged": (
        "On Monday Kestrel sued Marlow over the lost containers.",
        "On Monday Marlow sued Kestrel over the lost containers.",
        "name.changed",
    ),
}

SILENT = {
    "boss": (
        "Chief executive Ruth Abara said the yard would close.",
        "The yard's boss, Ruth Abara, said it would close.",
    ),
    "spokesman": (
        "A spokesman for Kestrel Lines said the ship was safe.",
        "Kestrel Lines said the ship was safe.",
    ),
    "possessive": (
        "Oslo’s ferry museum Fjordhuset wants a new pier.",
        "Fjordhuset, a ferry museum in Oslo, wants a new pier.",
    ),
    "initials": (
        "The International Maritime Bureau said piracy had fallen.",
        "The IMB said piracy had fallen.",
    ),
    "abbreviation introduced": (
        "The Maritime Safety Agency will rule in May.",
        "The Maritime Safety Agency (MSA) will rule in May.",
    ),
    "adjective": ("Workers from Norway built the quay.", "Norwegian workers built the quay."),
    "first name": (
        "Mr. Lisle told the board he would resign.",
        "Owen Lisle told the board he would resign.",
    ),
    "professor": ("Professor Miriam Castell led the trial.", "Prof. Castell led the trial."),
    "passive name": ("Kestrel bought Marlow in 2019.", "Marlow was bought by Kestrel in 2019."),
    "publication": (
        "The survey, printed in the journal Tides, covers nine bays.",
        "The survey covers nine bays.",
    ),
    "told a paper": (
        "“It is over,” Ruth Abara told the Larne Courier.",
        "“It is over,” Ruth Abara said.",
    ),
}


@pytest.mark.parametrize(("source", "repost", "rule"), FOUND.values(), ids=FOUND)
def test_a_change_is_told_once_and_by_its_rule(source, repost, rule):
    assert voice_rules(source, repost) == [rule]


@pytest.mark.parametrize(("source", "repost"), SILENT.values(), ids=SILENT)
def test_an_innocent_rewording_is_not_told(source, repost):
    assert voice_rules(source, repost) == []
