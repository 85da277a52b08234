-- title: Children with three or more placements
-- question: Which children in care have had three or more placements in the last twelve months?
-- look at: every row is a child in the numerator of three_plus_placements_pct of these twelve months;
--   the history of one is in fact_placements, where known_to is null.
-- file: analyst
select
  p.placement_count, p.change_count, p.age_years, c.care_start_date, c.placement_start_date,
  c.placement_type, c.child_id
from placements_in_period p
join children_in_care c
  on c.authority_code = p.authority_code and c.child_id = p.child_id and c.day = p.period_end
where p.period_kind = 'rolling_12_months'
  and p.period_end = (select max(period_end) from period_ends)
  and p.placement_count >= 3
order by all desc
