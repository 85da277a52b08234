-- code: SW05STG1
-- title: End of the social worker episode is not a valid date
-- meaning: an end is given that is no date, where ZZ may stand for a day or month and ZZZZ for
--   a year that is not known
-- years: 2024 on
-- stage: 1
-- severity: error
-- tables: sw_episodes
-- fields: sw_episodes: sw_dec
with not_a_day as (
  select
    row_number,
    replace(replace(sw_dec_text, 'ZZZZ', '1904'), 'ZZ', '01') as filled_up
  from sw_episodes
  where sw_dec_text is not null and sw_dec is null)
select 'sw_episodes' as extract, row_number
from not_a_day
where not regexp_full_match(filled_up, '[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}')
  or try_strptime(filled_up, '%d/%m/%Y') is null
