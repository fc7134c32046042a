"""人员: who clues are about. A random id; names and numbers are facts learnt over time."""

from domain.record import Kind, Stages


class Stage(Stages):
    """A person is known, until found to be the same as another."""

    KNOWN = "known", "在册"
    MERGED = "merged", "已并入他人"


KIND = Kind("人员", Stage, number="name", person="id", shared=True)
