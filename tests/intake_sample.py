"""What a stream of bytes gives on its way in, for the tests of its forms."""

from io import BufferedReader, BytesIO

from isnad.intake.limits import SAMPLE_BYTES
from isnad.intake.stream import stream_reports
from isnad.intake.taken import Taken
from isnad.model import Options, Report, Trouble


def made_of(body: bytes, name: str, options: Options | None = None) -> list[Report | Trouble]:
    """The reports and troubles of a file ``name`` that holds ``body``."""
    stream = BufferedReader(BytesIO(body), SAMPLE_BYTES)
    found = stream_reports(stream, name, name.partition(".")[0], options or Options())
    return [item.report if isinstance(item, Taken) else item for item in found]
