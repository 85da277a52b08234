-- id: away_pct
-- title: Children who were away from their placement without authorisation, of children looked
--   after in the period
-- kind: proportion
-- numerator: children of the denominator who were away from their placement without
--   authorisation on a day of the period, an incident open at its start included
-- denominator: children looked after on any day of the period
-- population: children looked after, other than under an agreed series of short breaks (V3, V4)
-- period kinds: year_to_date, rolling_12_months, financial_year
-- polarity: low
-- unit: percent
-- decimals: 1
-- years: 2015 on
-- breaks: 2017 many authorities record all incidents as missing
-- official code: none
-- extracts: episodes, missing
-- source: reference section 5, indicator 37
select
  authority_code, child_id, period_kind, period_end,
  true as in_denominator,
  away_count > 0 as in_numerator,
  away_count as measure
from incidents_in_period
