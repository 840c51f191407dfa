"""What Streamlit itself says in English, in the reader's language."""

from dashboard.csvfile import N_
from dashboard.language import LANGUAGES, current, in_language

OWN = (
    N_("App pages"),
    N_("Navigate to home page"),
    N_("Skip to main content"),
    N_("Expand sidebar"),
    N_("Collapse sidebar"),
    N_("Choose an option"),
    N_("No results"),
    N_("Clear value"),
    N_("Open"),
    N_("Close"),
    N_("Fullscreen"),
    N_("Close fullscreen"),
    N_("Exit fullscreen"),
    N_("Show data"),
    N_("Show chart"),
    N_("Download as PNG"),
    N_("Copy Vega-Lite spec"),
    N_("Clear selection"),
    N_("Copy to clipboard"),
    N_("Copied"),
    N_("Running..."),
    N_("Connecting"),
    N_("Connection error"),
    N_("Add row"),
    N_("Delete row(s)"),
    N_("Show/hide columns"),
    N_("Download as CSV"),
    N_("Search"),
    N_("Type to search"),
    N_("Sort ascending"),
    N_("Sort descending"),
    N_("Format"),
    N_("Pin column"),
    N_("Unpin column"),
    N_("Autosize"),
    N_("Hide column"),
    N_("Upload"),
    N_("5MB per file"),
    N_("Drag and drop file here"),
    N_("Page not found"),
    N_("The page that you have requested does not seem to exist. Running the app's main page."),
)


def words() -> dict[str, str]:
    """Return what to say, by what Streamlit or the page in another language has said."""
    return {
        in_language(language, text): in_language(current(), text)
        for language in LANGUAGES
        for text in OWN
        if language != current()
    }
