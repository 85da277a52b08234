-- code: 175
-- title: Number of adopters is not a code
-- meaning: the number of adopters is filled but neither 1 nor 2
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: ad1
-- fields: ad1: nb_adoptr
select 'ad1' as extract, row_number
from ad1
where not is_code_of_nb_adoptr(nb_adoptr)
