-- code: SW10STG2
-- title: Social worker episode starts before the one before has ended
-- meaning: a social worker episode of the child starts before an earlier one has ended and ends
--   after it. Where one lies wholly within another, the latest of the child is marked, if it
--   also ends last. Not after a first contact or re-referral (FCONTA)
-- years: 2025 on
-- stage: 2
-- severity: error
-- tables: sw_episodes
-- fields: sw_episodes: sw_decom
with beside_those_before as (
  select
    row_number, child, is_last, last_day = last_day_of_all as ends_last,
    coalesce(sw_decom < last_day_before, false)
      and sw_reason is distinct from 'FCONTA' as starts_early,
    coalesce(last_day > last_day_before, true) as ends_later
  from social_workers_in_order),
by_child as (
  select
    child,
    bool_or(starts_early and ends_later) as one_runs_past,
    bool_or(starts_early) as one_starts_early
  from beside_those_before
  group by child)
select 'sw_episodes' as extract, row_number
from beside_those_before
join by_child using (child)
where ends_later and (starts_early
  -- of episodes one of which lies within another it is the latest that is marked
  or (one_starts_early and not one_runs_past and is_last and ends_last))
