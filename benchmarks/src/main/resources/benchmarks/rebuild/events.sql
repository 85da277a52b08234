-- What needs no more than the rows in force, one of each key: of several the latest year's, then the
-- greatest by value.

create table fact_education_outcomes as
select
    authority_code,
    child_id,
    academic_year,
    key_stage as key_stage_code,
    subject as subject_code,
    measure as measure_code,
    result
from (
    select
        s.*,
        row_number() over (
            partition by s.authority_code, s.child_id, s.academic_year, s.key_stage, s.subject, s.measure
            order by s.collection_year desc, s.result desc nulls last
        ) as place
    from stg_attainment s
    join in_force f
        on f.authority_code = s.authority_code
        and f.collection_year = s.collection_year
        and f.data_to = s.data_to
        and f.received_date = s.received_date
        and f.extract_table = 'attainment'
) ranked
where place = 1;

create table fact_school_absence as
select
    authority_code,
    child_id,
    academic_year,
    sessions_possible as possible_sessions_count,
    sessions_authorised as authorised_sessions_count,
    sessions_unauthorised as unauthorised_sessions_count
from (
    select
        s.*,
        row_number() over (
            partition by s.authority_code, s.child_id, s.academic_year
            order by s.collection_year desc, s.sessions_possible desc nulls last, s.sessions_authorised desc nulls last, s.sessions_unauthorised desc nulls last
        ) as place
    from stg_absence s
    join in_force f
        on f.authority_code = s.authority_code
        and f.collection_year = s.collection_year
        and f.data_to = s.data_to
        and f.received_date = s.received_date
        and f.extract_table = 'absence'
) ranked
where place = 1;

create table fact_exclusions as
select
    authority_code,
    child_id,
    start_date,
    category as category_code,
    sessions as sessions_count,
    reason as reason_code
from (
    select
        s.*,
        row_number() over (
            partition by s.authority_code, s.child_id, s.start_date, s.category
            order by s.collection_year desc, s.sessions desc nulls last, s.reason desc nulls last
        ) as place
    from stg_exclusions s
    join in_force f
        on f.authority_code = s.authority_code
        and f.collection_year = s.collection_year
        and f.data_to = s.data_to
        and f.received_date = s.received_date
        and f.extract_table = 'exclusions'
) ranked
where place = 1;

create table fact_school_moves as
select
    authority_code,
    child_id,
    move_date,
    from_urn as from_school_urn,
    to_urn as to_school_urn
from (
    select
        s.*,
        row_number() over (
            partition by s.authority_code, s.child_id, s.move_date
            order by s.collection_year desc, s.from_urn desc nulls last, s.to_urn desc nulls last
        ) as place
    from stg_school_moves s
    join in_force f
        on f.authority_code = s.authority_code
        and f.collection_year = s.collection_year
        and f.data_to = s.data_to
        and f.received_date = s.received_date
        and f.extract_table = 'school_moves'
) ranked
where place = 1;

create table fact_sen as
select
    authority_code,
    child_id,
    academic_year,
    sen_provision as sen_provision_code
from (
    select
        s.*,
        row_number() over (
            partition by s.authority_code, s.child_id, s.academic_year
            order by s.collection_year desc, s.sen_provision desc nulls last
        ) as place
    from stg_sen s
    join in_force f
        on f.authority_code = s.authority_code
        and f.collection_year = s.collection_year
        and f.data_to = s.data_to
        and f.received_date = s.received_date
        and f.extract_table = 'sen'
) ranked
where place = 1;

create table fact_peps as
select
    authority_code,
    child_id,
    pep_date,
    pep_kind as pep_kind_code
from (
    select
        s.*,
        row_number() over (
            partition by s.authority_code, s.child_id, s.pep_date
            order by s.collection_year desc, s.pep_kind desc nulls last
        ) as place
    from stg_peps s
    join in_force f
        on f.authority_code = s.authority_code
        and f.collection_year = s.collection_year
        and f.data_to = s.data_to
        and f.received_date = s.received_date
        and f.extract_table = 'peps'
) ranked
where place = 1;

create table fact_health_outcomes as
select
    authority_code,
    child_id,
    collection_year,
    birth_month,
    sdq_score,
    sdq_reason as sdq_reason_code,
    convicted = '1' as is_convicted,
    health_check = '1' as has_health_check,
    immunisations = '1' as has_immunisations,
    teeth_check = '1' as has_teeth_check,
    health_assessment = '1' as has_health_assessment,
    substance_misuse = '1' as has_substance_misuse,
    intervention_received = '1' as has_intervention_received,
    intervention_offered = '1' as has_intervention_offered
