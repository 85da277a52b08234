-- code: 707
-- title: Care has ended, but the order of deprivation of liberty has not
-- meaning: the order has no end though the period of care in which it began has ended, or ends
--   on a day on which the child was not looked after
-- years: 2027 on
-- stage: 2
-- severity: error
-- tables: episodes, dolo
-- fields: dolo: dolo_end
select 'dolo' as extract, liberty.row_number
from dolo liberty
-- an order without an end is right while the period of care in which it began goes on
semi join periods_of_care using (child)
anti join periods_of_care care on liberty.child = care.child
  and care.ended is null
  and liberty.dolo_start >= case when care.is_first then date '0001-01-01' else care.started end
where liberty.dolo_start is not null and liberty.dolo_end_text is null
union all
select 'dolo', liberty.row_number
from dolo liberty
semi join periods_of_care using (child)
anti join periods_of_care care on liberty.child = care.child
  and liberty.dolo_end >= care.started
  and liberty.dolo_end <= coalesce(care.ended, date '9999-12-31')
where liberty.dolo_start is not null and liberty.dolo_end is not null
