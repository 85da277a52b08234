-- meaning: statistical group of a placement code of any year
-- source: reference section 1.3
create or replace macro placement_group(placement_code) as
  case
    when regexp_matches(placement_code, '^[UQF]') then 'foster'
    when regexp_matches(placement_code, '^A') then 'adoption'
    when placement_code in ('K1', 'K2', 'H1', 'H2', 'H3', 'H4') then 'residential'
    when placement_code = 'P1' then 'parents'
    when placement_code in ('P2', 'H5', 'K3') then 'independent'
    when regexp_matches(placement_code, '^M') then 'missing'
    when regexp_matches(placement_code, '^T') then 'temporary'
    else 'other'
  end
