-- code: 503B
-- title: Legal status of the first episode is not that of last year's open one
-- meaning: last year's return of the child ended with an open episode, and the legal status of the
--   first episode of this year differs from its own; one of them missing counts as a difference
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes, episodes_last
-- fields: episodes: ls
select 'episodes' as extract, row_number
from restated_episodes
where ls is distinct from last_ls
