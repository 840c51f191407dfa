"""One A4 page of a city, and of the twelve, as tagged PDF made by Typst without a browser."""
