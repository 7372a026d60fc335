"""One event with two figures is told where its sentences share few words; two events are not."""

import pytest

from tests.core.classify.stories import rules, story

KEPT = {
    "en": (
        "The report was published in Kelmouth on Wednesday by the county council.",
        "Residents of the town have asked for an inquiry, and the council agreed to one.",
        "A spokeswoman for the council, Dilys Marrow, said she would read it with care.",
        "The town lies at the mouth of the river, where the old harbour used to be.",
    ),
    "de": (
        "Der Bericht wurde am Mittwoch in Kelmünde vorgestellt.",
        "Die Anwohner hatten eine Untersuchung verlangt.",
        "Eine Sprecherin der Stadt wollte sich dazu nicht äußern.",
        "Der Ort liegt an der Mündung des Flusses.",
    ),
    "zh": (
        "这份报告周三在海宁市公布。",
        "居民此前要求进行调查，市政府已经同意。",
        "市政府发言人表示将认真阅读报告内容。",
        "该市位于河口，过去曾是一座港口。",
    ),
}

CONTRADICTING = {
    "deaths": (
        "Three people died when the warehouse roof gave way, the fire service said.",
        "By nightfall rescuers had pulled no fewer than seven bodies from under the roof.",
    ),
    "price": (
        "A season ticket will cost $420 from next year.",
        "Anyone who wants to keep their seat all season now has to shell out $690 for a ticket.",
    ),
    "lay-offs": (
        "The company will lay off 240 workers at the bottling plant by March.",
        "Come spring, some 900 people at the plant will be without a job.",
    ),
    "waiting": (
        "Passengers waited four hours on the tarmac before buses came.",
        "They were stuck out there on the tarmac for the better part of nine hours.",
    ),
    "alarm": (
        "The first alarm was raised at 11:20 p.m. by a neighbour.",
        "Nobody called the fire brigade, it seems, before 1 a.m., a neighbour says.",
    ),
    "multiple": (
        "Rents in the old quarter have doubled since the bridge opened.",
        "What a landlord can ask there is now five times the rent of the days before the bridge.",
    ),
    "harvest": (
        "About 15% of the apple crop was lost to frost.",
        "Growers there watched a good half of their apples freeze on the trees.",
    ),
    "crowd": (
        "Police put the crowd on the square at 4,000.",
        "A good 20,000 people marched to the square, whatever anybody says.",
    ),
    "sentence": (
        "The judge sentenced the former treasurer to six years in prison.",
        "He will have to spend the next fifteen years behind bars, and rightly so.",
    ),
    "fine": (
        "The regulator fined the ferry company €2 million over the lifeboats.",
        "For the lifeboats it got away with a penalty of €8 million, which is pocket change.",
    ),
    "heat": (
        "At the weather station the temperature reached 38 degrees.",
        "Thermometers showed 44 degrees by lunchtime, and nobody did a thing.",
    ),
    "hospital": (
        "Twelve guests were taken to hospital with food poisoning.",
        "Ambulances carried off at least thirty guests that evening.",
    ),
    "speed": (
        "The lorry was travelling at 48 mph, investigators found.",
        "Its driver must have been doing 90 mph when he reached the bend.",
    ),
    "haul": (
        "The thieves took jewellery worth £70,000.",
        "Jewellery like this will fetch them a quarter of a million pounds by now.",
    ),
    "arrests": (
        "Officers made four arrests at the harbour.",
        "As many as fifteen young men were led away from the harbour in handcuffs.",
    ),
    "people by another name": (
        "Some 350 people gathered on the quay before the vote, police said.",
        "We counted well over a thousand of you on the quay, and it was loud.",
    ),
    "beds": (
        "Hotels took in 90 of them for the night.",
        "Hardly 20 people found a bed in one of the hotels.",
    ),
    "donations": (
        "The appeal has raised £18,000 for the lifeboat.",
        "People have given more than £60,000 to the lifeboat appeal already.",
    ),
}


def _told(case: tuple[str, str], language: str = "en") -> bool:
    first, second, third, fourth = ((one, one) for one in KEPT[language])
    source, repost = case
    rows = (first, second, (source, None), (None, repost), third, fourth)
    return "contradiction.figure" in rules(story(*rows, language=language))


@pytest.mark.parametrize("case", CONTRADICTING.values(), ids=CONTRADICTING)
def test_two_figures_for_one_event_are_told(case):
    assert _told(case)


GERMAN = {
    "Verletzte": (
        "Drei Fahrgäste wurden bei dem Unfall verletzt.",
        "Am Ende mussten elf Fahrgäste in die Klinik gebracht werden.",
    ),
    "Preis": (
        "Eine Tageskarte kostet künftig 9 Euro.",
        "Wer einen Tag baden will, muss künftig 14 Euro für die Karte zahlen.",
    ),
    "Beute": (
        "Die Beute hat einen Wert von 40.000 Euro.",
        "Was die Täter mitnahmen, dürfte gut und gern 150.000 Euro wert sein.",
    ),
}


