-- code: 205C
-- title: End of UASC status for a child never reported as unaccompanied
-- meaning: a child is not unaccompanied this year nor was last year, yet one of the two returns
--   dates the end of the status
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: uasc, uasc_last
-- also: header, header_last
-- fields: uasc: duc; header: uasc
with failing as (
  select child
  from unaccompanied
  where not is_one and not was_one and coalesce(duc_text, last_duc_text) is not null
)
select 'uasc' as extract, row_number from uasc where child in (select child from failing)
union all
select 'header', row_number from header where child in (select child from failing)
