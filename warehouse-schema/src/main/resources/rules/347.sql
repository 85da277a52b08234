-- code: 347
-- title: Care leaver under 18 in a foyer
-- meaning: the accommodation is a foyer (T) for a young person who became 18 after 1 April of the
--   year, or has not yet
-- years: 2024 on
-- stage: 2
-- severity: error
-- tables: oc3
-- fields: oc3: accom, dob
select 'oc3' as extract, row_number
from oc3
where accom in ('T', 'T1', 'T2') and birthday(dob, 18) > year_start()
