-- id: cla_during_year_count
-- title: Children looked after at any time in the period
-- kind: count
-- numerator: children looked after on any day of the period
-- denominator: none
-- population: children looked after, other than under an agreed series of short breaks (V3, V4)
-- period kinds: year_to_date, rolling_12_months, financial_year
-- polarity: none
-- unit: children
-- decimals: 0
-- years: 2005 on
-- official code: none
-- extracts: episodes
-- equals: denominator of missing_pct
-- source: reference section 8.11, as the Department counts any time in the year
select
  authority_code, child_id, period_kind, period_end,
  true as in_denominator,
  true as in_numerator,
  1 as measure
from children_during_period
