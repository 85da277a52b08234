-- code: 393
-- title: Not stated whether a girl in care is a mother
-- meaning: a girl with an episode that is no short break (V3, V4) has no entry for mother
-- years: 2023 to 2024
-- stage: 2
-- severity: error
-- tables: header, episodes
-- fields: header: mother
select 'header' as extract, row_number
from header
where sex = '2'
  and mother is null
  and child in (
    select child from episodes where is_code_of_ls(ls) and ls not in ('V3', 'V4'))
