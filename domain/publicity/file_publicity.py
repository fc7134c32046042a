"""归档宣传资料: samples of what was put out, or signed pledges, are filed (本系统约定 6)."""

from dataclasses import dataclass

from domain.fields import BusinessDate, Command, Line
from domain.publicity import Stage
from domain.step import Step, says


class FilePublicity(Command):
    occurred_on = BusinessDate("归档日期")
    publicity_kept_at = Line("存放位置", hint="如 2026年卷第3册")


@dataclass(frozen=True)
class PublicityFiled:
    publicity_kept_at: str


STEP = Step(
    title="归档宣传资料",
    command=FilePublicity,
    decide=says(PublicityFiled),
    leads_to={PublicityFiled: Stage.FILED},
    after=(Stage.DONE,),
    aside=True,
)
