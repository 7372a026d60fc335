"""Figures of a text: numbers, amounts, percentages, dates and times, with their value and unit."""

from core.text.numbers.arithmetic import worked_out
from core.text.numbers.figure import CALENDAR, Figure
from core.text.numbers.finding import figures, figures_at, number_words
from core.text.numbers.patterns import SIGNS
from core.text.numbers.units import measure_of

__all__ = [
    "CALENDAR",
    "SIGNS",
    "Figure",
    "figures",
    "figures_at",
    "measure_of",
    "number_words",
    "worked_out",
]
