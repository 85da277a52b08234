-- grain: one row an episode whose child and start are known
-- meaning: the episode, the one before and the one after it of the same child, by start and then
--   by row; position counts from 1. same_placement: as in the episode before
create table episodes_in_order as
select
  e.*,
  row_number() over child_in_order as position,
  count(*) over (partition by child) as episode_count,
  lag(row_number) over child_in_order as previous_row_number,
  lag(decom) over child_in_order as previous_decom,
  lag(dec) over child_in_order as previous_dec,
  lag(rne) over child_in_order as previous_rne,
  lag(ls) over child_in_order as previous_ls,
  lag(cin) over child_in_order as previous_cin,
  lag(place) over child_in_order as previous_place,
  lag(place_provider) over child_in_order as previous_place_provider,
  lag(rec) over child_in_order as previous_rec,
  lag(reason_place_change) over child_in_order as previous_reason_place_change,
  lag(pl_post) over child_in_order as previous_pl_post,
  lag(urn) over child_in_order as previous_urn,
  lead(row_number) over child_in_order as next_row_number,
  lead(decom) over child_in_order as next_decom,
  lead(dec) over child_in_order as next_dec,
  lead(rne) over child_in_order as next_rne,
  lead(ls) over child_in_order as next_ls,
  lead(place) over child_in_order as next_place,
  lead(place_provider) over child_in_order as next_place_provider,
  lead(rec) over child_in_order as next_rec,
  lead(pl_post) over child_in_order as next_pl_post,
  lead(urn) over child_in_order as next_urn,
  place is not distinct from previous_place
    and pl_post is not distinct from previous_pl_post
    and urn is not distinct from previous_urn
    and place_provider is not distinct from previous_place_provider as same_placement
from episodes e
where child is not null and decom is not null
window child_in_order as (partition by child order by decom, row_number)
