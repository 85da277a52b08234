-- code: 233
-- title: Reason for a change of placement on an episode that goes on
-- meaning: the reason for a change of placement is filled and the episode has no end
-- years: 2026 on
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: reason_place_change, dec
select 'episodes' as extract, row_number
from episodes
where dec_text is null and reason_place_change is not null
