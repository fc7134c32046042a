"""How much memory looking at the figures takes, measured in a process that does nothing else."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.history import Commission
from bench.measure import Figure
from service.app import create_app
from service.house import House, Settings

GOAL_MB = 300
STATUS = Path("/proc/self/status")  # Linux
LOOKED_AT = {
    "the tallies page": "/tallies/2026",
    "the tallies as xlsx": "/tallies/2026?format=xlsx",
    "the report's page": "/report/2026",
    "the report as docx": "/report/2026/docx",
}


def peaks(commission: Commission) -> Iterator[Figure]:
    """The most memory each of them takes, in a process of its own, where the system tells it."""
    folder, account = commission.house.settings.folder, commission.accounts["manager"]
    for title, path in LOOKED_AT.items():
        if not STATUS.exists():
            yield Figure(f"memory, {title}, MB", f"≤ {GOAL_MB}", "not told by this system", None)
            continue
        peak = _peak([sys.executable, "-m", "bench.memory", str(folder), account, path])
        yield Figure(f"memory, {title}, MB", f"≤ {GOAL_MB}", f"{peak:.0f}", peak <= GOAL_MB)


def _peak(command: list[str]) -> float:
    """What a command says of itself, in MB."""
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return float(done.stdout)


def _look(folder: str, account: str, path: str) -> None:
    """Opens one page as an account and tells the most memory this process ever took."""
    house = House(Settings(Path(folder)))
    client = create_app(house).test_client()
    with client.session_transaction() as session:
        session["token"] = house.vault.open_session(account)
    answer = client.get(path)
    assert answer.status_code == 200, (path, answer.status)
    house.close()
    print(_most_ever())


def _most_ever() -> float:
    """In MB. Of this program alone: what getrusage tells begins with what its parent had."""
    kept = STATUS.read_text().partition("VmHWM:")[2]
    return int(kept.split()[0]) / 1024


if __name__ == "__main__":
    _look(*sys.argv[1:])
