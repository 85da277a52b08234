-- code: 3001
-- title: Care leaver of 17 recorded as living with a former foster carer
-- meaning: the accommodation is Z1 or Z2 and the 17th birthday is in the collection year
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: header, oc3
-- fields: oc3: accom
select 'oc3' as extract, oc3.row_number
from oc3
semi join header on oc3.child = header.child
  and birthday(header.dob, 17) between year_start() and year_end()
where oc3.accom in ('Z1', 'Z2')
