-- id: cla_count
-- title: Children looked after
-- kind: count
-- numerator: children looked after on the last day of the period
-- denominator: none
-- population: children looked after, other than under an agreed series of short breaks (V3, V4)
-- period kinds: month_end, financial_year
-- polarity: none
-- unit: children
-- decimals: 0
-- years: 2005 on
-- breaks: 2013 children remanded to youth detention accommodation are looked after (LASPO Act 2012)
-- official code: LAIT LAC
-- extracts: episodes
-- equals: cla_rate_per_10000; denominator of aged_under_1_pct; denominator of foster_pct;
--   denominator of distant_placement_pct; denominator of placed_outside_la_pct; aged_under_1_pct +
--   aged_1_to_4_pct + aged_5_to_9_pct + aged_10_to_15_pct + aged_16_and_over_pct
-- source: reference section 5, indicator 1
select
  c.authority_code, c.child_id, p.period_kind, p.period_end,
  true as in_denominator,
  true as in_numerator,
  1 as measure
from stock_periods p
join children_in_care c on c.day = p.period_end
