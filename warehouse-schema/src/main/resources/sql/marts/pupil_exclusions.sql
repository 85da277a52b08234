-- grain: one row per academic year and child of school_pupils, with what the child was excluded in it
-- counted by: period_kind, period_end
select
  s.authority_code, s.child_id, s.period_kind, s.period_end,
  count(*) filter (x.category_code = 'PERM') as permanent_exclusions_count,
  count(*) filter (x.category_code in ('SUSP', 'FIXD', 'LNCH')) as suspensions_count
from school_pupils s
left join (
  select authority_code, child_id, start_date, category_code
  from fact_exclusions
  where is_known(known_from, known_to)
) x
  on x.authority_code = s.authority_code and x.child_id = s.child_id
  and x.start_date between s.period_start and s.period_end
group by s.authority_code, s.child_id, s.period_kind, s.period_end
