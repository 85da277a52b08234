-- code: INT02
-- title: Child in adoption decisions is not in the header
-- meaning: a row in adoption decisions has a child, or none, that the header does not have
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: header, placed_adoption
-- fields: placed_adoption: child
select 'placed_adoption' as extract, placed_adoption.row_number
from placed_adoption
anti join header using (child)
