-- code: 202
-- title: Sex is not the one reported last year
-- meaning: a child of last year comes with another sex; 1 and M, 2 and F are the same
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: header, header_last
-- fields: header: sex
-- the codes changed with 2024/25
select 'header' as extract, this.row_number
from header this
join header_last last on last.child = this.child
where case this.sex when '1' then 'M' when '2' then 'F' else this.sex end
  is distinct from case last.sex when '1' then 'M' when '2' then 'F' else last.sex end
