-- code: 431
-- title: Care starts anew on the day the last episode ended
-- meaning: an episode has reason S and starts on the day on which the child's episode before it
--   ended
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: rne, decom
select 'episodes' as extract, row_number
from episodes_in_order
where rne = 'S' and decom = previous_dec
