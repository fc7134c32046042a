"""Figures as print has them: whole numbers in, text out, rounded half up, never through a float."""

WAN = 10_000
CENTS = 100  # money is kept in 分, a hundredth of a 元
NONE = "—"  # a share of nothing


def wan(value: int, decimals: int = 1) -> str:
    """A count in 万: 345.2万; zeros behind the point are left out: 61万."""
    return f"{_short(value, WAN, decimals)}万"


def in_wan(value: int, decimals: int = 1) -> str:
    """A count as a bulletin prints it: in full below 万, in 万 from there on."""
    return wan(value, decimals) if abs(value) >= WAN else str(value)


def percent(part: int, whole: int, decimals: int = 1) -> str:
    """A share or a change in percent: 63.8%; of nothing there is no share: —."""
    if whole == 0:
        return NONE
    return f"{_short(part * 100, whole, decimals)}%"


def change(now: int, before: int, decimals: int = 1) -> str:
    """A figure against that of the year before: 上升44.3%, 下降3%, 持平."""
    if now == before or before == 0:
        return "持平" if now == before else NONE
    word = "上升" if now > before else "下降"
    return f"{word}{percent(abs(now - before), before, decimals)}"


def yuan(cents: int) -> str:
    """An amount in 元, with 角 and 分 only where there are any: 21653元, 0.5元."""
    return f"{_short(cents, CENTS, 2)}元"


def wan_yuan(cents: int, decimals: int = 2) -> str:
    """An amount in 万元: 24.8万元."""
    return f"{_short(cents, CENTS * WAN, decimals)}万元"


def over(value: int, step: int = 10) -> str:
    """A count cut down to whole steps: 60余 for 63; a whole step is told as it is: 60."""
    whole = value - value % step
    return str(value) if whole in (value, 0) else f"{whole}余"


def rounded(numerator: int, denominator: int, decimals: int) -> str:
    """A quotient with so many decimals; half goes away from nothing: 0.05 is 0.1, -0.05 is -0.1."""
    tenths = 10**decimals
    size, sign = abs(numerator), numerator * denominator < 0
    denominator = abs(denominator)
    units = (2 * size * tenths + denominator) // (2 * denominator)
    whole, rest = divmod(units, tenths)
    text = f"{whole}.{rest:0{decimals}}" if decimals else str(whole)
    return f"-{text}" if sign and units else text


def _short(numerator: int, denominator: int, decimals: int) -> str:
    text = rounded(numerator, denominator, decimals)
    return text.rstrip("0").rstrip(".") if "." in text else text
