-- an_id stands for the id of the release
insert into release_label (release_id, received_to, is_synthetic, data_label)
select
  'an_id' as release_id,
  left('an_id', 10)::date as received_to,
  coalesce(bool_or(is_synthetic), false) as is_synthetic,
  case
    when coalesce(bool_and(is_synthetic), false) then 'synthetic: stands for no real child'
    when bool_or(is_synthetic) then 'partly synthetic: see is_synthetic of each figure'
    else 'from the returns of the authority'
  end as data_label
from dim_extracts
