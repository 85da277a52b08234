-- id: aged_10_and_over_pct
-- title: Aged 10 and over, of children looked after
-- kind: proportion
-- numerator: children of the denominator aged 10 and over on that day
-- denominator: children looked after on the last day of the period
-- population: children looked after, other than under an agreed series of short breaks (V3, V4)
-- period kinds: month_end, financial_year
-- polarity: none
-- unit: percent
-- decimals: 1
-- years: 2005 on
-- official code: none
-- extracts: episodes
-- equals: aged_10_to_15_pct + aged_16_and_over_pct
-- source: reference section 5, indicator 5
select
  c.authority_code, c.child_id, p.period_kind, p.period_end,
  true as in_denominator,
  coalesce(c.age_years >= 10, false) as in_numerator,
  c.age_years as measure
from stock_periods p
join children_in_care c on c.day = p.period_end
