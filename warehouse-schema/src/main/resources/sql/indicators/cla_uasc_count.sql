-- id: cla_uasc_count
-- title: Unaccompanied asylum-seeking children looked after
-- kind: count
-- numerator: children looked after on the last day of the period with the status of an unaccompanied asylum-seeking
--   child on that day
-- denominator: none
-- population: children looked after, other than under an agreed series of short breaks (V3, V4)
-- period kinds: month_end, financial_year
-- polarity: none
-- unit: children
-- decimals: 0
-- years: 2005 on
-- official code: none
-- extracts: episodes
-- equals: cla_uasc_pct
-- source: reference section 5, indicator 36
select
  c.authority_code, c.child_id, p.period_kind, p.period_end,
  true as in_denominator,
  c.is_uasc as in_numerator,
  1 as measure
from stock_periods p
join children_in_care c on c.day = p.period_end
