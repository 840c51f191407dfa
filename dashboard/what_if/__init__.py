"""What the server says of one mix of levers: link, results, costs, words; no streamlit here.

mixes (bounds, presets) -> link (address) -> results, costs, seek, carry -> words and tables.
"""
