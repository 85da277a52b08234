-- code: 142
-- title: Episode has no end although a later one of the child has begun
-- meaning: an episode that is not the latest of its child lacks the date or the reason of its end
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: episodes
-- fields: episodes: dec, rec
select 'episodes' as extract, row_number
from episodes_in_order
where next_row_number is not null and (dec_text is null or rec is null)
