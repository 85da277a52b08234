-- id: reviews_on_time_pct
-- title: Children all of whose reviews were on time
-- kind: proportion
-- numerator: children of the denominator all of whose reviews in the period were on time; one that fell
--   due and was not held is late
-- denominator: children looked after on the last day of the period with a review held, or due and not
--   held, in the period
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
-- source: reference section 4.3, convention B
select
  authority_code, child_id, period_kind, period_end,
  true as in_denominator,
  on_time_count = timed_count as in_numerator,
  timed_count as measure
from reviews_in_period
where timed_count > 0
