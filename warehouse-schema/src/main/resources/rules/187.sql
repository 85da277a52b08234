-- code: 187
-- title: Adoption or care leaver data for a child in care for twelve months
-- meaning: a child looked after for the twelve months to 31 March has an item of adoption or of
--   care leavers filled
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes
-- also: oc3, ad1
-- fields: ad1: date_int, date_match, foster_care, nb_adoptr, sex_adoptr, ls_adoptr; oc3: in_touch,
--   activ, accom
select 'oc3' as extract, row_number
from oc3
where coalesce(in_touch, activ, accom) is not null
  and child in (select child from continuously_looked_after)
union all
select 'ad1', row_number
from ad1
where coalesce(date_int_text, date_match_text, foster_care, nb_adoptr, sex_adoptr, ls_adoptr) is not null
  and child in (select child from continuously_looked_after)
