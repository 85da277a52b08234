-- title: Eighteen within a year
-- question: Who in care turns 18 in the next twelve months and needs a pathway plan?
-- look at: birth dates keep their month only, so turns_18 is the month.
-- file: analyst
select
  strftime(c.birth_month + interval 18 year, '%Y-%m') as turns_18, c.placement_type,
  c.legal_status_code, c.is_uasc, c.care_start_date, c.child_id
from children_in_care c
where c.day = (select max(period_end) from period_ends)
  and c.birth_month + interval 18 year > c.day
  and c.birth_month + interval 18 year <= c.day + interval 12 month
order by all
limit 20
