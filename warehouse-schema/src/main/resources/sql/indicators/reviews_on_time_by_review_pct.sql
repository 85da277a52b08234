-- id: reviews_on_time_by_review_pct
-- title: Reviews that were on time
-- kind: ratio
-- numerator: reviews of the denominator held by the day on which they were due
-- denominator: reviews held in the period, or due in it and not held, also of children who have
--   left since
-- population: children looked after, other than under an agreed series of short breaks (V3, V4)
-- period kinds: year_to_date, rolling_12_months, financial_year
-- polarity: high
-- unit: percent
-- decimals: 1
-- years: 2005 on
-- breaks: 2012 first review within 20 working days, before it within four weeks (Care Planning
--   Regulations 2010, regulation 33)
-- official code: NI 66
-- extracts: episodes, reviews
-- source: reference section 4.3, convention A
select
  r.authority_code, r.child_id, r.period_kind, r.period_end,
  side.in_denominator,
  side.in_numerator,
  if(side.in_numerator, r.on_time_count, r.timed_count) as measure
from reviews_during_period r
cross join (values (true, false), (false, true)) as side (in_denominator, in_numerator)
where r.timed_count > 0
