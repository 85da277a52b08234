-- code: 207
-- title: Mother last year, but not this year
-- meaning: a girl reported as a mother last year is not this year, and has an episode this year
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: header, header_last, episodes
-- fields: header: mother
select 'header' as extract, this.row_number
from header this
join header_last last on last.child = this.child
where last.mother = '1' and this.mother is distinct from '1'
  and this.child in (select child from episodes)
