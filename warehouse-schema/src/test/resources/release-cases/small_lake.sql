-- An authority with getvariable('children') children in care since 2022, each with one placement and
-- a review every six months. Children numbered 1 to 9 were adopted, one in each month of 2024.
insert into dim_extracts
select
  'x' || collection_year || extract_table, '813', extract_table, collection_year,
  make_date(collection_year, 3, 31), make_date(collection_year, 4, 20), 100, 98, 2, true
from range(2022, 2026) year (collection_year), (values ('episodes'), ('header'), ('reviews')) t (extract_table);

insert into dim_children by name
select
  '813' as authority_code, 'child ' || lpad(n::varchar, 5, '0') as child_id, '1' as sex_code,
  make_date(2008 + n % 14, 1 + n % 12, 1) as birth_month, false as is_mother,
  2025 as last_collection_year, date '2022-04-20' as known_from, 'x2022header' as extract_id,
  n as extract_row
from range(1, getvariable('children') + 1) children (n);

insert into fact_periods_of_care by name
select
  authority_code, child_id, child_id || ' 1' as period_of_care_key, 1 as period_number,
  date '2021-05-01' + (extract_row * 7 % 300)::integer as start_date,
  case when extract_row < 10 then make_date(2024, extract_row, 15) end as end_date,
  'C2' as start_legal_status_code, 'N1' as need_code,
  case when extract_row < 10 then 'E11' end as end_reason_code, false as is_short_break,
  1 as placement_count, known_from, 'x2022episodes' as extract_id, extract_row
from dim_children;

insert into fact_placements by name
select
  authority_code, child_id, child_id || ' 1 1' as placement_key, period_of_care_key,
  1 as placement_number, start_date, end_date, 'U6' as placement_code,
  'foster_other' as placement_type, false as is_short_break, 1 as episode_count,
  0 as repair_number, known_from, extract_id, extract_row
from fact_periods_of_care;

insert into fact_reviews by name
select
  authority_code, child_id, period_of_care_key, review_number::integer as review_number,
  start_date + (review_number * 180)::integer as due_date,
  start_date + (review_number * 180 - extract_row % 5)::integer as review_date,
  -(extract_row % 5)::integer as days_late, true as is_on_time, 'PN1' as participation_code,
  true as is_participation, start_date + (review_number * 180)::integer as counted_date,
  known_from, 'x2022reviews' as extract_id, extract_row * 10 + review_number::integer as extract_row
from fact_periods_of_care, range(1, 6) reviews (review_number);
