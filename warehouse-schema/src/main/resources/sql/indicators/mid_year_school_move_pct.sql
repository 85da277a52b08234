-- id: mid_year_school_move_pct
-- title: Changed school in mid-year
-- kind: proportion
-- numerator: children of the denominator who changed school in the year, other than from 1
--   August to 30 September or to their first school
-- denominator: children looked after on 31 March aged 5 to 15 on the 31 August before whose
--   unique pupil number is known
-- population: children looked after, other than under an agreed series of short breaks (V3, V4)
-- period kinds: financial_year
-- polarity: low
-- unit: percent
-- decimals: 1
-- years: 2005 on
-- official code: none
-- extracts: episodes, school_moves
-- source: reference section 5, indicator 45
select
  c.authority_code, c.child_id, p.period_kind, p.period_end,
  true as in_denominator,
  count(m.move_date) > 0 as in_numerator,
  count(m.move_date) as measure
from financial_years p
join children_in_care c on c.day = p.period_end
left join mid_year_school_moves m
  on m.authority_code = c.authority_code and m.child_id = c.child_id
  and m.move_date between p.period_start and p.period_end
where c.has_upn and age_on(c.birth_month, make_date(p.year - 1, 8, 31)) between 5 and 15
group by c.authority_code, c.child_id, p.period_kind, p.period_end
