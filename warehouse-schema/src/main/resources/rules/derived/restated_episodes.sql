-- grain: one row a child whose last episode of last year's return is open and who has one this year
-- meaning: the first episode of this year beside that open one, which it has to repeat
create table restated_episodes as
with latest as (
  -- the latest start, and the last row of those
  select child, max({'start': decom, 'row': row_number}) as episode
  from episodes_last
  where child is not null and decom is not null
  group by child)
select
  now.child, now.row_number,
  now.decom, before.decom as last_decom,
  now.rne, before.rne as last_rne,
  now.ls, before.ls as last_ls,
  now.cin, before.cin as last_cin,
  now.place, before.place as last_place,
  now.place_provider, before.place_provider as last_place_provider,
  now.urn, before.urn as last_urn,
  now.pl_la, before.pl_la as last_pl_la,
  now.pl_location, before.pl_location as last_pl_location,
  now.pl_distance, before.pl_distance as last_pl_distance
from episodes_in_order now
join latest using (child)
join episodes_last before on before.row_number = latest.episode.row
where now.position = 1 and before.dec_text is null
