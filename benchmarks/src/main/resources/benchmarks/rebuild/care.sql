-- Episodes, placements, periods of care and reviews as they are known now, of stg_<table>,
-- placement_types and the tables of the other file. Written for what DuckDB and Spark share.

-- Of each logical extract the version that speaks of the latest day, then the one received last.
create table in_force as
select authority_code, extract_table, collection_year, data_to, received_date
from (
    select
        *,
        row_number() over (
            partition by authority_code, extract_table, collection_year
            order by data_to desc, received_date desc
        ) as place
    from versions
) ranked
where place = 1;

create table reported_episodes as
select *
from (
    select
        s.*,
        case when s.dec > s.decom then s.dec end as possible_end,
        dense_rank() over (
            partition by s.authority_code, s.child_id, s.decom
            order by s.collection_year desc
        ) as year_place
    from (
        select
            e.authority_code, e.collection_year, e.received_date, e.data_to, e.child_id,
            e.decom, e.rne, e.ls, e.cin, e.place, e.place_provider, e.dec, e.rec,
            e.reason_place_change, e.urn,
            p.authority_code as pl_la,
            case
                when p.authority_code = e.authority_code then 'IN'
                when p.authority_code is not null then 'OUT'
            end as pl_location,
            round(
                cast(
                    sqrt((p.east - h.east) * (p.east - h.east) + (p.north - h.north) * (p.north - h.north))
                        / 1609.3
                    as decimal(18, 9)
                ),
                1
            ) as pl_distance
        from stg_episodes e
        left join postcodes h on h.postcode = replace(e.home_post, ' ', '')
        left join postcodes p on p.postcode = replace(e.pl_post, ' ', '')
    ) s
    join in_force f
        on f.authority_code = s.authority_code
        and f.collection_year = s.collection_year
        and f.data_to = s.data_to
        and f.received_date = s.received_date
        and f.extract_table = 'episodes'
) ranked
where year_place = 1;

-- one episode for each day, those of less than a day apart
create table distinct_episodes as
select *
from (
    select
        *,
        row_number() over (
            partition by authority_code, child_id, decom
            order by
                possible_end desc nulls last, rne desc, ls desc, cin desc, place desc,
                place_provider desc nulls last, dec desc nulls last, rec desc nulls last,
                reason_place_change desc nulls last, urn desc nulls last, pl_la desc nulls last,
                pl_distance desc nulls last
        ) as day_place
    from reported_episodes
    where dec is distinct from decom
) ranked
where day_place = 1;

create table left_out_episodes as
select
    e.authority_code,
    e.child_id,
    e.decom,
    min(case when o.collection_year > e.collection_year then 2 else 8 end) as repair
from distinct_episodes e
join distinct_episodes o
    on o.authority_code = e.authority_code
    and o.child_id = e.child_id
    and o.decom < e.decom
where
    (
        o.collection_year > e.collection_year
        and e.decom < coalesce(o.possible_end, date '9999-12-31')
        and (e.possible_end is null or e.possible_end <= coalesce(o.possible_end, date '9999-12-31'))
    )
    or (o.collection_year = e.collection_year and e.possible_end < o.possible_end)
group by e.authority_code, e.child_id, e.decom;

create table conformed_episodes as
with
latest as (
    select authority_code, max(collection_year) as latest_year
    from in_force
    where extract_table = 'episodes'
    group by authority_code
),
kept as (
    select
        e.*,
        greatest(make_date(e.collection_year, 3, 31), days_after(e.decom, 1)) as return_end,
        l.latest_year,
        lead(e.decom) over child as next_start,
        lead(e.rne) over child as next_rne
    from distinct_episodes e
    join latest l on l.authority_code = e.authority_code
    left join left_out_episodes x
        on x.authority_code = e.authority_code and x.child_id = e.child_id and x.decom = e.decom
    where x.decom is null
    window child as (partition by e.authority_code, e.child_id order by e.decom)
)
select
    *,
    case
        when possible_end is null and next_start is null
            then case when collection_year < latest_year then return_end end
        when possible_end is null and next_rne = 'S' then least(return_end, next_start)
        when possible_end is null then next_start
        when next_start < possible_end then next_start
        when rec = 'X1' and next_rne <> 'S' and next_start between possible_end and days_after(possible_end, 7)
            then next_start
        else possible_end
    end as conformed_end,
    case
        when possible_end is null and dec is not null then 3
        when possible_end is null and next_start is not null then 5
        when possible_end is null and collection_year < latest_year then 6
        when possible_end is null then 0
        when next_start < possible_end then 7
        when rec = 'X1' and next_rne <> 'S'
            and next_start between days_after(possible_end, 1) and days_after(possible_end, 7)
            then 9
        else 0
    end as repair,
    case
        when possible_end is null then case when next_rne <> 'S' then 'X1' end
        when next_start < possible_end then case when next_rne = 'S' then rec else 'X1' end
        else rec
    end as conformed_reason
