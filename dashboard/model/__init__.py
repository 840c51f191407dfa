"""The what-if model: rows of formulas, made into NumPy here and JavaScript for the browser.

formula -> program (order, units) -> numpy_code, javascript -> mix -> contributions, goal and so on.
"""
