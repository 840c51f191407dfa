"""Parts of the page that live in the browser: one folder a component."""
