-- code: 203
-- title: Date of birth is not the one reported last year
-- meaning: a child of last year comes with another date of birth, or with one of the two missing
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: header, header_last
-- fields: header: dob
select 'header' as extract, this.row_number
from header this
join header_last last on last.child = this.child
where this.dob is distinct from last.dob
