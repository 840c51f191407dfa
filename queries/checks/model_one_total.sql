-- A sector with two nodes that count its emissions, or a model without its one total.
-- In nodes.csv, give one node of each sector the role sector, and only the node total that role.
-- @breaks update nodes set role = 'step' where node_id = 'total'
select
    role,
    group_id,
    count(*) as node_count
from nodes
where role = 'sector'
group by
    role,
    group_id
having count(*) > 1
union all
select
    'total' as role,
    cast(null as varchar) as group_id,
    count(*) as node_count
from nodes
where role = 'total' and node_id = 'total'
having count(*) <> 1
order by
    role,
    group_id
