-- code: 433
-- title: Care goes on in this episode, but not from the day the last one ended
-- meaning: an episode has reason L, P, T, B or U and starts on another day than the one on which
--   the child's episode before it ended, or that one has not ended
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: rne, decom
select 'episodes' as extract, row_number
from episodes_in_order
where position > 1
  and rne in ('L', 'P', 'T', 'B', 'U')
  and decom is distinct from previous_dec
