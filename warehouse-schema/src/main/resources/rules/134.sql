-- code: 134
-- title: Adoption data for a young person reported as a care leaver
-- meaning: a child has at least one item of adoption filled although the care leaver data of the
--   same child have one filled
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: oc3, ad1
-- fields: ad1: date_int, date_match, foster_care, nb_adoptr, sex_adoptr, ls_adoptr
with care_leavers as (
  select child from oc3 where coalesce(in_touch, activ, accom) is not null
)
select 'ad1' as extract, row_number
from ad1
where coalesce(date_int_text, date_match_text, foster_care, nb_adoptr, sex_adoptr, ls_adoptr) is not null
  and child in (select child from care_leavers)
