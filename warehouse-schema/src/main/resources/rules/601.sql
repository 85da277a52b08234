-- code: 601
-- title: Adopted in the year, but details of the adoption are not complete
-- meaning: an episode ended with E11 or E12 in the collection year, and the child has no row
--   about the adoption in which all six items are filled
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes, ad1
-- fields: episodes: rec; ad1: date_int, date_match, foster_care, nb_adoptr, sex_adoptr,
--   ls_adoptr
with adopted as (
  select child, row_number
  from episodes
  where rec in ('E11', 'E12') and dec between year_start() and year_end()),
incomplete as (
  select child, row_number
  from ad1
  where date_int_text is null or date_match_text is null or foster_care is null
    or nb_adoptr is null or sex_adoptr is null or ls_adoptr is null)
select 'episodes' as extract, adopted.row_number
from adopted
where child in (select child from incomplete where child is not null)
  or child not in (select child from ad1 where child is not null)
union all
select 'ad1', incomplete.row_number
from incomplete
semi join adopted using (child)
