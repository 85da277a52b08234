-- code: 630
-- title: Care started in the year, but an earlier permanence order is not told of
-- meaning: an episode that starts care (S) begins on or after 1 April of the collection year,
--   and the child has no complete row about earlier permanence: a code, and its date and
--   authority unless the code is Z1
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes, prev_perm
-- fields: episodes: rne
select 'episodes' as extract, started.row_number
from episodes started
anti join prev_perm complete on started.child = complete.child
  and (complete.prev_perm = 'Z1' or (
    complete.prev_perm is not null
    and complete.la_perm is not null
    and complete.date_perm is not null))
where started.rne = 'S' and started.decom >= year_start()
