-- code: 602
-- title: Details of an adoption for a child who was not adopted in the year
-- meaning: any item about the adoption is filled, and no episode of the child ended with E11 or
--   E12 in the collection year
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes, ad1
-- fields: ad1: child
select 'ad1' as extract, details.row_number
from ad1 details
anti join episodes adopted on details.child = adopted.child
  and adopted.rec in ('E11', 'E12')
  and adopted.dec between year_start() and year_end()
where details.date_int_text is not null or details.date_match_text is not null
  or details.foster_care is not null or details.nb_adoptr is not null
  or details.sex_adoptr is not null or details.ls_adoptr is not null
