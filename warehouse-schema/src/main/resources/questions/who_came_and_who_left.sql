-- title: Who came and who left
-- question: How many children came into care and left it in each of the last months, and how many are
--   there now?
-- look at: the stock of a month is that of the month before, and who came, less who left. A child
--   counts as often as it came or left.
-- file: analyst
with
months as (
  select date_trunc('month', period_end)::date as month, period_end
  from period_ends
  order by period_end desc
  limit 12
),
moves as (
  select start_date as day, 1 as came, 0 as gone from fact_periods_of_care
  where known_to is null and not is_short_break
  union all
  select end_date, 0, 1 from fact_periods_of_care
  where known_to is null and not is_short_break and end_date is not null
),
flows as (
  select month, coalesce(sum(came), 0)::integer as came, coalesce(sum(gone), 0)::integer as gone
  from months
  left join moves on date_trunc('month', day) = month
  group by month
)
select strftime(month, '%B %Y') as month, came, gone, count(child_id) as in_care_at_the_end
from flows
join months using (month)
left join children_in_care on day = period_end
group by all
order by max(period_end)
