create table reported_episodes as
select
    s.*,
    case when s.dec > s.decom then s.dec end as possible_end
from stg_episodes s
join in_force using (extract_id)
qualify dense_rank() over (
    partition by s.authority_code, s.child_id, s.decom
    order by s.collection_year desc
) = 1;

-- one episode for each day, those of less than a day apart
create table distinct_episodes as
select *
from reported_episodes
where dec is distinct from decom
qualify row_number() over (
    partition by authority_code, child_id, decom
    order by
        possible_end desc nulls last, rne desc, ls desc, cin desc, place desc,
        place_provider desc nulls last, dec desc nulls last, rec desc nulls last,
        reason_place_change desc nulls last, urn desc nulls last, pl_la desc nulls last,
        pl_location desc nulls last, pl_distance desc nulls last, extract_id desc, row_number desc
) = 1;

create table left_out_episodes as
select e.extract_id, e.row_number, min(case when o.collection_year > e.collection_year then 2 else 8 end) as repair
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
group by all;

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
        greatest(make_date(e.collection_year, 3, 31), e.decom + 1) as return_end,
        l.latest_year,
        lead(e.decom) over child as next_start,
        lead(e.rne) over child as next_rne
    from distinct_episodes e
    join latest l using (authority_code)
    anti join left_out_episodes x using (extract_id, row_number)
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
        when rec = 'X1' and next_rne <> 'S' and next_start between possible_end and possible_end + 7
            then next_start
        else possible_end
    end as conformed_end,
    case
        when possible_end is null and dec is not null then 3
        when possible_end is null and next_start is not null then 5
        when possible_end is null and collection_year < latest_year then 6
        when possible_end is null then 0
        when next_start < possible_end then 7
        when rec = 'X1' and next_rne <> 'S' and next_start between possible_end + 1 and possible_end + 7
            then 9
        else 0
    end as repair,
    case
        when possible_end is null then case when next_rne <> 'S' then 'X1' end
        when next_start < possible_end then case when next_rne = 'S' then rec else 'X1' end
        else rec
    end as conformed_reason
from kept;
