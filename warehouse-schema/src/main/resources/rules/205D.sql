-- code: 205D
-- title: Unaccompanied this year, but reported last year as not
-- meaning: a child of last year is unaccompanied this year and was not last year; or, without a
--   flag in the header, the status ended before this year and last year had it going on
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: uasc, uasc_last
-- also: header, header_last
-- fields: header: uasc; uasc: duc
with failing as (
  select child
  from unaccompanied
  where is_one and not was_one and child in (select child from header_last)
)
select 'header' as extract, row_number from header where child in (select child from failing)
union all
select 'uasc', row_number
from uasc
where child in (
  select child
  from unaccompanied
  where in_file and in_last_file and not flagged and not last_flagged
    and duc < year_start() and last_duc_text is null)
