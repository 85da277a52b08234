-- code: 114
-- title: Adopted by the former foster carer: neither 0 nor 1
-- meaning: the item on adoption by the former foster carer is filled with something other than 0
--   or 1
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: ad1
-- fields: ad1: foster_care
select 'ad1' as extract, row_number
from ad1
where not is_code_of_flag(foster_care)
