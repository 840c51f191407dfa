"""Meeting rooms: a presenter asks, every city answers from a phone, a wall adds it up.

codes, rooms, seats, answers (what is kept) -> results (arithmetic) -> wall, minutes, workbook,
slide (what is shown and taken home); routes is what phones speak to.
"""
