"""账号: who may sign in and in which roles. Passwords are no part of its history."""

from domain.record import Kind, Stages


class Stage(Stages):
    """An account is in use or not."""

    ACTIVE = "active", "在用"
    DISABLED = "disabled", "已停用"


KIND = Kind("账号", Stage, number="login_name", correctable=False, business=False)
