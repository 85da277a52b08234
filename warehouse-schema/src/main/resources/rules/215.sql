-- code: 215
-- title: Care leaver data and health data are given for the same child
-- meaning: a child has an item on care leavers filled and one of the eight items on health and
--   offending
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: oc2, oc3
-- fields: oc3: in_touch, activ, accom; oc2: convicted, health_check, immunisations, teeth_check,
--   health_assessment, substance_misuse, intervention_received, intervention_offered
with care_leavers as (
  select child, row_number from oc3 where coalesce(in_touch, activ, accom) is not null
),
health as (
  select child, row_number
  from oc2
  where coalesce(
    convicted, health_check, immunisations, teeth_check,
    health_assessment, substance_misuse, intervention_received, intervention_offered) is not null
)
select 'oc3' as extract, row_number from care_leavers where child in (select child from health)
union all
select 'oc2', row_number from health where child in (select child from care_leavers)
