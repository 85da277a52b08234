-- code: 234
-- title: Placement changed because of custody for a child under 10
-- meaning: the reason for a change of placement is custody (CUSTOD) for a child not yet 10 on the
--   day of the change, or at the start of the episode where its end is not known
-- years: 2026 on
-- stage: 2
-- severity: error
-- tables: episodes, header
-- fields: episodes: reason_place_change; header: dob
-- ten is the age of criminal responsibility (Children and Young Persons Act 1933, section 50)
with under_ten as (
  select e.row_number as episode_row, h.row_number as header_row
  from episodes e
  join header h on h.child = e.child
  where e.reason_place_change = 'CUSTOD' and birthday(h.dob, 10) > coalesce(e.dec, e.decom)
)
select 'episodes' as extract, episode_row as row_number from under_ten
union all
select 'header', header_row from under_ten
