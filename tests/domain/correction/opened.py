"""A record of each kind that has just been opened: what every correction is tried on."""

from tests.case_histories import FILING_PROPOSED
from tests.histories import PERSON
from tests.petition_histories import RECEIVED
from tests.sanction_histories import RECEIVED as APPEAL_RECEIVED

OPENED = (PERSON, RECEIVED, FILING_PROPOSED, APPEAL_RECEIVED)
