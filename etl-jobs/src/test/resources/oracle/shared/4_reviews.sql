create table held_reviews as
select s.authority_code, s.child_id, s.review, s.review_code
from stg_reviews s
join in_force using (extract_id)
qualify row_number() over (
    partition by s.authority_code, s.child_id, s.review
    order by s.collection_year desc, s.birth_month desc nulls last, s.review_code desc
) = 1;

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
    select distinct
        v.authority_code,
        unnest(generate_series(make_date(v.collection_year - 1, 4, 1), least(v.data_to, h.horizon), interval 1 day))::date
            as day
    from in_force v
    join horizon h using (authority_code)
    where v.extract_table = 'reviews'
),
days as (
    select a.authority_code, d.day::date as day
    from (select distinct authority_code from in_force) a,
        generate_series(date '1985-01-01', date '2045-12-31', interval 1 day) d (day)
)
select
    d.authority_code,
    d.day,
    count(c.day) over (partition by d.authority_code order by d.day) as covered_count
from days d
left join covered c using (authority_code, day);

create table working_days as
select day::date as day, row_number() over (order by day) as position
from generate_series(date '1985-01-01', date '2045-12-31', interval 1 day) d (day)
where dayofweek(day) between 1 and 5 and day::date not in (from bank_holidays select date);

create table first_due as
select
    p.authority_code,
    p.child_id,
    p.period_number,
    case when p.owed_from < date '2011-04-01' then p.owed_from + 28 else twentieth.day end as due
from periods p
asof join working_days last on p.owed_from >= last.day
join working_days twentieth on twentieth.position = last.position + 20
where p.owed_from is not null;

-- the reviews of each period in their order, with one more that has not been held
create table period_reviews as
with
placed as (
    select
        r.*,
        p.period_number
    from held_reviews r
    join periods p
        on p.authority_code = r.authority_code
        and p.child_id = r.child_id
        and r.review >= p.start_date
        and (p.last['end'] is null or r.review <= p.last['end'])
    qualify row_number() over (
        partition by r.authority_code, r.child_id, r.review order by p.period_number
    ) = 1
),
owed as (
    select authority_code, child_id, period_number, review, review_code
    from placed
    join periods p using (authority_code, child_id, period_number)
    where review >= p.owed_from
    union all
    select authority_code, child_id, period_number, null, null
    from periods
    where owed_from is not null
),
ordered as (
    select
        o.*,
        coalesce(lag(o.review) over period, p.owed_from) as before,
        row_number() over period as position,
        f.due as first_due
    from owed o
    join periods p using (authority_code, child_id, period_number)
    join first_due f using (authority_code, child_id, period_number)
    window period as (
        partition by o.authority_code, o.child_id, o.period_number order by o.review nulls last
    )
),
due as (
    select
        *,
        case position
            when 1 then first_due
            when 2 then (before + interval 3 month)::date
            else (before + interval 6 month)::date
        end as due_if_numbered,
        (before + interval 6 month)::date as due_if_not
    from ordered
),
judged as (
    select
        d.*,
        numbered.covered_count - b.covered_count = numbered.day - d.before as is_covered_if_numbered,
        unnumbered.covered_count - b.covered_count = unnumbered.day - d.before as is_covered_if_not
    from due d
    join covered_days b on b.authority_code = d.authority_code and b.day = d.before
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
        min(case when not is_covered_if_numbered then position end) over (
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
    case when position < coalesce(lost_at, 1000000) then position::integer end as review_number,
    case
        when position < coalesce(lost_at, 1000000) then due_if_numbered
        when position > lost_at and is_covered_if_not then due_if_not
    end as due_date
from numbered;
