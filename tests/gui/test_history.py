"""Whatever is done in whatever order, undo and redo go through the very states that there were."""

import random

import pytest

from core.model import Kind, Passage
from core.pairs_by_hand import KINDS
from core.remarks import swapped
from gui.history import History
from tests.gui.acting import trigger
from tests.gui.hand import Hand


class Doer:
    """Does things at random, and knows every state that there was."""

    def __init__(self, hand: Hand, seed: int) -> None:
        self.hand = hand
        self.window = hand.window
        self.random = random.Random(seed)
        self.history: History = hand.window._pairs._history
        self.is_swapped = False
        self.states = [self.state()]
        self.place = 0

    def state(self) -> tuple:
        """Return what is said of pairs and remarked, with the sides as they were at first."""
        pairs = self.hand.session.settled.wanted.corrections.pairs
        remarks = self.history.book.remarks
        if self.is_swapped:
            pairs, remarks = pairs.swapped(), tuple(map(swapped, remarks))
        return pairs, frozenset(remarks)

    def done(self) -> None:
        """Remember a new state, and forget those that were undone before."""
        del self.states[self.place + 1 :]
        self.states.append(self.state())
        self.place += 1

    def passage(self) -> Passage:
        passages = self.hand.session.comparison.passages
        return self.random.choice([p for p in passages if p.source and p.repost] or passages)

    def note(self) -> None:
        remarks = self.window._remarks
        before = self.state()
        remarks.write(self.passage(), f"note {self.random.random()}")
        assert self.state() != before
        self.done()

    def tick(self) -> None:
        findings = self.hand.session.comparison.findings
        finding = self.random.choice(findings)
        is_checked = self.history.book.on(finding).is_checked
        self.window._remarks.check(finding, not is_checked)
        self.done()

    def kind(self) -> None:
        passage = self.passage()
        kinds = [kind for kind in KINDS if kind is not passage.kind]
        if passage.kind in (Kind.OMITTED, Kind.ADDED):
            return
        self.select(passage)
        with self.hand.waited():
            trigger(self.window, f"kind_{self.random.choice(kinds)}")
        self.done()

    def select(self, passage: Passage) -> None:
        self.window._presenter._workbench.pane.select_passage(passage.id)

    def undo(self) -> None:
        self.step(-1, "undo")

    def redo(self) -> None:
        self.step(1, "redo")

    def step(self, step: int, name: str) -> None:
        place = self.place + step
        if not 0 <= place < len(self.states):
            return
        if self.states[place][0] != self.states[self.place][0]:
            with self.hand.waited():
                trigger(self.window, name)
        else:
            trigger(self.window, name)
        self.place = place

    def swap(self) -> None:
        with self.hand.waited():
            trigger(self.window, "swap")
        self.is_swapped = not self.is_swapped


@pytest.mark.parametrize("seed", range(3))
def test_every_step_back_and_forth_leads_to_a_state_that_was_there(qtbot, compared, session, seed):
    doer = Doer(Hand(qtbot, compared, session), seed)
    acts = (doer.note, doer.tick, doer.kind, doer.undo, doer.undo, doer.redo, doer.swap)
    for _ in range(40):
        doer.random.choice(acts)()
        assert doer.state() == doer.states[doer.place]
