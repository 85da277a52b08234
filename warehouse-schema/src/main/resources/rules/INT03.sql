-- code: INT03
-- title: Child in episodes is not in the header
-- meaning: a row in episodes has a child, or none, that the header does not have
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: header, episodes
-- fields: episodes: child
select 'episodes' as extract, episodes.row_number
from episodes
anti join header using (child)
