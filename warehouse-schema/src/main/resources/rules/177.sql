-- code: 177
-- title: Legal status of the adopters is not a code
-- meaning: the legal status of the adopters is filled but not a code of the list
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: ad1
-- fields: ad1: ls_adoptr
select 'ad1' as extract, row_number
from ad1
where not is_code_of_ls_adoptr(ls_adoptr)
