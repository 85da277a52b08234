-- code: 575
-- title: Placement has ended, but the child is still missing from it
-- meaning: the incident has no end, and starts within an episode that has ended. A mere change
--   of legal status does not end a placement
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes, missing
-- fields: missing: mis_end
select 'missing' as extract, incident.row_number
from missing incident
semi join episodes_in_order placed on incident.child = placed.child
  and incident.mis_start >= placed.decom
  -- who goes missing on the day of a move goes from the new placement
  and incident.mis_start < placed.dec
  and coalesce(placed.next_rne <> 'L' or placed.next_decom <> placed.dec, true)
where incident.mis_end_text is null
