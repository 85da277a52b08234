-- grain: one row per child adopted, with the days on the way there: the placement for adoption is the
--   one that led to it, so that one which was disrupted does not count
-- counted by: 'event', make_date(collection_year_of(adopted_date), 3, 31)
with
adopted as (
  select authority_code, child_id, start_date as care_start_date, end_date as adopted_date
  from fact_periods_of_care
  where is_known(known_from, known_to) and end_reason_code in ('E11', 'E12')
  -- a child who is looked after again after an adoption is reported as another child
  qualify row_number() over (partition by authority_code, child_id order by end_date desc) = 1
),
steps as (
  select
    a.authority_code, a.child_id, a.care_start_date, a.adopted_date,
    e.start_date, e.placement_type, e.legal_status_code,
    max(e.start_date) filter (e.placement_type <> 'placed_for_adoption') over (
      partition by a.authority_code, a.child_id, a.adopted_date
    ) as last_elsewhere_date
  from adopted a
  join episodes_in_care e
    on e.authority_code = a.authority_code and e.child_id = a.child_id
    and e.start_date >= a.care_start_date and e.start_date < a.adopted_date
),
ways as (
  select
    authority_code, child_id, care_start_date, adopted_date,
    min(start_date) filter (
      placement_type = 'placed_for_adoption'
      and start_date > coalesce(last_elsewhere_date, date '0001-01-01')
    ) as placed_date,
    min(start_date) filter (legal_status_code = 'E1') as order_date
  from steps
  group by all
),
decisions as (
  select
    authority_code, child_id, collection_year, decision_date, match_date, is_by_foster_carer
  from fact_adoptions
  where is_known(known_from, known_to)
),
placements as (
  -- a placement for adoption with the foster carers of the child continues the one with them
  select authority_code, child_id, start_date, end_date
  from fact_placements
  where is_known(known_from, known_to)
)
select
  w.authority_code, w.child_id, w.care_start_date, w.adopted_date, w.placed_date, w.order_date,
  d.decision_date, d.match_date,
  case when d.is_by_foster_carer then coalesce(f.start_date, w.placed_date) else w.placed_date end
    as with_adopters_since_date
from ways w
left join decisions d
  on d.authority_code = w.authority_code and d.child_id = w.child_id
  and d.collection_year = collection_year_of(w.adopted_date)
left join placements f
  on f.authority_code = w.authority_code and f.child_id = w.child_id
  and f.start_date <= w.placed_date and lasts_beyond(f.end_date, w.placed_date)
