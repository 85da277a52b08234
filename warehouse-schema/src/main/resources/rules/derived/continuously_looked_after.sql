-- grain: one row a child looked after without a break for the twelve months to the end of the year
-- meaning: the cohort of OC2: an episode in the year, none of them a short break (V3, V4), none that
--   starts care after the first day, none that ends it
create table continuously_looked_after as
select child
from episodes
where child is not null and decom <= year_end() and (dec is null or dec >= year_start())
group by child
having not coalesce(bool_or(
  ls in ('V3', 'V4')
  or (rne = 'S' and decom > year_start())
  or (rec <> 'X1' and dec <= year_end())), false)
