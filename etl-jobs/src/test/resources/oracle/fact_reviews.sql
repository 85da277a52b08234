with
owed as (
    select r.*, p.period_of_care_key
    from period_reviews r
    join periods p using (authority_code, child_id, period_number)
    where
        r.review is not null
        or (
            r.due_date >= p.start_date
            and (p.last['end'] is null or r.due_date < p.last['end'])
        )
),
-- outside care, or in short breaks, where no review is owed
others as (
    select
        r.authority_code,
        r.child_id,
        r.review,
        any_value(r.review_code) as review_code,
        min_by(p.period_of_care_key, p.period_number) as period_of_care_key
    from held_reviews r
    left join periods p
        on p.authority_code = r.authority_code
        and p.child_id = r.child_id
        and r.review >= p.start_date
        and (p.last['end'] is null or r.review <= p.last['end'])
    anti join (select authority_code, child_id, review from owed where review is not null) o
        on o.authority_code = r.authority_code
        and o.child_id = r.child_id
        and o.review = r.review
    group by r.authority_code, r.child_id, r.review
),
all_reviews as (
    select authority_code, child_id, period_of_care_key, review_number, due_date, review, review_code
    from owed
    union all
    select authority_code, child_id, period_of_care_key, null, null, review, review_code
    from others
)
select
    authority_code,
    child_id,
    period_of_care_key,
    review_number,
    due_date,
    review as review_date,
    (review - due_date)::integer as days_late,
    case when due_date is not null then coalesce(review <= due_date, false) end as is_on_time,
    review_code as participation_code,
    case when review_code <> 'PN0' then review_code <> 'PN7' end as is_participation,
    coalesce(review, due_date) as counted_date
from all_reviews