from kept;

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
    cast(
        sum(case when begins_period then 1 else 0 end) over (
            partition by authority_code, child_id order by decom
        ) as integer
    ) as period_number,
    place in ('T0', 'T1', 'T2', 'T3', 'T4') as is_temporary,
    ls in ('V3', 'V4') as is_break
from marked;

create table placement_episodes as
with
looked_back as (
    select
        *,
        lag(is_temporary) over period as after_temporary,
        max(case when not is_temporary then decom end) over earlier as settled_on
    from period_episodes
    window
        period as (partition by authority_code, child_id, period_number order by decom),
        earlier as (
            partition by authority_code, child_id, period_number order by decom
            rows between unbounded preceding and 1 preceding
        )
),
marked as (
    select
        e.*,
        case
            when e.begins_period then true
            when e.rne in ('L', 'T', 'U') or e.is_temporary then false
            when e.settled_on is null then true
            when e.after_temporary
                then s.place is distinct from e.place
                    or s.place_provider is distinct from e.place_provider
                    or s.urn is distinct from e.urn
            else not (e.place in ('A2', 'A3', 'A5') and substr(s.place, 1, 1) in ('F', 'Q', 'U'))
        end as begins_placement
    from looked_back e
    left join conformed_episodes s
        on s.authority_code = e.authority_code
        and s.child_id = e.child_id
        and s.decom = e.settled_on
)
select
    *,
    cast(
        sum(case when begins_placement then 1 else 0 end) over (
            partition by authority_code, child_id, period_number order by decom
        ) as integer
    ) as placement_number
from marked;

create table placements as
with
placed as (
    select
        *,
        row_number() over (
            partition by authority_code, child_id, period_number, placement_number
            order by decom desc
        ) as from_last,
        row_number() over (
            partition by authority_code, child_id, period_number, placement_number
            order by case when is_temporary then 1 else 0 end, decom desc
        ) as from_settled
    from placement_episodes
)
select
    authority_code,
    child_id,
    period_number,
    placement_number,
    min(decom) as start_date,
    max(case when from_last = 1 then conformed_end end) as end_date,
    max(case when from_last = 1 then conformed_reason end) as end_reason,
    max(case when from_last = 1 then reason_place_change end) as change_reason,
    max(case when from_settled = 1 then place end) as place,
    max(case when from_settled = 1 then place_provider end) as place_provider,
    max(case when from_settled = 1 then urn end) as urn,
    max(case when from_settled = 1 then pl_la end) as pl_la,
    max(case when from_settled = 1 then pl_location end) as pl_location,
    max(case when from_settled = 1 then pl_distance end) as pl_distance,
    bool_and(is_break) as is_short_break,
    cast(count(*) as integer) as episode_count,
    max(repair) as repair
from placed
group by authority_code, child_id, period_number, placement_number;

create table periods as
with
placed as (
    select
        *,
        row_number() over (partition by authority_code, child_id, period_number order by decom desc)
            as from_last,
        row_number() over (partition by authority_code, child_id, period_number order by decom)
            as from_first
    from placement_episodes
)
select
    authority_code,
    child_id,
    period_number,
    key_of(concat('period_of_care|', authority_code, '|', child_id, '|', cast(min(decom) as varchar(10))))
        as period_of_care_key,
    min(decom) as start_date,
    min(case when not is_break then decom end) as owed_from,
    max(case when from_last = 1 then conformed_end end) as end_date,
    max(case when from_last = 1 then conformed_reason end) as end_reason,
    max(case when from_first = 1 then ls end) as first_ls,
    max(case when from_first = 1 then cin end) as first_cin,
    bool_and(is_break) as is_short_break,
    max(placement_number) as placement_count
from placed
group by authority_code, child_id, period_number;

create table held_reviews as
select authority_code, child_id, review, review_code
from (
    select
        s.*,
        row_number() over (
            partition by s.authority_code, s.child_id, s.review
            order by s.collection_year desc, s.birth_month desc nulls last, s.review_code desc
        ) as place
    from stg_reviews s
    join in_force f
        on f.authority_code = s.authority_code
        and f.collection_year = s.collection_year
        and f.data_to = s.data_to
        and f.received_date = s.received_date
        and f.extract_table = 'reviews'
) ranked
where place = 1;

