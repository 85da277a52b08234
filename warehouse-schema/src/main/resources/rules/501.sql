-- code: 501
-- title: Episode starts before the one before it has ended
-- meaning: an episode starts before the end of the child's episode before it
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: decom, dec
select 'episodes' as extract, row_number
from episodes_in_order
where decom < previous_dec
