-- grain: one row per young person whose time in care ended in foster care on the 18th birthday; birth
--   dates keep their month only, so the month of the birthday decides
-- counted by: 'event', make_date(collection_year_of(end_date), 3, 31)
select c.authority_code, c.child_id, c.end_date
from fact_periods_of_care c
join dim_children k on k.authority_code = c.authority_code and k.child_id = c.child_id
join fact_placements f
  on f.authority_code = c.authority_code and f.child_id = c.child_id and f.end_date = c.end_date
where is_known(c.known_from, c.known_to) and is_known(k.known_from, k.known_to)
  and is_known(f.known_from, f.known_to) and not c.is_short_break
  and f.placement_type in ('foster_kinship', 'foster_other')
  and date_trunc('month', c.end_date) = k.birth_month + interval 18 year
