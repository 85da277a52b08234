with
reported as (
    select s.authority_code, s.child_id, s.collection_year, s.duc
    from stg_uasc s
    join in_force using (extract_id)
    qualify row_number() over (
        partition by s.authority_code, s.child_id, s.collection_year
        order by s.sex desc, s.birth_month desc, s.duc desc nulls last
    ) = 1
),
-- a return in XML says it in the header alone
flagged as (
    select s.authority_code, s.child_id, s.collection_year
    from stg_header s
    join in_force using (extract_id)
    group by all
    having max_by(
        coalesce(s.uasc, '0'),
        concat_ws('|', s.sex, s.birth_month, s.ethnic, s.upn_id, s.mother, s.mc_birth_month, s.uasc)
    ) = '1'
)
select authority_code, child_id, collection_year, duc as ceased_date
from reported
union all
select authority_code, child_id, collection_year, null
from flagged
anti join reported using (authority_code, child_id, collection_year)
