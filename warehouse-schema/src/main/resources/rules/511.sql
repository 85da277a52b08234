-- code: 511
-- title: Two adopters, but their sex is not that of a couple
-- meaning: the number of adopters is 2 and their sex is none of MM, FF and MF
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: ad1
-- fields: ad1: nb_adoptr, sex_adoptr
select 'ad1' as extract, row_number
from ad1
where nb_adoptr = '2' and coalesce(sex_adoptr not in ('MM', 'FF', 'MF'), true)
