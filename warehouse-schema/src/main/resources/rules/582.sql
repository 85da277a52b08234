-- code: 582
-- title: Matched with adopters and adopted on the same day
-- meaning: an episode ended with E11 or E12 on the day on which the child was matched with
--   adopters
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: episodes, ad1
-- fields: episodes: dec; ad1: date_match
with same_day as (
  select adopted.row_number as episode_row, matched.row_number as match_row
  from episodes adopted
  join ad1 matched on adopted.child = matched.child and adopted.dec = matched.date_match
  where adopted.rec in ('E11', 'E12'))
select 'episodes' as extract, episode_row as row_number from same_day
union all
select 'ad1', match_row from same_day
