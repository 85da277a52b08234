-- id: development_check_pct
-- title: Development checks of the youngest
-- kind: proportion
-- numerator: children of the denominator whose development checks are up to date
-- denominator: children of the population aged under 5 at 31 March whose health outcomes were
--   returned; to 2015 aged 5 and under
-- population: children looked after continuously for twelve months at 31 March
-- period kinds: financial_year
-- polarity: high
-- unit: percent
-- decimals: 1
-- years: 2005 on
-- breaks: 2010 the cohort is that of 31 March, before it that of 30 September
--   | 2016 aged under 5, before it 5 and under
-- official code: none
-- extracts: episodes, oc2
-- source: reference section 5, indicator 24
select
  c.authority_code, c.child_id, p.period_kind, p.period_end,
  true as in_denominator,
  coalesce(h.has_health_check, false) as in_numerator,
  1 as measure
from financial_years p
join twelve_month_cohort c on c.year = p.year
join fact_health_outcomes h
  on h.authority_code = c.authority_code and h.child_id = c.child_id and h.collection_year = p.year
where is_known(h.known_from, h.known_to)
  and age_on(h.birth_month, p.period_end) <= case when p.year <= 2015 then 5 else 4 end
