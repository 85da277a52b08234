-- code: 503C
-- title: Category of need of the first episode is not that of last year's open one
-- meaning: last year's return of the child ended with an open episode, and the category of need of
--   the first episode of this year differs from its own; one of them missing counts as a difference
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes, episodes_last
-- fields: episodes: cin
select 'episodes' as extract, row_number
from restated_episodes
where cin is distinct from last_cin
