-- code: 406
-- title: Distance given for an unaccompanied asylum-seeking child
-- meaning: an episode of a child who is or was an unaccompanied asylum seeker has a distance
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes
-- also: header, uasc, header_last, uasc_last
-- fields: episodes: pl_distance
select 'episodes' as extract, row_number
from episodes
where pl_distance_text is not null and child in (select child from asylum_seekers)
