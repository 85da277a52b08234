-- code: 392b
-- title: Postcode of home or of the placement is missing
-- meaning: an episode other than a short break (V3, V4) of a child who is and was no unaccompanied
--   asylum seeker lacks the postcode of home or of the placement
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: episodes
-- also: header, uasc, header_last, uasc_last
-- fields: episodes: home_post, pl_post
select 'episodes' as extract, e.row_number
from episodes e
anti join asylum_seekers using (child)
where (e.home_post is null or e.pl_post is null)
  and coalesce(e.ls not in ('V3', 'V4'), true)
