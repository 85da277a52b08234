-- code: 303
-- title: End of UASC status for a child not flagged as unaccompanied
-- meaning: the end of the status is dated in the UASC file and the flag in the header is not 1;
--   only for returns whose header has the flag
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: uasc, header
-- fields: uasc: duc; header: uasc
with not_flagged as (
  select u.row_number as uasc_row, h.row_number as header_row
  from uasc u
  join header h on h.child = u.child
  where u.duc_text is not null and h.uasc is distinct from '1'
    -- in CSV files the header has no such column: the UASC file itself says who is one
    and exists (select 1 from header where uasc is not null)
)
select 'uasc' as extract, uasc_row as row_number from not_flagged
union all
select 'header', header_row from not_flagged
