"""The leader who talks, by the list of their duties: the talk counts for what it asks of them."""

from domain.fields import PUBLIC, Reference


def talk_leader() -> Reference:
    return Reference(
        "谈话领导",
        kind="duty_list",
        secrecy=PUBLIC,
        required=False,
        hint="谈话人是领导的，选其一岗双责清单，计入应完成的次数",
    )
