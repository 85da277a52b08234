create table period_episodes as
with
marked as (
    select
        *,
        lag(conformed_end) over child is distinct from decom
            or (rne = 'S' and lag(rec) over child is distinct from 'X1') as begins_period
    from conformed_episodes
    window child as (partition by authority_code, child_id order by decom)
)
select
    *,
    sum(begins_period::integer) over (partition by authority_code, child_id order by decom)::integer
        as period_number,
    place in ('T0', 'T1', 'T2', 'T3', 'T4') as is_temporary,
    ls in ('V3', 'V4') as is_break
from marked;

create table placement_episodes as
with
looked_back as (
    select
        *,
        lag(is_temporary) over period as after_temporary,
        last_value(case when not is_temporary then [place, place_provider, urn] end ignore nulls)
            over before as settled
    from period_episodes
    window
        period as (partition by authority_code, child_id, period_number order by decom),
        before as (
            partition by authority_code, child_id, period_number order by decom
            rows between unbounded preceding and 1 preceding
        )
),
marked as (
    select
        *,
        case
            when begins_period then true
            when rne in ('L', 'T', 'U') or is_temporary then false
            when settled is null then true
            when after_temporary
                then settled[1] is distinct from place
                    or settled[2] is distinct from place_provider
                    or settled[3] is distinct from urn
            else not (place in ('A2', 'A3', 'A5') and left(settled[1], 1) in ('F', 'Q', 'U'))
        end as begins_placement
    from looked_back
)
select
    *,
    sum(begins_placement::integer) over (
        partition by authority_code, child_id, period_number order by decom
    )::integer as placement_number
from marked;

create table placements as
select
    authority_code,
    child_id,
    period_number,
    placement_number,
    min(decom) as start_date,
    arg_max({'end': conformed_end, 'reason': conformed_reason, 'change': reason_place_change}, decom) as last,
    coalesce(
        arg_max(e, decom) filter (where not is_temporary),
        arg_max(e, decom)
    ) as settled,
    bool_and(is_break) as is_short_break,
    count(*)::integer as episode_count,
    max(repair) as repair
from placement_episodes e
group by all;

create table periods as
select
    authority_code,
    child_id,
    period_number,
    substr(sha256('period_of_care|' || authority_code || '|' || child_id || '|' || min(decom)), 1, 16)
        as period_of_care_key,
    min(decom) as start_date,
    min(decom) filter (where not is_break) as owed_from,
    arg_max({'end': conformed_end, 'reason': conformed_reason}, decom) as last,
    arg_min({'ls': ls, 'cin': cin}, decom) as first,
    bool_and(is_break) as is_short_break,
    max(placement_number) as placement_count
from placement_episodes
group by authority_code, child_id, period_number;
