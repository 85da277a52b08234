-- id: long_term_stability_pct
-- title: Long-term stability of placement
-- kind: proportion
-- numerator: children of the denominator in the same placement for two years or more, an adoptive
--   placement together with the placement before it
-- denominator: children aged under 16 looked after continuously for two and a half years or more
-- population: children looked after, other than under an agreed series of short breaks (V3, V4)
-- period kinds: month_end, financial_year
-- polarity: high
-- unit: percent
-- decimals: 1
-- years: 2005 on
-- looks back: 30 months
-- breaks: 2016 foster placements are reported with their purpose (U1 to U6 in place of Q1, Q2)
--   | 2018 the Department's series begins again
-- official code: NI 63
-- extracts: episodes
-- source: reference section 5, indicator 12
select
  c.authority_code, c.child_id, p.period_kind, p.period_end,
  true as in_denominator,
  coalesce(c.stable_since_date <= months_before(c.day, 24), false) as in_numerator,
  date_diff('day', c.stable_since_date, c.day) as measure
from stock_periods p
join children_in_care c on c.day = p.period_end
where c.age_years < 16 and c.care_start_date <= months_before(c.day, 30)
