-- id: care_leavers_count
-- title: Care leavers
-- kind: count
-- numerator: young people of the population on the last day of the period
-- denominator: none
-- population: young people aged 16 to 21 who ceased to be looked after at 16 or over, had been looked
--   after for 13 weeks or more since they were 14, and are not looked after (relevant and former
--   relevant children, Children Act 1989 sections 23A and 23C)
-- period kinds: month_end, financial_year
-- polarity: none
-- unit: young people
-- decimals: 0
-- years: 2005 on
-- looks back: 60 months
-- official code: none
-- extracts: episodes
-- source: reference section 1.4
with
children as (
  select authority_code, child_id, birth_month
  from dim_children
  where is_known(known_from, known_to)
),
stays as (
  select
    c.authority_code, c.child_id, k.birth_month, c.start_date, c.end_date, c.end_reason_code,
    greatest(c.start_date, cast(k.birth_month + interval 14 year as date)) as counted_from
  from fact_periods_of_care c
  join children k on k.authority_code = c.authority_code and k.child_id = c.child_id
  where is_known(c.known_from, c.known_to) and not c.is_short_break
)
select
  s.authority_code, s.child_id, p.period_kind, p.period_end,
  true as in_denominator,
  true as in_numerator,
  cast(sum(greatest(date_diff('day', s.counted_from, s.end_date), 0)) as integer) as measure
from stock_periods p
join stays s
  on s.start_date <= p.period_end and age_on(s.birth_month, p.period_end) between 16 and 21
group by all
having bool_and(s.end_date is not null and s.end_date <= p.period_end)
  and max(age_on(s.birth_month, s.end_date)) >= 16
  and sum(greatest(date_diff('day', s.counted_from, s.end_date), 0)) >= 91
  and bool_and(s.end_reason_code is distinct from 'E2')
