"""审查调查: the stages in which inquiry acts are done."""

from domain.case import Stage

# Measures may be taken from the filing on; they are gone back to when evidence must be completed.
INQUIRING = (Stage.FILED, Stage.INVESTIGATING, Stage.FACTS_MET, Stage.SUPPLEMENTING)
