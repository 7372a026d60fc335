"""Each rule finds what it is for, and is silent where nothing that matters changed."""

import pytest

from tests.core.classify.stories import rules, story

FOUND = {
    "percentage": (
        "Shares of the ferry line rose 4.5% on Tuesday after the vote.",
        "Shares of the ferry line rose 5.4% on Tuesday after the vote.",
        "figure.changed",
    ),
    "amount": (
        "The harbour board will pay $120 million for the new pier.",
        "The harbour board will pay $210 million for the new pier.",
        "figure.changed",
    ),
    "unit": (
        "The council set aside €40 million for dredging the port.",
        "The council set aside $40 million for dredging the port.",
        "figure.changed",
    ),
    "number word": (
        "Three crew members were treated for burns at the clinic.",
        "Five crew members were treated for burns at the clinic.",
        "figure.changed",
    ),
    "weekday": (
        "The inspectors will return to the yard on Tuesday morning.",
        "The inspectors will return to the yard on Thursday morning.",
        "figure.changed",
    ),
    "figures exchanged": (
        "Exports rose 7% while imports fell 12% in the quarter.",
        "Exports rose 12% while imports fell 7% in the quarter.",
        "figure.changed",
    ),
    "figure gone": (
        "The company cut 1,400 jobs at the northern shipyard last spring.",
        "The company cut jobs at the northern shipyard last spring.",
        "figure.dropped",
    ),
    "figure new": (
        "The company cut jobs at the northern shipyard last spring.",
        "The company cut 1,400 jobs at the northern shipyard last spring.",
        "figure.added",
    ),
    "rounded": (
        "Unemployment in the region stood at 3.46% at the end of June.",
        "Unemployment in the region stood at 3.5% at the end of June.",
        "figure.rounded",
    ),
    "person": (
        "The appeal was rejected on Friday by judge Miriam Oduya in Leeds.",
        "The appeal was rejected on Friday by judge Harold Penner in Leeds.",
        "name.changed",
    ),
    "spelling": (
        "The appeal was rejected on Friday by judge Miriam Kessler in Leeds.",
        "The appeal was rejected on Friday by judge Miriam Kesler in Leeds.",
        "name.spelled",
    ),
    "spelling of who said it": (
        "“It is safe,” said spokeswoman Elisabeth Dianova of the Harbour Trust on Monday.",
        "“It is safe,” said spokeswoman Elizabeth Dianova of the Harbour Trust on Monday.",
        "name.spelled",
    ),
    "place": (
        "The convoy left the port of Rotterdam before dawn on Sunday.",
        "The convoy left the port of Antwerp before dawn on Sunday.",
        "name.changed",
    ),
    "company made general": (
        "The debt was bought by Halvorsen Maritime for an undisclosed sum.",
        "The debt was bought by a shipping group for an undisclosed sum.",
        "name.dropped",
    ),
    "model number": (
        "The recall of the kettles covers the models K-200 and K-210 of last year.",
        "The recall of the kettles covers the models K-200 and K-201 of last year.",
        "name.changed",
    ),
    "unit of length": (
        "The wreck lies 22 miles south of the northern pier.",
        "The wreck lies 22 kilometres south of the northern pier.",
        "figure.changed",
    ),
    "month": (
        "The ferry will be out of service until April, the line wrote.",
        "The ferry will be out of service until May, the line wrote.",
        "figure.changed",
    ),
    "opposite": (
        "Prices at the fish market fell by a tenth in the spring.",
        "Prices at the fish market rose by a tenth in the spring.",
        "hedge.opposite",
    ),
    "qualification cut": (
        "The wall will hold the next storm, though nobody has tested the new stones.",
        "The wall will hold the next storm.",
        "omission.clause",
    ),
    "negation lost": (
        "The minister did not approve the sale of the docks.",
        "The minister did approve the sale of the docks.",
        "hedge.negation_lost",
    ),
    "negation gained": (
        "The crew was informed about the leak before the storm.",
        "The crew was never informed about the leak before the storm.",
        "hedge.negation_gained",
    ),
    "may became will": (
        "The ferry line may close two routes before the winter.",
        "The ferry line will close two routes before the winter.",
        "hedge.modal",
    ),
    "could became nothing": (
        "The spill could reach the oyster beds by the weekend.",
        "The spill reaches the oyster beds by the weekend.",
        "hedge.modal",
    ),
    "expected became will": (
        "The repairs are expected to cost $3 million, the yard wrote.",
        "The repairs will cost $3 million, the yard wrote.",
        "hedge.modal",
    ),
    "lower limit gone": (
        "The wing stays closed for at least six weeks.",
        "The wing stays closed for six weeks.",
        "hedge.dropped",
    ),
    "negation gained in Chinese": (
        "港口董事会计划出售码头。",
        "港口董事会没有计划出售码头。",
        "hedge.negation_gained",
    ),
    "may became will in Chinese": (
        "市议会可能拨款三千万元用于疏浚港口。",
        "市议会将拨款三千万元用于疏浚港口。",
        "hedge.modal",
    ),
    "allegedly gone": (
        "The captain allegedly ignored two warnings from the coast guard.",
        "The captain ignored two warnings from the coast guard.",
        "hedge.dropped",
    ),
    "most gone": (
        "The union says most dockers rejected the offer in the ballot.",
        "The union says dockers rejected the offer in the ballot.",
        "hedge.dropped",
    ),
    "limits confused": (
        "The repairs will take at least 30 days, the yard said.",
        "The repairs will take at most 30 days, the yard said.",
        "hedge.bound",
    ),
    "said became admitted": (
        "The owner said the pumps had failed twice that week.",
        "The owner admitted the pumps had failed twice that week.",
        "hedge.verb",
    ),
    "said became claims": (
        "Kestrel Lines said the hull was inspected every spring.",
        "Kestrel Lines claims the hull was inspected every spring.",
        "hedge.verb",
    ),
    "people familiar gone": (
        "The bank pulled out of the loan, according to people familiar with the matter.",
        "The bank pulled out of the loan.",
        "attribution.dropped",
    ),
    "speaker gone": (
        "The engine was not to blame for the fire, investigators said.",
        "The engine was not to blame for the fire.",
        "attribution.dropped",
    ),
    "speaker changed": (
        "“We were never told,” said Ruth Abara. The hearing goes on today.",
        "“We were never told,” said Owen Lisle. The hearing goes on today.",
        "attribution.changed",
    ),
    "quotation altered": (
        "“We have no plans to sell the terminal,” the chairman told members.",
        "“We have few plans to sell the terminal,” the chairman told members.",
        "quotation.altered",
    ),
    "quotation trimmed": (
        "“The pier is safe as long as it is inspected,” the engineer said.",
        "“The pier is safe,” the engineer said.",
        "quotation.trimmed",
    ),
    "quotation marks lost": (
        "“We have no plans to sell the terminal,” the chairman told members.",
        "We have no plans to sell the terminal, the chairman told members.",
        "quotation.marks_lost",
    ),
    "opening mark lost": (
        "“We have no plans to sell the terminal,” the chairman told members.",
        "We have no plans to sell the terminal,” the chairman told members.",
        "quotation.opening_lost",
    ),
    "quotation marks gained": (
        "The chairman told members that the board was tired of the dispute.",
        "The chairman told members that “the board was tired of the dispute.”",
        "quotation.gained",
    ),
}

