-- code: 519
-- title: Civil partners, but their sex is not that of a couple
-- meaning: the legal status of the adopters is L2 and their sex is none of MM, FF and MF
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: ad1
-- fields: ad1: ls_adoptr, sex_adoptr
select 'ad1' as extract, row_number
from ad1
where ls_adoptr = 'L2' and coalesce(sex_adoptr not in ('MM', 'FF', 'MF'), true)
