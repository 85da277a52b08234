-- code: 518
-- title: Unmarried couple of one sex, but the sex is neither MM nor FF
-- meaning: the legal status of the adopters is L4 and their sex is neither MM nor FF
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: ad1
-- fields: ad1: ls_adoptr, sex_adoptr
select 'ad1' as extract, row_number
from ad1
where ls_adoptr = 'L4' and coalesce(sex_adoptr not in ('MM', 'FF'), true)
