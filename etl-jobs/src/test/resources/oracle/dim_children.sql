with
mentions as (
    select extract_id, authority_code, child_id, collection_year, 'header' as source, birth_month from stg_header
    union all
    select extract_id, authority_code, child_id, collection_year, 'episodes' as source, null::date as birth_month from stg_episodes
    union all
    select extract_id, authority_code, child_id, collection_year, 'reviews' as source, birth_month from stg_reviews
    union all
    select extract_id, authority_code, child_id, collection_year, 'uasc' as source, birth_month from stg_uasc
    union all
    select extract_id, authority_code, child_id, collection_year, 'oc2' as source, birth_month from stg_oc2
    union all
    select extract_id, authority_code, child_id, collection_year, 'oc3' as source, birth_month from stg_oc3
    union all
    select extract_id, authority_code, child_id, collection_year, 'ad1' as source, birth_month from stg_ad1
    union all
    select extract_id, authority_code, child_id, collection_year, 'placed_adoption' as source, birth_month from stg_placed_adoption
    union all
    select extract_id, authority_code, child_id, collection_year, 'prev_perm' as source, birth_month from stg_prev_perm
    union all
    select extract_id, authority_code, child_id, collection_year, 'missing' as source, birth_month from stg_missing
    union all
    select extract_id, authority_code, child_id, collection_year, 'sw_episodes' as source, birth_month from stg_sw_episodes
    union all
    select extract_id, authority_code, child_id, collection_year, 'dolo' as source, birth_month from stg_dolo
    union all
    select extract_id, authority_code, child_id, collection_year, 'attainment' as source, null::date as birth_month from stg_attainment
    union all
    select extract_id, authority_code, child_id, collection_year, 'absence' as source, null::date as birth_month from stg_absence
    union all
    select extract_id, authority_code, child_id, collection_year, 'exclusions' as source, null::date as birth_month from stg_exclusions
    union all
    select extract_id, authority_code, child_id, collection_year, 'school_moves' as source, null::date as birth_month from stg_school_moves
    union all
    select extract_id, authority_code, child_id, collection_year, 'sen' as source, null::date as birth_month from stg_sen
    union all
    select extract_id, authority_code, child_id, collection_year, 'peps' as source, null::date as birth_month from stg_peps
),
known as (
    select
        authority_code,
        child_id,
        max(collection_year) as last_collection_year,
        arg_min(
            birth_month,
            row(source <> 'header', -collection_year, source, -epoch(birth_month))
        ) filter (where birth_month is not null) as birth_month
    from mentions
    semi join in_force using (extract_id)
    group by all
),
headers as (
    select s.*
    from stg_header s
    join in_force using (extract_id)
    qualify row_number() over (
        partition by s.authority_code, s.child_id
        order by
            s.collection_year desc, s.sex desc, s.birth_month desc, s.ethnic desc,
            s.upn_id desc nulls last, s.mother desc nulls last, s.mc_birth_month desc nulls last,
            s.uasc desc nulls last
    ) = 1
)
select
    k.authority_code,
    k.child_id,
    h.sex as sex_code,
    coalesce(h.birth_month, k.birth_month) as birth_month,
    h.ethnic as ethnic_code,
    h.upn_id,
    h.mother = '1' as is_mother,
    k.last_collection_year
from known k
left join headers h using (authority_code, child_id)
