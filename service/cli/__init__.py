"""The command line `mingjian`: the same steps, records and figures as the pages and the API."""

import service.cli.accounts
import service.cli.attachments
import service.cli.deadlines
import service.cli.duties
import service.cli.figures
import service.cli.numbers
import service.cli.records
import service.cli.report
import service.cli.return_steps
import service.cli.returns
import service.cli.rules
import service.cli.serving
import service.cli.units
import service.cli.upkeep  # noqa: F401  each module hangs its commands on `main`
from service.cli.frame import main

__all__ = ["main"]
