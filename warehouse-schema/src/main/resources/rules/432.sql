-- code: 432
-- title: Care had ended, but the next episode does not say that it started again
-- meaning: the child's episode before ended with a reason other than X1 and this one has a reason
--   other than S
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: rne
select 'episodes' as extract, row_number
from episodes_in_order
where previous_rec <> 'X1' and rne is distinct from 'S'