@pytest.mark.parametrize("case", GERMAN.values(), ids=GERMAN)
def test_two_figures_for_one_event_are_told_in_german(case):
    assert _told(case, "de")


CHINESE = {
    "deaths": ("消防部门说，事故造成3人死亡。", "到了晚上，已有9人在这场事故中遇难。"),
    "price": ("门票价格定为80元。", "如今想进去参观，一张门票要花150元。"),
    "arrests": ("警方当场抓获4名嫌疑人。", "据说那天晚上有11名嫌疑人被警察带走。"),
    "duration": ("停电持续了3个小时。", "全城停电足足八个小时才恢复。"),
    "damage": ("保险公司估算，损失约为300万元。", "这场大雨造成的损失恐怕不下两千万元。"),
}


@pytest.mark.parametrize("case", CHINESE.values(), ids=CHINESE)
def test_two_figures_for_one_event_are_told_in_chinese(case):
    assert _told(case, "zh")


INNOCENT = {
    "another event": (
        "Three people died when the warehouse roof gave way, the fire service said.",
        "Two years ago eleven people died in a bus crash on the coast road.",
    ),
    "another price": (
        "A season ticket will cost $420 from next year.",
        "The council is paying $3 million for the new swimming hall.",
    ),
    "another time": (
        "The first alarm was raised at 11:20 p.m. by a neighbour.",
        "The museum opens at 10 a.m. on all days but Monday.",
    ),
    "another span": (
        "Passengers waited four hours on the tarmac before buses came.",
        "The lifeguards have trained for six weeks for this summer.",
    ),
    "another share": (
        "About 15% of the apple crop was lost to frost.",
        "Turnout at the last election for the council was 61%.",
    ),
    "another count": (
        "Officers made four arrests at the harbour.",
        "The town has nine schools and a library that nobody uses.",
    ),
    "a rounding": (
        "The appeal has raised £18,240 for the lifeboat.",
        "People have given about £18,000 to the lifeboat appeal so far.",
    ),
    "a bound": (
        "Twelve guests were taken to hospital with food poisoning.",
        "Ambulances carried off more than ten guests that evening.",
    ),
    "another way to say it": (
        "Passengers waited 48 hours on the tarmac before buses came.",
        "They were stuck out there on the tarmac for two days.",
    ),
    "another unit": (
        "The thieves took jewellery worth £70,000.",
        "Jewellery like this is watched by 40 cameras in the best shops.",
    ),
    "small counts": (
        "The mayor named three reasons for the delay.",
        "A library needs two things, books and a roof.",
    ),
    "another day": (
        "Shares of the ferry company fell 4% on Monday.",
        "On Thursday shares of the ferry company fell 9%.",
    ),
    "another year": (
        "In 2021 the plant employed 240 workers.",
        "By 2025 the plant had 900 workers on its payroll.",
    ),
}


@pytest.mark.parametrize("case", INNOCENT.values(), ids=INNOCENT)
def test_figures_of_two_events_are_not_told(case):
    assert not _told(case)


def test_a_figure_that_a_kept_sentence_lost_is_contradicted_elsewhere():
    rows = [(one, one) for one in KEPT["en"]]
    shortened = (
        "She spent nine days on a ward with pneumonia in 2019 and does not want to go back there.",
        "She does not want to go back to a ward there, she said to the council.",
    )
    own = "Having been laid up for three weeks when her lungs gave out, she knows what she means."

    found = rules(story(*rows[:2], shortened, (None, own), *rows[2:]))

    assert "contradiction.figure" in found


def test_a_figure_that_the_repost_gives_elsewhere_is_not_contradicted():
    source = "Officers made four arrests at the harbour."
    rows = ((source, source), *((one, one) for one in KEPT["en"]))
    added = "A week later there were nine more arrests at the harbour."
    again = "Officers have made four arrests at the harbour, it said."

    assert "contradiction.figure" not in rules(story(*rows, (again, None), (None, added)))


def test_what_the_repost_carried_it_may_contradict_in_text_of_its_own():
    source = "The grid operator said 63,000 homes in the valley lost their power in the storm."
    rows = ((source, source), *((one, one) for one in KEPT["en"]))
    own = "Some 150,000 homes were without power in the storm, and nobody told them why."

    assert "contradiction.figure" in rules(story(rows[0], (None, own), *rows[1:]))


@pytest.mark.parametrize(
    "own",
    [
        "Of those homes 12,000 of them were still without power after the storm.",
        "A further 9,000 homes lost their power in the storm.",
        "After the storm 4,000 more homes lost their power in the valley.",
        "No homes in the next valley lost their power in the storm.",
    ],
)
def test_a_part_of_what_was_carried_or_more_of_it_contradicts_nothing(own):
    source = "The grid operator said 63,000 homes in the valley lost their power in the storm."
    rows = ((source, source), *((one, one) for one in KEPT["en"]))

    assert "contradiction.figure" not in rules(story(rows[0], (None, own), *rows[1:]))
