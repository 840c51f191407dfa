"""Who may change data: people, their roles, and what each role may do."""
