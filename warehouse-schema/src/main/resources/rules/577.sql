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
-- an incident without an end is right while the period of care in which it began goes on
semi join periods_of_care using (child)
anti join periods_of_care care on incident.child = care.child
  and care.ended is null
  and incident.mis_start >= case when care.is_first then date '0001-01-01' else care.started end
where incident.mis_start is not null and incident.mis_end_text is null
union all
select 'missing', incident.row_number
from missing incident
semi join periods_of_care using (child)
anti join periods_of_care care on incident.child = care.child
  and incident.mis_end >= care.started
  and incident.mis_end <= coalesce(care.ended, date '9999-12-31')
where incident.mis_start is not null and incident.mis_end is not null
