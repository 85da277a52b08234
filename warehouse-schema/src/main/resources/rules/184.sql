-- code: 184
-- title: Decision to place for adoption is dated before the child was born
-- meaning: the child should be placed for adoption from a day before the date of birth in the
--   header
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: header, placed_adoption
-- fields: placed_adoption: date_placed; header: dob
with before_birth as (
  select d.row_number as decision_row, h.row_number as header_row
  from placed_adoption d
  join header h on h.child = d.child
  where d.date_placed < h.dob
)
select 'placed_adoption' as extract, decision_row as row_number from before_birth
union all
select 'header', header_row from before_birth
