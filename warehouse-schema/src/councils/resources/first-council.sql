-- A synthetic council: ten children since June 2021. Child 1 left on 15 January 2023; child 2 had
-- three placements in 2022/23; the second and third were learnt only in May 2023.
insert into dim_extracts
select
  'x' || collection_year || extract_table, '813', extract_table, collection_year,
  make_date(collection_year, 3, 31), make_date(collection_year, 5, 10), 10, 10, 0, true
from range(2022, 2025) year (collection_year), (values ('episodes'), ('header')) t (extract_table);

insert into dim_extracts
select
  extract_id || 'a', authority_code, extract_table, collection_year, data_to, date '2023-04-20',
  10, 10, 0, true
from dim_extracts where collection_year = 2023;

insert into dim_children by name
select
  '813' as authority_code, 'child' || n as child_id, '1' as sex_code, date '2010-02-01' as birth_month,
  false as is_mother, 2024 as last_collection_year, date '2022-05-10' as known_from,
  'x2022header' as extract_id, n as extract_row
from range(1, 11) children (n);

insert into fact_periods_of_care by name
select
  authority_code, child_id, child_id || 'p1' as period_of_care_key, 1 as period_number,
  date '2021-06-01' as start_date, case when extract_row = 1 then date '2023-01-15' end as end_date,
  'C2' as start_legal_status_code, 'N1' as need_code,
  case when extract_row = 1 then 'E4A' end as end_reason_code, false as is_short_break,
  1 as placement_count, known_from, 'x2022episodes' as extract_id, extract_row
from dim_children;

insert into fact_placements by name
select
  p.authority_code, p.child_id, p.child_id || 'p1.' || n as placement_key, p.period_of_care_key,
  n as placement_number, make_date(2021 + (n > 1)::integer, 6 + n, 1) as start_date,
  case when n < 3 and p.extract_row = 2 then make_date(2022, 7 + n, 1) else p.end_date end as end_date,
  'U6' as placement_code, 'foster_other' as placement_type, false as is_short_break,
  1 as episode_count, 0 as repair_number,
  case when n = 1 then p.known_from else date '2023-05-10' end as known_from,
  'x2022episodes' as extract_id, p.extract_row * 10 + n as extract_row
from fact_periods_of_care p, range(1, 4) placements (n)
where n = 1 or p.extract_row = 2;

insert into fact_placement_episodes by name
select
  authority_code, child_id, start_date, end_date, 'S' as new_episode_reason_code,
  'C2' as legal_status_code, 'N1' as need_code, placement_code, placement_type,
  2022 as collection_year, true as is_in_placement, 0 as repair_number, known_from, extract_id, extract_row
from fact_placements;

-- Rates of 31 March 2023 of five neighbours of the model of 2025, three of which are of 2021, too.
insert into fact_published_figures by name
select
  gss_code as area_code, 'authority' as area_level, code as old_la_code, label as area_label,
  'cla_rate_per_10000' as measure, 'month_end' as period_kind, date '2023-03-31' as period_end,
  'release-2023' as release, rate as value, 'value' as status, rate::varchar as symbol,
  date '2023-11-16' as known_from, 'rates.csv' as source_file, code::integer as source_row,
  'rate' as source_column
from (values
  ('E08000036', '384', 'Wakefield', 60), ('E10000019', '925', 'Lincolnshire', 62),
  ('E08000017', '371', 'Doncaster', 64), ('E08000016', '370', 'Barnsley', 66),
  ('E06000061', '940', 'North Northamptonshire', 74)) t (gss_code, code, label, rate);

-- England in 2010 as it was published first and a year later
insert into fact_published_figures by name
select
  'E92000001' as area_code, 'england' as area_level, 'England' as area_label,
  'cla_count' as measure, 'month_end' as period_kind, date '2010-03-31' as period_end,
  release, value, 'value' as status, value::varchar as symbol, known_from, source_file,
  1 as source_row, source_column
from (values
  ('sfr-2010', 64410, date '2010-09-30', 'SFR27_2010_March.csv', 'MarTotal_2010'),
  ('sfr-2011', 64460, date '2011-09-28', 'SFR21_CLA.csv', 'CLA_Mar2010')
) releases (release, value, known_from, source_file, source_column);

-- What the Department published about the council itself: children in care as they were told too few
-- at first, placements before the second and third of child 2 were learnt, and a share that nothing
-- explains.
insert into fact_published_figures by name
select
  'E06000013' as area_code, 'authority' as area_level, '813' as old_la_code,
  'North Lincolnshire' as area_label, measure, 'financial_year' as period_kind,
  make_date(collection_year, 3, 31) as period_end, release, value, status, symbol, known_from,
  'own.csv' as source_file, 1 as source_row, measure as source_column
from (values
  ('cla_count', 2022, 'release-2022', 10, 'value', '10', date '2022-11-17'),
  ('cla_count', 2023, 'release-2023', 8, 'value', '8', date '2023-11-16'),
  ('cla_count', 2023, 'release-2024', 9, 'value', '9', date '2024-11-14'),
  ('three_plus_placements_pct', 2023, 'release-2023', 0, 'value', '0', date '2023-05-01'),
  ('foster_pct', 2023, 'release-2023', 88, 'value', '88', date '2023-05-01'),
  ('adopted_pct_of_leavers', 2023, 'release-2023', null, 'suppressed', 'c', date '2023-05-01')
) figures (measure, collection_year, release, value, status, symbol, known_from);

-- England by a definition that is published and not worked out here
insert into fact_published_figures by name
select
  'E92000001' as area_code, 'england' as area_level, 'England' as area_label,
  'ks4_five_a_star_c_em_as_returned_pct' as measure, 'academic_year' as period_kind,
  date '2011-08-31' as period_end, 'outcomes-2011-underlying' as release, 12.755 as value,
  643 as numerator, 5041 as denominator, 'value' as status, '643 of 5041' as symbol,
  date '2011-12-14' as known_from, 'KS4_Attainment_2011_LA.csv' as source_file, 1 as source_row,
  'Number of children' as source_column;

-- The return of 2022/23 against three rules: a number of Ofsted's was missing of two children, one of
-- which came in May; a sex that had been right was not then. For the third a list was not there.
insert into fact_rule_failures by name
select
  '813' as authority_code, 'child' || n as child_id, 2023 as collection_year, rule_code,
  extract_table, row_date, 1 as row_ordinal, fields, known_from, known_to,
  'x2023' || extract_table as extract_id, n as extract_row
from (values
  (2, '218', 'episodes', date '2022-08-01', 'urn', date '2023-04-20', date '2023-05-10'),
  (3, '218', 'episodes', date '2021-06-01', 'urn', date '2023-04-20', null),
  (4, '101', 'header', null, 'sex', date '2023-05-10', null)
) t (n, rule_code, extract_table, row_date, fields, known_from, known_to);

insert into fact_rule_checks by name
select
  '813' as authority_code, 2023 as collection_year, rule_code, missing is null as is_run, missing,
  date '2023-04-20' as known_from
from (values ('101', null), ('218', null), ('1008', 'providers')) t (rule_code, missing);
