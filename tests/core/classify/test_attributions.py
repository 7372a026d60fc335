"""Who said it: what is told of a voice that is gone, new, or somebody else's."""

import pytest

from tests.core.classify.stories import voice_rules

FOUND = {
    "document": (
        "The tunnel leaked on 41 nights last winter, according to a log that the council has seen.",
        "The tunnel leaked on 41 nights last winter.",
        "attribution.dropped",
    ),
    "study first": (
        "According to a study by the port, the new cranes are twice as loud as the old ones.",
        "The new cranes are twice as loud as the old ones.",
        "attribution.dropped",
    ),
    "regulator": (
        "The pump had failed three times before the flood, the water regulator said.",
        "The pump had failed three times before the flood.",
        "attribution.dropped",
    ),
    "regulator found": (
        "The water regulator found that the pump had failed three times before the flood.",
        "The pump had failed three times before the flood.",
        "attribution.dropped",
    ),
    "estimates": (
        "The harbour office estimates that 4,000 crates were lost in the storm.",
        "Some 4,000 crates were lost in the storm.",
        "attribution.dropped",
    ),
    "believes": (
        "Investigators believe the fire started in the galley of the ferry.",
        "The fire started in the galley of the ferry.",
        "attribution.dropped",
    ),
    "reckon reworded": (
        "Shipbrokers at Dunmore reckon the strike has cost the line about $3 million a day.",
        "The strike is costing the line roughly $3 million every day.",
        "attribution.dropped",
    ),
    "he expects": (
        "He expects the line to run out of fuel before the end of May.",
        "The line will run out of fuel before the end of May.",
        "attribution.dropped",
    ),
    "suspected": (
        "The captain is suspected of switching off the radar before the collision.",
        "The captain switched off the radar before the collision.",
        "attribution.dropped",
    ),
    "charged": (
        "Two deckhands were charged with stealing fuel from the depot in Larne.",
        "Two deckhands stole fuel from the depot in Larne.",
        "attribution.dropped",
    ),
    "wrote": (
        "The harbour master wrote in a letter to the mayor that the quay was sinking.",
        "The quay is sinking.",
        "attribution.dropped",
    ),
    "told": (
        "Two crew members told the inquiry that the lifeboats had no oars.",
        "The lifeboats had no oars.",
        "attribution.dropped",
    ),
    "people close": (
        "Three people close to the talks said the owners had offered a pay rise of 9%.",
        "The owners had offered a pay rise of 9%.",
        "attribution.dropped",
    ),
    "people familiar in the middle": (
        "The fund, people familiar with the plan said, will sell the terminal by June.",
        "The fund will sell the terminal by June.",
        "attribution.dropped",
    ),
    "witnesses": (
        "Witnesses said the lorry ran the red light before it hit the tram.",
        "The lorry ran the red light before it hit the tram.",
        "attribution.dropped",
    ),
    "critics argue": (
        "Critics argue that the toll would hit the poorest islanders hardest.",
        "The toll would hit the poorest islanders hardest.",
        "attribution.dropped",
    ),
    "union claims": (
        "The dockers' union claims that a third of the cranes have no working brakes.",
        "A third of the cranes have no working brakes.",
        "attribution.dropped",
    ),
    "company says": (
        "The company says its new ferry burns 30 percent less fuel.",
        "The new ferry burns 30 percent less fuel.",
        "attribution.dropped",
    ),
    "testified": (
        "A former mate testified that the log had been rewritten twice.",
        "The log had been rewritten twice.",
        "attribution.dropped",
    ),
    "court papers": (
        "The owner had been warned in March, according to court papers.",
        "The owner had been warned in March.",
        "attribution.dropped",
    ),
    "in her view": (
        "In the view of the surveyor, the wall is safe for another ten years.",
        "The wall is safe for another ten years.",
        "attribution.dropped",
    ),
    "quotation merged away": (
        "Officials say the ferry was carrying 30 people too many when it listed.",
        "When it listed the ferry was carrying 30 people too many.",
        "attribution.dropped",
    ),
    "forecast": (
        "The bank predicts that rents on the quay will fall by a fifth next year.",
        "Rents on the quay will fall by a fifth next year.",
        "attribution.dropped",
    ),
    "other voice stays": (
        "The mayor said the bridge was safe, but according to an engineer it had three cracks.",
        "The mayor said the bridge was safe, but it had three cracks.",
        "attribution.dropped",
    ),
    "police": (
        "Police said the driver had been drinking before the crash on the pier.",
        "Prosecutors said the driver had been drinking before the crash on the pier.",
        "attribution.changed",
    ),
    "doctor": (
        "A nurse told her that the dose had been halved by mistake.",
        "A doctor told her that the dose had been halved by mistake.",
        "attribution.changed",
    ),
    "named other": (
        "“We have waited long enough,” said ferry owner Ruth Abara.",
        "“We have waited long enough,” said union leader Owen Lisle.",
        "attribution.changed",
    ),
    "mayor governor": (
        "The mayor said the levee would not be raised this year.",
        "The governor said the levee would not be raised this year.",
        "attribution.changed",
    ),
    "according other": (
        "The dam is safe, according to the engineers who inspected it.",
        "The dam is safe, according to the farmers who live below it.",
        "attribution.changed",
    ),
    "inverted other": (
        "“The water was up to my knees,” a passenger said.",
        "“The water was up to my knees,” said a fireman.",
        "attribution.changed",
    ),
    "manager captain": (
        "Rovers manager Colm Hanley said the referee had lost control.",
        "Rovers captain Piet Vos said the referee had lost control.",
        "attribution.changed",
    ),
    "critics added": (
        "The new toll costs islanders four crowns a trip.",
        "Critics claim the new toll costs islanders four crowns a trip.",
        "attribution.added",
    ),
    "allegation added": (
        "The pump failed three times before the flood.",
        "The pump failed three times before the flood, according to a former employee.",
        "attribution.added",
    ),
    "officials added": (
        "The ferry burned for nine hours off Larne.",
        "Officials said the ferry burned for nine hours off Larne.",
        "attribution.added",
    ),
}

