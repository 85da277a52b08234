-- code: 520
-- title: Married couple of different sex, but the sex is not MF
-- meaning: the legal status of the adopters is L11 and their sex is not MF
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: ad1
-- fields: ad1: ls_adoptr, sex_adoptr
select 'ad1' as extract, row_number
from ad1
where ls_adoptr = 'L11' and sex_adoptr is distinct from 'MF'
