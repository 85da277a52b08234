-- title: Month-end stock by placement
-- question: Where were the children in care living at the end of each of the last months?
-- look at: the rows of a month add up to cla_count of that month end. A child in hospital or on holiday
--   is counted where it lives.
-- file: analyst
select
  day, t.conformed_label as placement, count(*) as children
from children_in_care c
left join (select distinct conformed_code, conformed_label from dim_placement_types) t
  on t.conformed_code = c.placement_type
where day > (select max(period_end) - interval 3 month from period_ends)
group by day, placement
order by day, children desc, placement
