-- code: 635
-- title: Date or authority of an earlier permanence order without such an order
-- meaning: a date or an authority of the order is given and the code is blank, or both are
--   given and the code says that there was none (Z1)
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: prev_perm
-- fields: prev_perm: la_perm, date_perm, prev_perm
select 'prev_perm' as extract, row_number
from prev_perm
where case
  when prev_perm is null then la_perm is not null or date_perm is not null
  when prev_perm = 'Z1' then la_perm is not null and date_perm is not null
end
