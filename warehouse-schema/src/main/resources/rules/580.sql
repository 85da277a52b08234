-- code: 580
-- title: Child was missing when care ended, but the reason is not E8
-- meaning: care ends with another reason than E8, and an incident of the child ends on that
--   day, or began by then and goes on
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: episodes, missing
-- fields: episodes: rec
select 'episodes' as extract, last.row_number
from episodes last
semi join missing incident on last.child = incident.child and case
  when incident.mis_end = last.dec then coalesce(incident.mis_start <= last.dec, true)
  when incident.mis_end_text is null or incident.mis_end > last.dec then
    incident.mis_start <= last.dec
end
where last.rec not in ('X1', 'E8')
