-- A lever whose cost or saving is a node of another kind.
-- In levers.csv, name a node with the role cost under cost_node, saving under saving_node.
-- @breaks update levers set cost_node = 'total' where cost_node is not null
select
    levers.lever_id,
    levers.cost_node,
    levers.saving_node
from levers
left join nodes as costs on levers.cost_node = costs.node_id
left join nodes as savings on levers.saving_node = savings.node_id
where
    costs.role <> 'cost'
    or savings.role <> 'saving'
order by levers.lever_id
