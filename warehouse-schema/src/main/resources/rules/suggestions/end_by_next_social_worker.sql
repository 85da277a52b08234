-- codes: SW05STG1, SW08STG2, SW14STG2
-- why: the day on which the child's next social worker starts
-- tables: sw_episodes
-- fields: sw_episodes: sw_dec
with beside_the_next as (
  select row_number, sw_decom, sw_dec,
    lead(sw_decom) over (partition by child order by sw_decom, row_number) as next_decom
  from sw_episodes
  where child is not null and sw_decom is not null)
select 'sw_episodes' as extract, e.row_number, 'sw_dec' as field,
  strftime(e.next_decom, '%d/%m/%Y') as value
from beside_the_next e
semi join failing f on f.extract = 'sw_episodes' and f.row_number = e.row_number
where e.sw_dec is null and e.next_decom > e.sw_decom
