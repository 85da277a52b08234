-- id: adoption_entry_to_placement_3_year_days
-- title: Days from entering care to moving in with the adopters, over three years
-- kind: mean
-- numerator: days from the start of care to moving in with the adopters, added up
-- denominator: children adopted in the year or the two before it who were placed for adoption
-- population: children adopted, as of their last time in care
-- period kinds: financial_year
-- polarity: low
-- unit: days
-- decimals: 0
-- years: 2005 on
-- looks back: 59 months
-- official code: adoption scorecard A1
-- extracts: episodes
-- denominator at least: denominator of adoption_order_to_match_3_year_days
-- three years of: adoption_entry_to_placement_days
-- source: reference section 5, indicator 19
select
  a.authority_code, a.child_id, p.period_kind, p.period_end,
  true as in_denominator,
  true as in_numerator,
  date_diff('day', a.care_start_date, a.placed_date) as measure
from financial_years p
join adopted_children a
  on a.adopted_date between cast(p.period_start - interval 2 year as date) and p.period_end
where a.placed_date is not null
