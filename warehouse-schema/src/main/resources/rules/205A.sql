-- code: 205A
-- title: Unaccompanied last year, not this year, and no end in between
-- meaning: a child unaccompanied last year is not this year, and the end of the status is not
--   dated before this year, or this year dates one; not where neither year has a flag of 1 or a
--   date
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: uasc, uasc_last
-- also: header, header_last
-- fields: uasc: duc; header: uasc
with failing as (
  select child
  from unaccompanied
  where was_one and not is_one
    and not coalesce(last_duc < year_start() and duc_text is null, false)
    and not (not last_flagged and last_duc_text is null and in_file and duc_text is null)
)
select 'uasc' as extract, row_number from uasc where child in (select child from failing)
union all
select 'header', row_number from header where child in (select child from failing)
