-- id: placed_within_12_months_of_decision_pct
-- title: Placed for adoption within twelve months of the decision
-- kind: proportion
-- numerator: children of the denominator placed with their adopters less than twelve months
--   (adoption_timely_months) after the decision that adoption is in their best interests
-- denominator: children adopted in the year who were placed for adoption; a placement that was
--   disrupted does not count
-- population: children adopted, as of their last time in care
-- period kinds: financial_year
-- polarity: high
-- unit: percent
-- decimals: 1
-- years: 2005 on
-- official code: NI 61
-- extracts: episodes, ad1
-- source: reference section 5, indicator 20
select
  a.authority_code, a.child_id, p.period_kind, p.period_end,
  true as in_denominator,
  a.placed_date < cast(a.decision_date + to_months(adoption_timely_months()) as date)
    as in_numerator,
  date_diff('day', a.decision_date, a.placed_date) as measure
from financial_years p
join adopted_children a on a.adopted_date between p.period_start and p.period_end
where a.placed_date is not null and a.decision_date is not null
