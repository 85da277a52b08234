-- id: missing_incidents_count
-- title: Incidents of being missing
-- kind: sum
-- numerator: incidents of being missing on a day of the period, one open at its start included
-- denominator: none
-- population: children looked after on any day of the period, other than under an agreed series
--   of short breaks (V3, V4)
-- period kinds: year_to_date, rolling_12_months, financial_year
-- polarity: low
-- unit: incidents
-- decimals: 0
-- years: 2015 on
-- breaks: 2017 many authorities record all incidents as missing
-- official code: none
-- extracts: episodes, missing
-- at least: missing_pct
-- source: reference section 5, indicator 37
select
  authority_code, child_id, period_kind, period_end,
  true as in_denominator,
  true as in_numerator,
  missing_count as measure
from incidents_in_period
where missing_count > 0
