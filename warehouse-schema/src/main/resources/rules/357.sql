-- code: 357
-- title: First episode of the child does not say that care started
-- meaning: the child's earliest episode starts in the collection year and its reason is not S. One
--   that started before may follow others that earlier returns hold
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: rne
select 'episodes' as extract, row_number
from episodes_in_order
where position = 1
  and decom >= year_start()
  and rne is distinct from 'S'
