"""余、多: a count as a round number that never says more than there is."""

EXACT_BELOW, TENS_BELOW = 10, 1_000


def rounded(value: int, word: str) -> str:
    """A count as prose gives it: 63 → 60余.

    Below ten, and wherever the count is a multiple of ten, it stands as it is, without the word.
    Any other is cut down, to the tens below a thousand and to the hundreds from there on, and the
    word follows: so what is printed is never above the count, and the word always means "and some".
    """
    if value < EXACT_BELOW or value % 10 == 0:
        return str(value)
    step = 10 if value < TENS_BELOW else 100
    return f"{value // step * step}{word}"
