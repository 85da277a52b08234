-- code: INT01
-- title: Child in adoption details is not in the header
-- meaning: a row in adoption details has a child, or none, that the header does not have
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: header, ad1
-- fields: ad1: child
select 'ad1' as extract, ad1.row_number
from ad1
anti join header using (child)
