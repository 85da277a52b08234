-- code: 577
-- title: Care has ended, but the child is still missing or away
-- meaning: the incident has no end though the period of care in which it began has ended, or
--   ends on a day on which the child was not looked after. When care ends, so does the incident
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes, missing
-- fields: missing: mis_end
select 'missing' as extract, incident.row_number
from missing incident
semi join periods_of_care using (child)
anti join periods_of_care care on incident.child = care.child and case
  -- without an end it is right only while the period of care in which it began goes on
  when incident.mis_end_text is null then
    care.ended is null and (care.started <= incident.mis_start or care.is_first)
  else
    care.started <= incident.mis_end and incident.mis_end <= coalesce(care.ended, incident.mis_end)
end
where incident.mis_start is not null
  and (incident.mis_end_text is null or incident.mis_end is not null)