from (
    select
        s.*,
        row_number() over (
            partition by s.authority_code, s.child_id, s.collection_year
            order by s.birth_month desc nulls last, s.sdq_score desc nulls last, s.sdq_reason desc nulls last, s.convicted desc nulls last, s.health_check desc nulls last, s.immunisations desc nulls last, s.teeth_check desc nulls last, s.health_assessment desc nulls last, s.substance_misuse desc nulls last, s.intervention_received desc nulls last, s.intervention_offered desc nulls last
        ) as place
    from stg_oc2 s
    join in_force f
        on f.authority_code = s.authority_code
        and f.collection_year = s.collection_year
        and f.data_to = s.data_to
        and f.received_date = s.received_date
        and f.extract_table = 'oc2'
) ranked
where place = 1;

create table fact_care_leavers as
select
    authority_code,
    child_id,
    collection_year,
    birth_month,
    collection_year - year(birth_month) - case when month(birth_month) > 3 then 1 else 0 end as age_years,
    in_touch as in_touch_code,
    activ as activity_code,
    accom as accommodation_code
from (
    select
        s.*,
        row_number() over (
            partition by s.authority_code, s.child_id, s.collection_year
            order by s.birth_month desc nulls last, s.in_touch desc nulls last, s.activ desc nulls last, s.accom desc nulls last
        ) as place
    from stg_oc3 s
    join in_force f
        on f.authority_code = s.authority_code
        and f.collection_year = s.collection_year
        and f.data_to = s.data_to
        and f.received_date = s.received_date
        and f.extract_table = 'oc3'
) ranked
where place = 1;

create table fact_adoptions as
select
    authority_code,
    child_id,
    collection_year,
    date_int as decision_date,
    date_match as match_date,
    foster_care = '1' as is_by_foster_carer,
    cast(nb_adoptr as integer) as adopter_count,
    sex_adoptr as adopter_sex_code,
    ls_adoptr as adopter_status_code
from (
    select
        s.*,
        row_number() over (
            partition by s.authority_code, s.child_id, s.collection_year
            order by s.birth_month desc nulls last, s.date_int desc nulls last, s.date_match desc nulls last, s.foster_care desc nulls last, s.nb_adoptr desc nulls last, s.sex_adoptr desc nulls last, s.ls_adoptr desc nulls last
        ) as place
    from stg_ad1 s
    join in_force f
        on f.authority_code = s.authority_code
        and f.collection_year = s.collection_year
        and f.data_to = s.data_to
        and f.received_date = s.received_date
        and f.extract_table = 'ad1'
) ranked
where place = 1;

create table fact_missing_incidents as
select
    authority_code,
    child_id,
    missing as kind_code,
    mis_start as start_date,
    mis_end as end_date
from (
    select
        s.*,
        row_number() over (
            partition by s.authority_code, s.child_id, s.mis_start
            order by s.collection_year desc, s.birth_month desc nulls last, s.missing desc nulls last, s.mis_end desc nulls last
        ) as place
    from stg_missing s
    join in_force f
        on f.authority_code = s.authority_code
        and f.collection_year = s.collection_year
        and f.data_to = s.data_to
        and f.received_date = s.received_date
        and f.extract_table = 'missing'
) ranked
where place = 1;

create table fact_social_worker_spells as
select
    authority_code,
    child_id,
    sw_id as social_worker_id,
    sw_decom as start_date,
    sw_dec as end_date,
    sw_reason as reason_code
from (
    select
        s.*,
        row_number() over (
            partition by s.authority_code, s.child_id, s.sw_decom
            order by s.collection_year desc, s.birth_month desc nulls last, s.sw_id desc nulls last, s.sw_dec desc nulls last, s.sw_reason desc nulls last
        ) as place
    from stg_sw_episodes s
    join in_force f
        on f.authority_code = s.authority_code
        and f.collection_year = s.collection_year
        and f.data_to = s.data_to
        and f.received_date = s.received_date
        and f.extract_table = 'sw_episodes'
) ranked
where place = 1;

create table fact_uasc as
select
    authority_code,
    child_id,
    collection_year,
    duc as ceased_date
