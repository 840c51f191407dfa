"""Another engine than DuckDB for queries/*.sql: Apache Spark, where DASHBOARD_ENGINE names one.

Nothing in here is imported while DuckDB answers. An engine has one method, run(sql, params),
which returns the frame that the query's header promises; dashboard.db chooses.
"""


class EngineFault(Exception):
    """The engine that the settings name cannot be used; the message is one sentence."""
