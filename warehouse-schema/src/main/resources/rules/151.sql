-- code: 151
-- title: Adoption data are filled in part only
-- meaning: of the six items on an adoption at least one is filled and at least one blank
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: ad1
-- fields: ad1: date_int, date_match, foster_care, nb_adoptr, sex_adoptr, ls_adoptr
select 'ad1' as extract, row_number
from ad1
where coalesce(date_int_text, date_match_text, foster_care, nb_adoptr, sex_adoptr, ls_adoptr) is not null
  and (date_int_text is null or date_match_text is null or foster_care is null
    or nb_adoptr is null or sex_adoptr is null or ls_adoptr is null)
