-- code: 632
-- title: Date of an earlier permanence order is not valid, or not before care
-- meaning: the date is none, or even its earliest possible day is not before the first episode
--   of the child. Of a date that is not known in full, ZZ stands for the day or month and ZZZZ
--   for the year
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes, prev_perm
-- fields: prev_perm: date_perm; episodes: decom
with spelt_out as (
  select
    child, row_number,
    replace(replace(upper(date_perm), 'ZZZZ', '1904'), 'ZZ', '01') as earliest
  from prev_perm
  where date_perm is not null),
dated as (
  select
    child, row_number,
    case when regexp_full_match(earliest, '[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}')
      then try_strptime(earliest, '%d/%m/%Y')::date
    end as earliest
  from spelt_out),
first_episodes as (
  select child, min(decom) as started from episodes group by child),
wrong as (
  select dated.row_number, dated.child, first_episodes.started
  from dated
  left join first_episodes using (child)
  where earliest is null or earliest >= first_episodes.started)
select 'prev_perm' as extract, row_number from wrong
union all
select 'episodes', episodes.row_number
from episodes
semi join wrong on episodes.child = wrong.child and episodes.decom = wrong.started
