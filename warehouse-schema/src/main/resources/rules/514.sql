-- code: 514
-- title: A single adopter, but the sex is not that of one person
-- meaning: the legal status of the adopters is L0 and their sex is neither M1 nor F1
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: ad1
-- fields: ad1: ls_adoptr, sex_adoptr
select 'ad1' as extract, row_number
from ad1
where ls_adoptr = 'L0' and coalesce(sex_adoptr not in ('M1', 'F1'), true)
