-- code: 547
-- title: Development checks answered, but not all of the health items
-- meaning: the item on development checks is filled and one of immunisations, teeth check, health
--   assessment and substance misuse is blank
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: oc2
-- fields: oc2: health_check, immunisations, teeth_check, health_assessment, substance_misuse
select 'oc2' as extract, row_number
from oc2
where health_check is not null
  and (immunisations is null or teeth_check is null
    or health_assessment is null or substance_misuse is null)
