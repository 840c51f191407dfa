"""Stories to present: steps that are addresses of pages, each shown as one full-screen element."""