SILENT = {
    "accent": (
        "The appeal was heard by judge Katherine Muñoz in Leeds.",
        "The appeal was heard by judge Katherine Munoz in Leeds.",
    ),
    "dateline": (
        "LONDON, May 3 (Reuters) - The ferry line will close two routes.",
        "The ferry line will close two routes.",
    ),
    "another verb of saying": (
        "The harbour master said the pier was closed to all ships.",
        "The harbour master announced that the pier was closed to all ships.",
    ),
    "a plan of one's own": (
        "The board of the port said it would decide on the pier in June.",
        "The board of the port will decide on the pier in June.",
    ),
    "quarter": (
        "The line reported second-quarter profit of 12 million crowns for Marlow Ferries.",
        "The line reported Q2 profit of 12 million crowns for Marlow Ferries.",
    ),
    "same": ("The pier opens in May.", "The pier opens in May."),
    "typography": (
        '"It\'s a long way -- a very long way," the pilot said.',
        "“It’s a long way — a very long way,” the pilot said.",
    ),
    "scale": ("Some 87 million users were affected.", "Some 87m users were affected."),
    "currency words": ("It cost $3 billion to build.", "It cost 3 billion dollars to build."),
    "percent": ("Prices rose 3.5% in June.", "Prices rose 3.5 percent in June."),
    "number word": ("Twelve boats were lost.", "12 boats were lost."),
    "rounded and said so": ("It grew by 3.46% in June.", "It grew by about 3.5% in June."),
    "stock letters": (
        "Rivals such as Halvorsen Inc. HLV 0.68% and Kestrel fell behind.",
        "Rivals such as Halvorsen Inc. and Kestrel fell behind.",
    ),
    "title": (
        "Ms. Abara and the pilots met the harbour board.",
        "Abara and the pilots met the harbour board.",
    ),
    "legal form": (
        "Workers at Kestrel Lines Inc. met the harbour board.",
        "Workers at Kestrel Lines met the harbour board.",
    ),
    "initials": (
        "The boats of the U.S. Coast Guard came late.",
        "The boats of the US Coast Guard came late.",
    ),
    "said and says": ("The board said the pier is safe.", "The board says the pier is safe."),
    "tense": ("The board will meet on Monday.", "The board would meet on Monday."),
    "other negative words": (
        "The dock is not open to the public.",
        "The dock isn't open to the public.",
    ),
    "that said": ("Yet the pilots waited.", "That said, the pilots waited."),
    "comma": ("The pilots waited, too, for an answer.", "The pilots waited too for an answer."),
    "other attribution": (
        "The loan failed, according to people familiar with the talks.",
        "The loan failed, people briefed on the talks said.",
    ),
    "speaker after": (
        "“We were never told,” said Ruth Abara.",
        "“We were never told,” Ms. Abara said.",
    ),
    "nested style of marks": (
        'The deck log read "all clear at dawn" on every page.',
        "The deck log read 「all clear at dawn」 on every page.",
    ),
}


@pytest.mark.parametrize(("source", "repost", "rule"), FOUND.values(), ids=FOUND)
def test_a_change_that_matters_is_found(source, repost, rule):
    assert rule in rules(story((source, repost)))


@pytest.mark.parametrize(("source", "repost", "rule"), FOUND.values(), ids=FOUND)
def test_a_change_is_told_once(source, repost, rule):
    assert len(rules(story((source, repost)))) <= 2


@pytest.mark.parametrize(("source", "repost"), SILENT.values(), ids=SILENT)
def test_what_means_the_same_is_no_finding(source, repost):
    assert rules(story((source, repost))) == []
