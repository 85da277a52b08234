-- grain: one row per academic year and child of the twelve-month cohort who was aged 5 to 15 on the 31
--   August before it and is matched to the school census: sessions are known of the child
-- counted by: period_kind, period_end
select
  p.period_kind, p.period_start, p.period_end, p.year, c.authority_code, c.child_id,
  a.possible_sessions_count as possible_count,
  a.authorised_sessions_count + a.unauthorised_sessions_count as missed_count
from academic_years p
join twelve_month_cohort c on c.year = p.year
join fact_school_absence a
  on a.authority_code = c.authority_code and a.child_id = c.child_id and a.academic_year = p.year
where is_known(a.known_from, a.known_to) and a.possible_sessions_count > 0
  and age_on(c.birth_month, make_date(p.year - 1, 8, 31)) between 5 and 15
