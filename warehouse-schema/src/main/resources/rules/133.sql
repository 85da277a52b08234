-- code: 133
-- title: Accommodation of the care leaver is missing or not a code
-- meaning: the accommodation of a care leaver is blank or not a code of the list; no fixed abode
--   and custody exist as unsuitable only (S2, X2)
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: oc3
-- fields: oc3: accom
-- the Department knows no suitable form of being homeless or in custody: S1 and X1 are no codes
select 'oc3' as extract, row_number
from oc3
where not coalesce(is_code_of_accom(accom) and accom not in ('S1', 'X1'), false)
