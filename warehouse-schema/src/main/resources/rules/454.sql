-- code: 454
-- title: Placement is more than 350 miles from home
-- meaning: the distance is over 350 miles, is not 999.9 for one that can not be worked out, and the
--   child neither is nor was an unaccompanied asylum seeker
-- years: 2026 on
-- stage: 2
-- severity: warning
-- tables: episodes
-- also: header, uasc, header_last, uasc_last
-- fields: episodes: pl_distance
select 'episodes' as extract, e.row_number
from episodes e
anti join asylum_seekers using (child)
where e.pl_distance > 350 and e.pl_distance <> 999.9
