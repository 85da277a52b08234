-- code: 208
-- title: Unique pupil number is not the one reported last year
-- meaning: a child of last year comes with another unique pupil number, or with one of the two
--   missing; a code for an unknown number (UN1 to UN5) of last year may give way to any other
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: header, header_last
-- fields: header: upn
select 'header' as extract, this.row_number
from header this
join header_last last on last.child = this.child
where upper(this.upn) is distinct from upper(last.upn)
  and not coalesce(
    this.upn is not null and upper(last.upn) in ('UN1', 'UN2', 'UN3', 'UN4', 'UN5'), false)
