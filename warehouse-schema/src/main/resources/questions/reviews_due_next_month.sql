-- title: Reviews due next month
-- question: Which children have to be reviewed in the month after the latest extracts?
-- look at: the second review is due three months after the first, each later one six months after the
--   one before. A first review is due after 20 working days, here 28 days. is_overdue means that the
--   day had passed when the extracts were made, or that the review is not entered yet.
-- file: analyst
with
latest as (
  select max(period_end) as today, last_day(max(period_end) + interval 1 month) as month_end
  from period_ends
),
reviewed as (
  select
    authority_code, child_id, period_of_care_key, count(*) as review_count,
    max(review_date) as last_review_date
  from fact_reviews
  where known_to is null and review_date is not null
  group by all
),
due as (
  select
    c.child_id, c.care_start_date, c.age_years, coalesce(r.review_count, 0) as reviews_so_far,
    r.last_review_date,
    cast(case
      when r.review_count is null then c.care_start_date + interval 28 day
      when r.review_count = 1 then r.last_review_date + interval 3 month
      else r.last_review_date + interval 6 month
    end as date) as due_date
  from children_in_care c
  join latest l on l.today = c.day
  left join reviewed r
    on r.authority_code = c.authority_code and r.child_id = c.child_id
    and r.period_of_care_key = c.period_of_care_key
)
select
  due_date, due_date <= today as is_overdue, reviews_so_far, last_review_date, care_start_date,
  age_years, child_id
from due
join latest on due_date <= month_end
order by all
limit 20
