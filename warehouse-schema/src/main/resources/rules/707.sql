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
semi join periods_of_care using (child)
anti join periods_of_care care on liberty.child = care.child and case
  -- without an end it is right only while the period of care in which it began goes on
  when liberty.dolo_end_text is null then
    care.ended is null and (care.started <= liberty.dolo_start or care.is_first)
  else
    care.started <= liberty.dolo_end and liberty.dolo_end <= coalesce(care.ended, liberty.dolo_end)
end
where liberty.dolo_start is not null
  and (liberty.dolo_end_text is null or liberty.dolo_end is not null)
