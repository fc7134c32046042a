"""The command line on a data folder of its own."""

import json
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from service.cli import main
from tests import histories as h

STAFF = {"anguan": "clue_manager", "chengban": "handler", "shuji": "commission_secretary"}


class Shell:
    """Runs `mingjian`, on a folder or on a server's database."""

    def __init__(self, folder: Path, database: str = "") -> None:
        self.runner = CliRunner(env={"MINGJIAN_DATA": str(folder), "MINGJIAN_DB": database})

    def run(self, *words: str, given: Any = None) -> Result:
        """The result of a command, whatever it is."""
        text = given if given is None or isinstance(given, bytes) else json.dumps(given)
        return self.runner.invoke(main, words, input=text, prog_name="mingjian")

    def done(self, *words: str, given: Any = None) -> str:
        """What a command that succeeds prints."""
        result = self.run(*words, given=given)
        assert result.exit_code == 0, (words, result.stderr, result.exception)
        assert result.stderr == ""
        return result.stdout.rstrip("\n")

    def fails(self, code: int, *words: str, given: Any = None) -> str:
        """The one sentence of a command that fails."""
        result = self.run(*words, given=given)
        assert result.exit_code == code, (words, result.stdout, result.stderr, result.exception)
        assert isinstance(result.exception, SystemExit), result.exception
        assert result.stderr.count("\n") == 1
        assert result.stderr.rstrip()[-1] in "。）", result.stderr
        return result.stderr.rstrip("\n")

    def staffed(self) -> "Shell":
        """The shell once there is somebody to work."""
        for login, role in STAFF.items():
            self.done("user", "add", login, "--role", role, "--name", f"{login}本人")
        return self

    def register(self, on: str = "2022-03-01", **changed: Any) -> str:
        """The id of a clue that was registered."""
        clue = h.CLUE | {"occurred_on": on} | changed
        return self.do("clue", "register_clue", "--as", "anguan", "--json", "-", given=clue)[0]

    def do(self, *words: str, given: Any = None) -> tuple[str, int, int]:
        """Record, version and position."""
        record, version, position = self.done("do", *words, given=given).split(" ")
        return record, int(version), int(position)

    def json(self, *words: str) -> Any:
        """What a command prints as JSON."""
        return json.loads(self.done(*words))
