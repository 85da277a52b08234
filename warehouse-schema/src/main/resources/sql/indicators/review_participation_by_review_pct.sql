-- id: review_participation_by_review_pct
-- title: Reviews in which the child took part
-- kind: ratio
-- numerator: reviews of the denominator in which the child took part (PN1 to PN6; PN4 by
--   pn4_is_participation)
-- denominator: reviews held in the period at which the child was 4 or over (PN1 to PN7), also
--   of children who have left since
-- population: children looked after, other than under an agreed series of short breaks (V3, V4)
-- period kinds: year_to_date, rolling_12_months, financial_year
-- polarity: high
-- unit: percent
-- decimals: 1
-- years: 2005 on
-- official code: none
-- extracts: episodes, reviews
-- source: reference section 4.4
select
  r.authority_code, r.child_id, r.period_kind, r.period_end,
  side.in_denominator,
  side.in_numerator,
  if(side.in_numerator, r.participation_count, r.voiced_count) as measure
from reviews_during_period r
cross join (values (true, false), (false, true)) as side (in_denominator, in_numerator)
where r.voiced_count > 0
