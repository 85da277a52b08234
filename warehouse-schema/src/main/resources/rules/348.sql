-- code: 348
-- title: Care leaver reported last year as having died
-- meaning: the care leaver had died by the return of last year (DIED) and is not reported so this
--   year
-- years: 2026 on
-- stage: 2
-- severity: error
-- tables: oc3, oc3_last
-- fields: oc3: in_touch
select 'oc3' as extract, this.row_number
from oc3 this
where this.in_touch is distinct from 'DIED'
  and exists (select 1 from oc3_last last where last.child = this.child and last.in_touch = 'DIED')
