-- title: Missing again and again
-- question: Which children in care went missing more than once in the last three months?
-- look at: incidents of being missing (M), not of being away without authorisation (A). One that is
--   still open has no end.
-- file: analyst
select
  count(*) as incidents, min(i.start_date) as first_date, max(i.start_date) as last_date,
  count(*) filter (i.end_date is null) as still_open, any_value(c.age_years) as age_years,
  any_value(c.placement_type) as placement_type, i.child_id
from fact_missing_incidents i
join children_in_care c
  on c.authority_code = i.authority_code and c.child_id = i.child_id
  and c.day = (select max(period_end) from period_ends)
where i.known_to is null and i.kind_code = 'M'
  and i.start_date > c.day - interval 3 month and i.start_date <= c.day
group by i.authority_code, i.child_id
having count(*) > 1
order by all desc
