-- id: adopted_pct_of_looked_after
-- title: Adoptions per 100 children looked after for six months
-- kind: ratio
-- numerator: children who were adopted (E11, E12) when they last ceased to be looked after in
--   the period; they are not part of the denominator
-- denominator: children looked after on the last day of the period for six months or more,
--   other than unaccompanied asylum seekers
-- population: children looked after, other than under an agreed series of short breaks (V3, V4)
-- period kinds: rolling_12_months, financial_year
-- polarity: high
-- unit: per 100
-- decimals: 1
-- years: 2005 on
-- official code: BVPI 163, PAF C23
-- extracts: episodes
-- source: reference section 5, indicator 15
select
  authority_code, child_id, period_kind, period_end,
  false as in_denominator,
  true as in_numerator,
  1 as measure
from leavers
where end_reason_code in ('E11', 'E12') and period_kind <> 'year_to_date'
union all
select
  c.authority_code, c.child_id, p.period_kind, p.period_end,
  true as in_denominator,
  false as in_numerator,
  1 as measure
from flow_periods p
join children_in_care c on c.day = p.period_end
where p.period_kind <> 'year_to_date'
  and c.care_start_date <= months_before(c.day, 6) and not c.is_uasc