create table calendar as
select
    d.day,
    year(d.day) + case when month(d.day) > 3 then 1 else 0 end as collection_year,
    -- the last day of 1984 was a Monday
    case
        when (days_between(date '1984-12-31', d.day) % 7) between 0 and 4 and h.day is null then 1
        else 0
    end as is_working,
    sum(
        case
            when (days_between(date '1984-12-31', d.day) % 7) between 0 and 4 and h.day is null then 1
            else 0
        end
    ) over (order by d.day) as working_days
from days d
left join bank_holidays h on h.day = d.day;

-- every day with the number of covered days up to it: two days span covered ones alone when the
-- number grows as fast as the days
create table covered_days as
with
horizon as (
    select authority_code, max(data_to) as horizon
    from in_force
    where extract_table = 'episodes'
    group by authority_code
),
covered as (
    select distinct v.authority_code, c.day
    from in_force v
    join horizon h on h.authority_code = v.authority_code
    join calendar c on c.collection_year = v.collection_year
    where v.extract_table = 'reviews' and c.day <= least(v.data_to, h.horizon)
)
select
    d.authority_code,
    d.day,
    count(c.day) over (partition by d.authority_code order by d.day) as covered_count
from (select h.authority_code, k.day from horizon h cross join calendar k) d
left join covered c on c.authority_code = d.authority_code and c.day = d.day;

create table first_due as
select
    p.authority_code,
    p.child_id,
    p.period_number,
    case when p.owed_from < date '2011-04-01' then days_after(p.owed_from, 28) else twentieth.day end as due
from periods p
join calendar c on c.day = p.owed_from
join calendar twentieth on twentieth.is_working = 1 and twentieth.working_days = c.working_days + 20
where p.owed_from is not null;

-- the reviews of each period in their order, with one more that has not been held
create table period_reviews as
with
placed as (
    select authority_code, child_id, review, review_code, period_number
    from (
        select
            r.*,
            p.period_number,
            row_number() over (
                partition by r.authority_code, r.child_id, r.review order by p.period_number
            ) as place
        from held_reviews r
        join periods p
            on p.authority_code = r.authority_code
            and p.child_id = r.child_id
            and r.review >= p.start_date
            and (p.end_date is null or r.review <= p.end_date)
    ) ranked
    where place = 1
),
owed as (
    select r.authority_code, r.child_id, r.period_number, r.review, r.review_code
    from placed r
    join periods p
        on p.authority_code = r.authority_code
        and p.child_id = r.child_id
        and p.period_number = r.period_number
    where r.review >= p.owed_from
    union all
    select authority_code, child_id, period_number, cast(null as date), cast(null as varchar(10))
    from periods
    where owed_from is not null
),
ordered as (
    select
        o.*,
        coalesce(lag(o.review) over period, p.owed_from) as counted_from,
        row_number() over period as place,
        f.due as first_due
    from owed o
    join periods p
        on p.authority_code = o.authority_code
        and p.child_id = o.child_id
        and p.period_number = o.period_number
    join first_due f
        on f.authority_code = o.authority_code
        and f.child_id = o.child_id
        and f.period_number = o.period_number
    window period as (
        partition by o.authority_code, o.child_id, o.period_number order by o.review nulls last
    )
),
due as (
    select
        *,
        case place
            when 1 then first_due
            when 2 then months_after(counted_from, 3)
            else months_after(counted_from, 6)
        end as due_if_numbered,
        months_after(counted_from, 6) as due_if_not
    from ordered
),
judged as (
    select
        d.*,
        numbered.covered_count - b.covered_count = days_between(d.counted_from, numbered.day)
            as is_covered_if_numbered,
        unnumbered.covered_count - b.covered_count = days_between(d.counted_from, unnumbered.day)
            as is_covered_if_not
    from due d
    join covered_days b on b.authority_code = d.authority_code and b.day = d.counted_from
    join covered_days numbered
        on numbered.authority_code = d.authority_code
        and numbered.day = least(coalesce(d.review, d.due_if_numbered), d.due_if_numbered)
    join covered_days unnumbered
        on unnumbered.authority_code = d.authority_code
        and unnumbered.day = least(coalesce(d.review, d.due_if_not), d.due_if_not)
),
numbered as (
    select
        *,
        min(case when not is_covered_if_numbered then place end) over (
            partition by authority_code, child_id, period_number
        ) as lost_at
    from judged
)
select
    authority_code,
    child_id,
    period_number,
    review,
    review_code,
    case when place < coalesce(lost_at, 1000000) then cast(place as integer) end as review_number,
    case
        when place < coalesce(lost_at, 1000000) then due_if_numbered
        when place > lost_at and is_covered_if_not then due_if_not
    end as due_date
from numbered;

