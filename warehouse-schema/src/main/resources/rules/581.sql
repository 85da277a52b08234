-- code: 581
-- title: Child went missing while not looked after
-- meaning: the incident starts on a day on which the child, who has episodes, was not in care:
--   before, between or after periods of care
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes, missing
-- fields: missing: mis_start
select 'missing' as extract, incident.row_number
from missing incident
semi join periods_of_care using (child)
anti join periods_of_care care on incident.child = care.child
  and care.started <= incident.mis_start
  and incident.mis_start <= coalesce(care.ended, date '9999-12-31')
where incident.mis_start is not null