from (
    select
        s.*,
        row_number() over (
            partition by s.authority_code, s.child_id, s.collection_year
            order by s.sex desc nulls last, s.birth_month desc nulls last, s.duc desc nulls last
        ) as place
    from stg_uasc s
    join in_force f
        on f.authority_code = s.authority_code
        and f.collection_year = s.collection_year
        and f.data_to = s.data_to
        and f.received_date = s.received_date
        and f.extract_table = 'uasc'
) ranked
where place = 1;

create table dim_children as
with
mentions as (
    select authority_code, child_id, collection_year, data_to, received_date, 'header' as extract_table, birth_month as birth_month from stg_header
    union all
    select authority_code, child_id, collection_year, data_to, received_date, 'episodes' as extract_table, cast(null as date) as birth_month from stg_episodes
    union all
    select authority_code, child_id, collection_year, data_to, received_date, 'reviews' as extract_table, birth_month as birth_month from stg_reviews
    union all
    select authority_code, child_id, collection_year, data_to, received_date, 'uasc' as extract_table, birth_month as birth_month from stg_uasc
    union all
    select authority_code, child_id, collection_year, data_to, received_date, 'oc2' as extract_table, birth_month as birth_month from stg_oc2
    union all
    select authority_code, child_id, collection_year, data_to, received_date, 'oc3' as extract_table, birth_month as birth_month from stg_oc3
    union all
    select authority_code, child_id, collection_year, data_to, received_date, 'ad1' as extract_table, birth_month as birth_month from stg_ad1
    union all
    select authority_code, child_id, collection_year, data_to, received_date, 'placed_adoption' as extract_table, birth_month as birth_month from stg_placed_adoption
    union all
    select authority_code, child_id, collection_year, data_to, received_date, 'prev_perm' as extract_table, birth_month as birth_month from stg_prev_perm
    union all
    select authority_code, child_id, collection_year, data_to, received_date, 'missing' as extract_table, birth_month as birth_month from stg_missing
    union all
    select authority_code, child_id, collection_year, data_to, received_date, 'sw_episodes' as extract_table, birth_month as birth_month from stg_sw_episodes
    union all
    select authority_code, child_id, collection_year, data_to, received_date, 'attainment' as extract_table, cast(null as date) as birth_month from stg_attainment
    union all
    select authority_code, child_id, collection_year, data_to, received_date, 'absence' as extract_table, cast(null as date) as birth_month from stg_absence
    union all
    select authority_code, child_id, collection_year, data_to, received_date, 'exclusions' as extract_table, cast(null as date) as birth_month from stg_exclusions
    union all
    select authority_code, child_id, collection_year, data_to, received_date, 'school_moves' as extract_table, cast(null as date) as birth_month from stg_school_moves
    union all
    select authority_code, child_id, collection_year, data_to, received_date, 'sen' as extract_table, cast(null as date) as birth_month from stg_sen
    union all
    select authority_code, child_id, collection_year, data_to, received_date, 'peps' as extract_table, cast(null as date) as birth_month from stg_peps
),
births as (
    select
        m.authority_code,
        m.child_id,
        m.birth_month,
        m.collection_year,
        row_number() over (
            partition by m.authority_code, m.child_id
            order by
                case when m.birth_month is null then 1 else 0 end,
                case when m.extract_table = 'header' then 0 else 1 end,
                m.collection_year desc, m.extract_table, m.birth_month desc
        ) as place
    from mentions m
    join in_force f
        on f.authority_code = m.authority_code
        and f.collection_year = m.collection_year
        and f.data_to = m.data_to
        and f.received_date = m.received_date
        and f.extract_table = m.extract_table
),
known as (
    select
        authority_code,
        child_id,
        max(collection_year) as last_collection_year,
        max(case when place = 1 then birth_month end) as birth_month
    from births
    group by authority_code, child_id
),
headers as (
    select *
    from (
        select
            s.*,
            row_number() over (
                partition by s.authority_code, s.child_id
                order by
                    s.collection_year desc, s.sex desc, s.birth_month desc, s.ethnic desc,
                    s.upn_id desc nulls last, s.mother desc nulls last, s.mc_birth_month desc nulls last
            ) as place
        from stg_header s
        join in_force f
            on f.authority_code = s.authority_code
            and f.collection_year = s.collection_year
            and f.data_to = s.data_to
            and f.received_date = s.received_date
            and f.extract_table = 'header'
    ) ranked
    where place = 1
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
left join headers h on h.authority_code = k.authority_code and h.child_id = k.child_id;