create table fact_placement_episodes as
select
    r.authority_code,
    r.child_id,
    r.decom as start_date,
    r.dec as end_date,
    r.rne as new_episode_reason_code,
    r.ls as legal_status_code,
    r.cin as need_code,
    r.place as placement_code,
    t.conformed as placement_type,
    r.place_provider as provider_code,
    r.rec as end_reason_code,
    r.reason_place_change as change_reason_code,
    r.urn as provider_urn,
    r.pl_la as placement_authority_code,
    r.pl_location as location_code,
    r.pl_distance as distance_miles,
    r.collection_year,
    coalesce(c.repair, x.repair, case when r.dec = r.decom then 4 else 1 end) as repair_number,
    case when c.decom is null then r.dec else c.conformed_end end as conformed_end_date,
    c.decom is not null as is_in_placement
from (
    select
        *,
        row_number() over (
            partition by authority_code, child_id, decom
            order by
                case when dec is distinct from decom then 0 else 1 end,
                possible_end desc nulls last, rne desc, ls desc, cin desc, place desc,
                place_provider desc nulls last, dec desc nulls last, rec desc nulls last,
                reason_place_change desc nulls last, urn desc nulls last, pl_la desc nulls last,
                pl_distance desc nulls last
        ) as place_on_day
    from reported_episodes
) r
join placement_types t on t.code = r.place
left join conformed_episodes c
    on c.authority_code = r.authority_code
    and c.child_id = r.child_id
    and c.decom = r.decom
    and r.place_on_day = 1
    and r.dec is distinct from r.decom
left join left_out_episodes x
    on x.authority_code = r.authority_code
    and x.child_id = r.child_id
    and x.decom = r.decom
    and r.place_on_day = 1
    and r.dec is distinct from r.decom;

create table fact_placements as
select
    p.authority_code,
    p.child_id,
    key_of(concat('placement|', p.authority_code, '|', p.child_id, '|', cast(p.start_date as varchar(10))))
        as placement_key,
    c.period_of_care_key,
    p.placement_number,
    p.start_date,
    p.end_date,
    p.place as placement_code,
    t.conformed as placement_type,
    p.place_provider as provider_code,
    p.urn as provider_urn,
    p.pl_la as placement_authority_code,
    p.pl_location as location_code,
    p.pl_distance as distance_miles,
    p.is_short_break,
    case when p.end_date is not null then p.end_reason end as end_reason_code,
    case when p.end_date is not null then p.change_reason end as change_reason_code,
    p.episode_count,
    p.repair as repair_number
from placements p
join periods c
    on c.authority_code = p.authority_code
    and c.child_id = p.child_id
    and c.period_number = p.period_number
join placement_types t on t.code = p.place;

create table fact_periods_of_care as
select
    authority_code,
    child_id,
    period_of_care_key,
    period_number,
    start_date,
    end_date,
    first_ls as start_legal_status_code,
    first_cin as need_code,
    case when end_date is not null then end_reason end as end_reason_code,
    is_short_break,
    placement_count
from periods;

create table fact_reviews as
with
owed as (
    select r.*, p.period_of_care_key
    from period_reviews r
    join periods p
        on p.authority_code = r.authority_code
        and p.child_id = r.child_id
        and p.period_number = r.period_number
    where
        r.review is not null
        or (
            r.due_date >= p.start_date
            and (p.end_date is null or r.due_date < p.end_date)
        )
),
-- outside care, or in short breaks, where no review is owed
others as (
    select authority_code, child_id, review, review_code, period_of_care_key
    from (
        select
            r.*,
            p.period_of_care_key,
            row_number() over (
                partition by r.authority_code, r.child_id, r.review order by p.period_number nulls last
            ) as place
        from held_reviews r
        left join periods p
            on p.authority_code = r.authority_code
            and p.child_id = r.child_id
            and r.review >= p.start_date
            and (p.end_date is null or r.review <= p.end_date)
        left join (select authority_code, child_id, review from owed where review is not null) o
            on o.authority_code = r.authority_code
            and o.child_id = r.child_id
            and o.review = r.review
        where o.review is null
    ) ranked
    where place = 1
),
all_reviews as (
    select authority_code, child_id, period_of_care_key, review_number, due_date, review, review_code
    from owed
    union all
    select
        authority_code, child_id, period_of_care_key, cast(null as integer), cast(null as date), review,
        review_code
    from others
)
select
    authority_code,
    child_id,
    period_of_care_key,
    review_number,
    due_date,
    review as review_date,
    days_between(due_date, review) as days_late,
    case when due_date is not null then coalesce(review <= due_date, false) end as is_on_time,
    review_code as participation_code,
    case when review_code <> 'PN0' then review_code <> 'PN7' end as is_participation,
    coalesce(review, due_date) as counted_date
from all_reviews;