SILENT = {
    "passive": (
        "A surveyor told the owner that the roof leaked.",
        "The owner was told by a surveyor that the roof leaked.",
    ),
    "study verb": (
        "“The seals are back,” said Ruth Abara, who led the count.",
        "“The seals are back,” Dr. Abara, who led the count, told the BBC.",
    ),
    "exhausted": (
        "The pilot said she was exhausted but not angry.",
        "The pilot called herself exhausted but not angry.",
    ),
    "order": ("Residents said it began with a rumble.", "It began with a rumble, residents said."),
    "according for said": (
        "The wall is sound, the surveyor said.",
        "The wall is sound, according to the surveyor.",
    ),
    "own plan": (
        "The line said on Monday that it would cut fares in June.",
        "The line will cut fares in June.",
    ),
    "own deed": (
        "Police said they had arrested two men at the pier.",
        "Police have arrested two men at the pier.",
    ),
    "outlet paper": (
        "The gate had been open all night.",
        "According to the paper, the gate had been open all night.",
    ),
    "outlet broadcaster": (
        "The gate had been open all night.",
        "The gate had been open all night, according to the broadcaster.",
    ),
    "outlet writes": (
        "The gate had been open all night.",
        "The gate had been open all night, The Harbour Gazette writes.",
    ),
    "outlet says": (
        "The gate had been open all night.",
        "The gate had been open all night, the report says.",
    ),
    "told the outlet": (
        "“We will rebuild,” Ms. Abara said.",
        "“We will rebuild,” Ms. Abara told The Harbour Gazette.",
    ),
    "accused same": (
        "The captain is accused of ignoring two warnings.",
        "The captain stands accused of ignoring two warnings.",
    ),
    "accused allegedly": (
        "The captain is accused of ignoring two warnings.",
        "The captain allegedly ignored two warnings.",
    ),
    "suspected police": (
        "The captain is suspected of selling fuel.",
        "Police suspect the captain of selling fuel.",
    ),
    "people briefed": (
        "The sale will close in May, people familiar with the talks said.",
        "The sale will close in May, according to people briefed on the talks.",
    ),
    "lawyer attorney": (
        "Her lawyer said the log was genuine.",
        "Her attorney said the log was genuine.",
    ),
    "locals": (
        "Residents said the siren never sounded.",
        "Villagers said the siren never sounded.",
    ),
    "scientists": ("Scientists said the bay was warming.", "Researchers said the bay was warming."),
    "officer": (
        "A police officer said the road was closed.",
        "A policeman said the road was closed.",
    ),
    "spokeswoman named": (
        "Kestrel Lines spokeswoman Ruth Abara said the ship was safe.",
        "A Kestrel Lines spokeswoman, Ruth Abara, said the ship was safe.",
    ),
    "noun estimates": (
        "The estimates of the damage differ widely.",
        "Estimates of the damage vary widely.",
    ),
    "added to": (
        "The storm added to the misery of the islanders.",
        "The storm made the misery of the islanders worse.",
    ),
    "expected": ("The sale is expected to close in May.", "The sale should close in May."),
    "so-called": (
        "The so-called summer boats return in April.",
        "The summer boats return in April.",
    ),
    "saying": (
        "She left the board, saying she was tired of the dispute.",
        "She left the board because, she said, she was tired of the dispute.",
    ),
    "critics": ("Critics say the toll is unfair.", "The toll is unfair, opponents argue."),
    "thinks": (
        "The mayor thinks the plan is too dear.",
        "In the mayor's opinion the plan is too dear.",
    ),
}


@pytest.mark.parametrize(("source", "repost", "rule"), FOUND.values(), ids=FOUND)
def test_a_change_is_told_once_and_by_its_rule(source, repost, rule):
    assert voice_rules(source, repost) == [rule]


@pytest.mark.parametrize(("source", "repost"), SILENT.values(), ids=SILENT)
def test_an_innocent_rewording_is_not_told(source, repost):
    assert voice_rules(source, repost) == []
