-- code: 578
-- title: Child went missing after care had ended
-- meaning: the incident starts after a period of care of the child ended and within no other
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes, missing
-- fields: missing: mis_start
select 'missing' as extract, incident.row_number
from missing incident
semi join periods_of_care before on incident.child = before.child
  and incident.mis_start > before.ended
anti join periods_of_care care on incident.child = care.child
  and care.started <= incident.mis_start
  and incident.mis_start <= coalesce(care.ended, date '9999-12-31')
