"""What may not become a password: what others guess first (GB/T 22239, 8.1.4.1)."""

import string
from itertools import pairwise

LENGTH = range(12, 129)
CHARACTERS_MIN = 5
RUNS_MIN = 6
ROWS = ("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm")
NEIGHBOURS = {pair for row in ROWS for pair in pairwise(row)}
KNOWN = {
    *("password", "passw0rd", "p@ssw0rd", "admin", "administrator", "welcome", "letmein"),
    *("iloveyou", "woaini", "woaizhongguo", "zhongguo", "mingjian", "jijianjiancha", "jiwei"),
    *("1qaz2wsx3edc", "1q2w3e4r5t6y", "q1w2e3r4t5y6", "1qaz2wsx", "1q2w3e4r", "qazwsxedc"),
}
AROUND = string.digits + string.punctuation + " "  # what people put around a word they know

BAD_LENGTH = "密码须为12至128个字符，请重新设置。"
SIMPLE = "密码过于简单，请换用不易猜到的长句。"
IN_ORDER = "密码是连续或重复的字符，容易猜到，请换用不易猜到的长句。"
HOLDS_LOGIN = "密码中不能含有登录名，请重新设置。"
WELL_KNOWN = "密码属于常见密码，容易猜到，请换用不易猜到的长句。"


def weakness(password: str, login: str = "") -> str | None:
    """Why this cannot be a password of this login name, as a sentence; None if it can."""
    if len(password) not in LENGTH:
        return BAD_LENGTH
    folded = password.casefold()
    if login and login.casefold() in folded:
        return HOLDS_LOGIN
    if {folded, folded.strip(AROUND)} & KNOWN:
        return WELL_KNOWN
    if _runs(folded) < RUNS_MIN or _repeats(folded):
        return IN_ORDER
    return SIMPLE if len(set(password)) < CHARACTERS_MIN else None


def _runs(text: str) -> int:
    """How many runs of neighbours it falls into: abcd1234 has two."""
    return 1 + sum(not _are_neighbours(*pair) for pair in pairwise(text))


def _are_neighbours(one: str, other: str) -> bool:
    """Whether they follow each other in the alphabet or on the keyboard, or are the same."""
    both = {(one, other), (other, one)}
    return abs(ord(one) - ord(other)) <= 1 or bool(both & NEIGHBOURS)


def _repeats(text: str) -> bool:
    """Whether it is one block over and over, the last time perhaps in part."""
    sizes = range(1, len(text) // 2 + 1)
    return any(text[size:] == text[:-size] for size in sizes)
