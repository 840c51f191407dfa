"""Made-up places beside the real ones, in any number: for tests and measurements, never to quote.

places, outlines, figures make the rows; all of them name the source `made_up`, and every page that
shows such data says so.
"""

SOURCE = "made_up"  # of sources and licences; manifest and pages know made-up data by it
NAME = "Izmišljeno {:04d}"
KEY = "izmisljeno_{:04d}"
