-- code: 631
-- title: Kind of an earlier permanence order is not a valid code
-- meaning: a code is given and it is none of P1 to P4 and Z1
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: prev_perm
-- fields: prev_perm: prev_perm
select 'prev_perm' as extract, row_number
from prev_perm
where not is_code_of_prev_perm(prev_perm)
