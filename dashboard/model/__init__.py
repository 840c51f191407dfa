"""The what-if model: rows of formulas, made into NumPy for the server and JavaScript for the browser.

formula -> program (order, units) -> numpy_code, javascript -> run -> shapley, costs, goal.
"""
