-- id: review_participation_pct
-- title: Children who took part in all of their reviews
-- kind: proportion
-- numerator: children of the denominator who took part in every one of those reviews (PN1 to PN6)
-- denominator: children looked after on the last day of the period with a review held in the period at
--   the age of 4 or over (PN1 to PN7)
-- population: children looked after, other than under an agreed series of short breaks (V3, V4)
-- period kinds: year_to_date, rolling_12_months, financial_year
-- polarity: high
-- unit: percent
-- decimals: 1
-- years: 2005 on
-- official code: PAF C63
-- extracts: episodes, reviews
-- source: reference section 4.4; that PN4 counts as taking part is unconfirmed there
select
  authority_code, child_id, period_kind, period_end,
  true as in_denominator,
  participation_count = voiced_count as in_numerator,
  voiced_count as measure
from reviews_in_period
where voiced_count > 0
