-- code: 148
-- title: End of the episode has a date or a reason, not both
-- meaning: of the date and the reason of the end of an episode only one is filled
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: episodes
-- fields: episodes: dec, rec
select 'episodes' as extract, row_number
from episodes
where (dec_text is null) <> (rec is null)
