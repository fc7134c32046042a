"""问责, one record for each organisation or leading cadre held accountable without a clue."""

from domain.record import Kind, Stages


class Stage(Stages):
    """环节, as 问责条例 orders them: proposed, decided, carried out."""

    PROPOSED = "proposed", "已提出待决定"
    DECIDED = "decided", "已决定待执行"
    CARRIED_OUT = "carried_out", "已执行"
    REJECTED = "rejected", "不予问责"


KIND = Kind(
    "问责",
    Stage,
    number="accountability_number",
    caption="accountable_unit",
    standing=("accountable_kind", "accountable_unit", "accountability_form", "campaign_id"),
    finished=(Stage.CARRIED_OUT, Stage.REJECTED),
)
