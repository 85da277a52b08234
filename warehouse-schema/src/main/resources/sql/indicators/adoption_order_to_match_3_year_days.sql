-- id: adoption_order_to_match_3_year_days
-- title: Days from the placement order to the match with adopters, over three years
-- kind: mean
-- numerator: days from the placement order to the match with the adopters, 0 where they were
--   matched before it, added up
-- denominator: children adopted in the year or the two before it under a placement order (E1)
-- population: children adopted, as of their last time in care
-- period kinds: financial_year
-- polarity: low
-- unit: days
-- decimals: 0
-- years: 2005 on
-- looks back: 59 months
-- official code: adoption scorecard A2
-- extracts: episodes, ad1
-- source: reference section 5, indicator 19
select
  a.authority_code, a.child_id, p.period_kind, p.period_end,
  true as in_denominator,
  true as in_numerator,
  greatest(date_diff('day', a.order_date, a.match_date), 0) as measure
from financial_years p
join adopted_children a
  on a.adopted_date between cast(p.period_start - interval 2 year as date) and p.period_end
where a.order_date is not null and a.match_date is not null
  and a.placed_date >= a.order_date
