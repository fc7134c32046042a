"""The form for what the national tables ask of a case, each item only where it has changed."""

from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Choices, Command, Day, Flag, Money


class UpdateCaseStatistics(Command):
    occurred_on = BusinessDate("补正日期")
    act_from = Day("首次违纪违法日期", secrecy=PUBLIC, required=False, hint="各项只填有变化的")
    act_to = Day("末次违纪违法日期", secrecy=PUBLIC, required=False)
    eight_rules = Flag("是否违反中央八项规定精神", secrecy=PUBLIC, required=False)
    eight_rules_problem = Choices(
        "问题类型", CODES["eight_rules_problem"], secrecy=PUBLIC, required=False
    )
    eight_rules_kind = Choice(
        "主要问题类型", CODES["eight_rules_problem"], secrecy=PUBLIC, required=False
    )
    problem_tags = Choices("问题标签", CODES["problem_tag"], secrecy=PUBLIC, required=False)
    is_accountability = Flag("是否属于问责", secrecy=PUBLIC, required=False)
    self_surrendered = Flag("是否主动投案", secrecy=PUBLIC, required=False)
    self_confessed = Flag("是否主动交代", secrecy=PUBLIC, required=False)
    amount_involved = Money("涉案金额（元）", secrecy=PUBLIC, required=False)
