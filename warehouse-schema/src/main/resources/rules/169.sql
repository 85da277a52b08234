-- code: 169
-- title: Authority of the placement is missing or not an authority
-- meaning: for an episode that is no short break (V3, V4) the authority of the placement is blank
--   or neither a code of an area nor one for a place outside England
-- years: 2023 on
-- stage: 1
-- severity: warning
-- tables: episodes
-- also: postcodes
-- fields: episodes: pl_la
select 'episodes' as extract, row_number
from episodes
where coalesce(ls not in ('V3', 'V4'), true)
  and not coalesce(
    pl_la in ('NIR', 'SCO', 'WAL', 'CON', 'NUK') or regexp_full_match(pl_la, '[A-Z][0-9]{8}|[0-9]{3}'), false)
