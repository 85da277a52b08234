-- code: 205B
-- title: Unaccompanied this year, though last year the status had ended
-- meaning: a child unaccompanied in both years had an end of the status last year that is not the
--   18th birthday, which is what stands for a status that goes on
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: uasc, uasc_last
-- also: header, header_last
-- fields: uasc: duc; header: uasc
with failing as (
  select child
  from unaccompanied
  where is_one and was_one
    and last_duc is not null and last_duc is distinct from birthday(dob, 18)
    -- without a flag in the header only a second date says that the status went on
    and (flagged or duc_text is not null)
)
select 'uasc' as extract, row_number from uasc where child in (select child from failing)
union all
select 'header', row_number from header where child in (select child from failing)
