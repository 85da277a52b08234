-- code: 388
-- title: End of the episode does not agree with whether another follows
-- meaning: an episode ends with X1 though the child's next one starts on another day or there is
--   none, or with another reason though the next one starts on that day
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: rec
select 'episodes' as extract, row_number
from episodes_in_order
where case
  when rec = 'X1' then next_decom is null or next_decom <> dec
  else rec is not null and next_decom = dec
end
