-- code: 168
-- title: Unique pupil number is not one and not a code for none
-- meaning: the unique pupil number is filled, but is neither a letter other than I, O and S with
--   eleven digits and a digit or letter, nor UN1 to UN5
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: header
-- fields: header: upn
-- a blank is for rule 442, as children in short breaks need none
select 'header' as extract, row_number
from header
where upn not in ('UN1', 'UN2', 'UN3', 'UN4', 'UN5')
  and not regexp_full_match(upn, '[A-HJ-NP-RT-Z][0-9]{11}[0-9A-Z]')
