select
    s.authority_code,
    s.child_id,
    s.collection_year,
    s.birth_month,
    (date_diff('year', s.birth_month, make_date(s.collection_year, month(s.birth_month), 1))
        - case when month(s.birth_month) > 3 then 1 else 0 end)::integer as age_years,
    s.in_touch as in_touch_code,
    s.activ as activity_code,
    s.accom as accommodation_code
from stg_oc3 s
join in_force using (extract_id)
qualify row_number() over (
    partition by s.authority_code, s.child_id, s.collection_year
    order by s.birth_month desc nulls last, s.in_touch desc nulls last, s.activ desc nulls last, s.accom desc nulls last
) = 1
