-- grain: one row per academic year, child of the twelve-month cohort and result at the end of a key stage
-- counted by: period_kind, period_end
select
  c.authority_code, c.child_id, p.period_kind, p.period_end, p.year,
  o.key_stage_code, o.subject_code, o.measure_code, o.result
from academic_years p
join twelve_month_cohort c on c.year = p.year
join fact_education_outcomes o
  on o.authority_code = c.authority_code and o.child_id = c.child_id and o.academic_year = p.year
where is_known(o.known_from, o.known_to)
