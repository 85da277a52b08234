-- code: 1009
-- title: Reason for the change of placement is not a valid code
-- meaning: a reason is given that is not in the list
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: episodes
-- fields: episodes: reason_place_change
select 'episodes' as extract, row_number
from episodes
where not is_code_of_reason_place_change(reason_place_change)
