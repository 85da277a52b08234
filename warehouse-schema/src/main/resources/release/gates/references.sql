-- question: is everything there that the facts refer to?
select
  'fact_placements' as subject,
  count(*) || ' placements lie in no period of care that was known with them' as finding
from fact_placements placement
where not exists (
  from fact_periods_of_care period
  where period.authority_code = placement.authority_code
    and period.child_id = placement.child_id
    and period.period_of_care_key = placement.period_of_care_key
    and period.known_from <= placement.known_from
    and coalesce(period.known_to, date '9999-12-31') > placement.known_from)
having count(*) > 0
