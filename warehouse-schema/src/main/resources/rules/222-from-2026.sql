-- code: 222
-- title: URN is given for a placement that Ofsted does not register
-- meaning: a URN other than XXXXXXX is filled for a placement that has none: P1, P3, R1, R2, R5,
--   T0 to T4, Z11 to Z14
-- years: 2026 on
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: urn
select 'episodes' as extract, row_number
from episodes
where urn <> 'XXXXXXX'
  and place in ('P1', 'P3', 'R1', 'R2', 'R5', 'T0', 'T1', 'T2', 'T3', 'T4', 'Z11', 'Z12', 'Z13', 'Z14')
