-- grain: one row per figure of the benchmark and neighbour model, with its averages
-- note: models are data; the one in force is the latest that was published by the end of the period.
--   An average is rounded half up to the decimals of the source, unweighted, of those with a value.
select
  b.indicator_id, b.area_code, b.period_kind, b.period_end, n.neighbour_model, n.is_in_force,
  round_half_up(n.mean, least(coalesce(i.decimals, 1), n.decimals)) as mean,
  round_half_up(n.median, least(coalesce(i.decimals, 1), n.decimals)) as median,
  n.contributor_count,
  significance_against(b.lower_limit, b.upper_limit, n.mean, i.polarity) as significance_mean,
  significance_against(b.lower_limit, b.upper_limit, n.median, i.polarity) as significance_median
from benchmark b
join dim_authorities a on a.gss_code = b.area_code
join neighbour_averages n
  on n.authority_code = a.authority_code and n.measure = b.indicator_id
  and n.period_end = b.period_end
  and n.is_academic = case when b.period_kind <> 'custom' then b.period_kind = 'academic_year' end
left join dim_indicators i on i.indicator_id = b.indicator_id
