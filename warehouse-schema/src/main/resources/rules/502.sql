-- code: 502
-- title: First episode does not take up last year's open one
-- meaning: last year's return of the child ended with an open episode, and the first episode of
--   this year starts on another day
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes, episodes_last
-- fields: episodes: decom
select 'episodes' as extract, row_number
from restated_episodes
where decom <> last_decom
