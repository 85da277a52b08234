-- id: pep_up_to_date_pct
-- title: Personal education plan up to date
-- kind: proportion
-- numerator: children of the denominator whose plan was started or reviewed in the months
--   before that day (pep_valid_months)
-- denominator: children looked after on the last day of the period who are of age for a plan
--   (pep_first_age, pep_last_age) and have been looked after long enough to have one
--   (pep_first_due_days)
-- population: children looked after, other than under an agreed series of short breaks (V3, V4)
-- period kinds: month_end, financial_year
-- polarity: high
-- unit: percent
-- decimals: 1
-- years: 2005 on
-- looks back: 4 months
-- official code: none
-- extracts: episodes, peps
-- source: reference section 4.5
with
plans as (
  select
    authority_code, child_id, pep_date,
    lead(pep_date) over (partition by authority_code, child_id order by pep_date) as next_date
  from fact_peps
  where is_known(known_from, known_to)
)
select
  c.authority_code, c.child_id, p.period_kind, p.period_end,
  true as in_denominator,
  coalesce(e.pep_date > months_before(c.day, pep_valid_months()), false) as in_numerator,
  date_diff('day', e.pep_date, c.day) as measure
from stock_periods p
join children_in_care c on c.day = p.period_end
left join plans e
  on e.authority_code = c.authority_code and e.child_id = c.child_id
  and e.pep_date <= c.day and lasts_beyond(e.next_date, c.day)
where c.age_years between pep_first_age() and pep_last_age()
  and date_diff('day', c.care_start_date, c.day) >= pep_first_due_days()
