-- code: 580
-- title: Child was missing when care ended, but the reason is not E8
-- meaning: care ends with another reason than E8, and an incident of the child ends on that
--   day, or began by then and goes on
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: episodes, missing
-- fields: episodes: rec
select 'episodes' as extract, left_on.row_number
from episodes left_on
join missing incident on left_on.child = incident.child
where left_on.rec not in ('X1', 'E8')
  and case
    when incident.mis_end = left_on.dec then coalesce(incident.mis_start <= left_on.dec, true)
    when incident.mis_end_text is null or incident.mis_end > left_on.dec then
      incident.mis_start <= left_on.dec
  end
