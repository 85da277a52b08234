-- code: 165
-- title: Mother flag is missing, not 0 or 1, or given for a boy
-- meaning: a girl, or child of unknown sex, has a mother flag other than 0 or 1, or none in spite
--   of an episode in the year that is no short break (V3, V4); or a boy has one
-- years: 2025 on
-- stage: 1
-- severity: error
-- tables: header, episodes
-- also: oc3
-- fields: header: mother, sex; oc3: in_touch, activ, accom
with in_care as (
  select child
  from episodes
  where decom <= year_end() and (dec is null or dec >= year_start())
    and coalesce(ls not in ('V3', 'V4'), true)
),
failing as (
  select child, row_number
  from header
  where (sex = 'M' and mother is not null)
    or (sex <> 'M' and not is_code_of_flag(mother))
    or (sex <> 'M' and mother is null and child in (select child from in_care))
)
select 'header' as extract, row_number from failing
union all
select 'oc3', row_number from oc3 where child in (select child from failing)
