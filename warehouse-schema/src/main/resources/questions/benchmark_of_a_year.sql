-- title: Benchmark of a year
-- question: Where do we stand beside England, the region and councils that are alike?
-- look at: similar in to_england means that the interval of our figure holds that of England, whatever
--   the difference looks like. neighbours_count says how many of the ten have a value.
-- file: both
select
  indicator_id, numerator, denominator, round_half_up(value, 1) as value, england_value as england,
  significance_england as to_england, region_value as region,
  round_half_up(neighbours_median, 1) as neighbours, neighbours_count, quartile_band as band,
  rank, rank_of
from benchmark
where source_release is null
  and period_kind = 'financial_year'
  and period_end = date '2024-03-31'
  and status = 'value'
  and indicator_id in ('cla_rate_per_10000', 'three_plus_placements_pct', 'long_term_stability_pct',
    'placed_outside_la_pct', 'over_20_miles_pct', 'health_assessment_pct', 'missing_pct')
order by indicator_id
