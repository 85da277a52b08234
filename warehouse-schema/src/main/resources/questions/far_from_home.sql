-- title: Far from home
-- question: Which kinds of placement take children more than 20 miles from home, or out of the authority?
-- look at: distance_miles is null where it can not be known, as for unaccompanied children; those are
--   in children and in no other column.
-- file: analyst
select
  placement_type, count(*) as children,
  count(*) filter (location_code = 'OUT') as out_of_the_authority,
  count(*) filter (distance_miles > 20) as over_20_miles,
  count(*) filter (location_code = 'OUT' and distance_miles > 20) as both,
  round_half_up(median(distance_miles), 1) as median_miles
from children_in_care
where day = (select max(period_end) from period_ends)
group by placement_type
order by children desc, placement_type
