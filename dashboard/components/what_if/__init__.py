"""The what-if panel component: sliders, headline and course, computed in the browser."""
