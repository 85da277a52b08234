-- code: 392a
-- title: No distance between home and placement
-- meaning: an episode other than a short break (V3, V4) of a child who is and was no unaccompanied
--   asylum seeker has no distance
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: episodes
-- also: header, uasc, header_last, uasc_last
-- fields: episodes: pl_distance
select 'episodes' as extract, e.row_number
from episodes e
anti join asylum_seekers using (child)
where e.pl_distance_text is null
  and coalesce(e.ls not in ('V3', 'V4'), true)
