-- code: 1001
-- title: Care leaver was not in care for long enough to be relevant
-- meaning: by the episodes of this and of last year's return the child was in care, short
--   breaks (V3, V4) aside, for less than 13 weeks from the 14th birthday on, or not once the
--   child was 16. Earlier returns may hold more
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: episodes, episodes_last, header, oc3
-- fields: oc3: in_touch, activ, accom
with leavers as (
  -- who is relevant: Children Act 1989, section 23A and schedule 2, paragraph 19B; Care Leavers
  -- (England) Regulations 2010, regulation 3
  select care_leavers.row_number, child, coalesce(header.dob, care_leavers.dob) as dob
  from care_leavers
  left join (select child, min(dob) as dob from header group by child) header using (child)),
stays as (
  select child, ls, decom, coalesce(dec, year_end()) as ended
  from episodes
  where decom is not null
  union all
  -- what this year's return restates stands there with its end
  select before.child, before.ls, before.decom, coalesce(before.dec, year_start() - 1)
  from episodes_last before
  anti join episodes now on before.child = now.child and before.decom = now.decom
  where before.decom is not null),
in_care as (
  select
    leavers.row_number,
    sum(case when stays.ls in ('V3', 'V4') then 0 else greatest(0,
      stays.ended - greatest(stays.decom, birthday(leavers.dob, 14))) end) as days_from_14,
    coalesce(bool_or(coalesce(stays.ls not in ('V3', 'V4'), true)
      and stays.ended >= birthday(leavers.dob, 16)), false) as at_16
  from leavers
  join stays using (child)
  where leavers.dob is not null
  group by leavers.row_number)
select 'oc3' as extract, row_number
from in_care
where days_from_14 < 91 or not at_16
