-- The data dictionary: every table and column with its type and meaning, from data/schema.sql.
-- One row per table, which comes first, and one per column, in the order of the table.
--
-- @column table_name   varchar  table
-- @column column_name  varchar  column; null in the row of the table itself
-- @column data_type    varchar  type of the column; null in the row of the table itself
-- @column comment      varchar  meaning in English, or null where the name says it

select
    table_name,
    column_name,
    data_type,
    comment
from dictionary
order by
    table_name,
    position
