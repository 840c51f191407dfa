"""The series of every indicator as JSON, from the same Parquet as the dashboard's."""

import os
import sys

import duckdb

data = os.environ["PEER_DATA"]
rows = duckdb.sql(f"""
    select o.indicator_id, i.title_sl as title, p.name_sl as place, o.year, o.value
    from '{data}/observations.parquet' as o
    join '{data}/places.parquet' as p using (place_id)
    join '{data}/indicators.parquet' as i using (indicator_id)
    where o.is_shown and not o.is_target and p.kind = 'city'
    order by i.position, p.position, o.year
""").df()
sys.stdout.write(rows.to_json(orient="records"))
