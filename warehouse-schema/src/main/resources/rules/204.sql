-- code: 204
-- title: Ethnic origin is not the one reported last year
-- meaning: a child of last year comes with another ethnic origin, or with one of the two missing
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: header, header_last
-- fields: header: ethnic
-- capitals make no difference here: a wrong spelling is for rule 103
select 'header' as extract, this.row_number
from header this
join header_last last on last.child = this.child
where upper(this.ethnic) is distinct from upper(last.ethnic)
