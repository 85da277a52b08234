-- grain: one row per review held, or due and not held, other than under an agreed series of short
--   breaks (V3, V4); whether the child took part is told of reviews at the age of 4 or over
-- counted by: 'event', make_date(collection_year_of(counted_date), 3, 31)
select
  r.authority_code, r.child_id, r.counted_date, r.is_on_time,
  case
    when age_on(k.birth_month, r.counted_date) < 4 or k.birth_month is null then null
    when r.participation_code = 'PN4' then pn4_is_participation() = 1
    else r.is_participation
  end as is_participation
from fact_reviews r
left join (
  select authority_code, child_id, birth_month
  from dim_children
  where is_known(known_from, known_to)
) k on k.authority_code = r.authority_code and k.child_id = r.child_id
anti join (
  select period_of_care_key
  from fact_periods_of_care
  where is_known(known_from, known_to) and is_short_break
) s on s.period_of_care_key = r.period_of_care_key
where is_known(r.known_from, r.known_to)
