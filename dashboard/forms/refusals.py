"""What a file that staff give may not be, and what its cells may not hold; each in a sentence."""

from dashboard.csvfile import N_
from dashboard.language import _

TOO_LARGE = N_("The file is too large: at most {most} MB. Give the rows in several files.")
UNREADABLE = N_("The file cannot be read as {kind}. Save it anew from the template and give it again.")  # noqa: E501  # fmt: skip
OTHER_KIND = N_("The file is neither XLSX nor CSV. Save it as one of the two and give it again.")
BOMB = N_("The file unpacks to more than {most} MB, or is packed more tightly than spreadsheets are. Copy the rows into a new template.")  # noqa: E501  # fmt: skip
DECLARED = N_("The file declares entities of its own, which no spreadsheet program does. Copy the rows into a new template.")  # noqa: E501  # fmt: skip
ENCODING = N_("The letters of the file cannot be read. Save it as “CSV UTF-8” and give it again.")
TOO_MANY = N_("There are more than {most} rows. Give them in several files.")
NO_SHEET = N_("No sheet has the name or the headings of a table. Use the template; its sheets are: {known}.")  # noqa: E501  # fmt: skip
NO_HEADING = N_("the heading “{value}” is in no table. Use those of the template: {known}.")
TWO_HEADINGS = N_("the heading “{value}” stands here a second time. Take one of the two columns out.")  # noqa: E501  # fmt: skip
LACKS = N_("the column “{column}” is missing, and a new row needs it. Use the template.")
FORMULA = N_("the cell holds a formula. Copy it and paste it as a value.")
TOO_LONG = N_("the text has {n} letters; at most {most} have room.")
ALIVE = N_("“{value}” begins with {sign}, which spreadsheet programs take for a formula. Begin with a letter or a digit.")  # noqa: E501  # fmt: skip
NOT_PRINTED = N_("the text holds signs that cannot be printed. Type it anew.")
NOT_A_NUMBER = N_("“{value}” is no number. Write it like 1234,5 or 1234.5.")
TWO_MEANINGS = N_("“{value}” may mean {whole} or {part}. Write {whole}, or {part} with a comma.")
NOT_WHOLE = N_("“{value}” is no whole number. Write it like 2026.")
NOT_A_DATE = N_("“{value}” is no date. Write it like 19. 4. 2022.")
NOT_YES_OR_NO = N_("“{value}” is neither yes nor no.")
NOT_A_CHOICE = N_("“{value}” is none of the choices. Choose from the list of the template, for example: {near}.")  # noqa: E501  # fmt: skip
OTHER_CITY = N_("the key “{value}” is of a row of another city. For a new row leave the key empty.")
NO_SUCH_KEY = N_("there is no published row with the key “{value}”. For a new row leave the key empty.")  # noqa: E501  # fmt: skip
NOTHING = N_("The file has no row besides the headings and examples.")


class NotTaken(Exception):
    """A file or a cell that cannot be taken; str() says why in the reader's language."""

    def __init__(self, message: str, **values: object):
        super().__init__(message, values)
        self.message, self.values = message, values

    def __str__(self) -> str:
        return _(self.message).format(**self.values)
