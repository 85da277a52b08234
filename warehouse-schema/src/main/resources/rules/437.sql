-- code: 437
-- title: Further episodes of a child who died or proved to be an adult
-- meaning: an episode ended with E2 or E15 and the child has a later one
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: rec
select 'episodes' as extract, row_number
from episodes_in_order
where rec in ('E2', 'E15') and next_row_number is not null
