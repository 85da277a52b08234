-- id: stability_index_social_workers_pct
-- title: Stability Index: two or more changes of social worker
-- kind: proportion
-- numerator: children of the denominator whose social worker changed twice or more in the period
-- denominator: children looked after on the last day of the period
-- population: children looked after, other than under an agreed series of short breaks (V3, V4)
-- period kinds: rolling_12_months, financial_year
-- polarity: low
-- unit: percent
-- decimals: 1
-- years: 2024 on
-- official code: none
-- extracts: episodes, sw_episodes
-- source: reference section 5, indicator 47
select
  authority_code, child_id, period_kind, period_end,
  true as in_denominator,
  change_count >= 2 as in_numerator,
  change_count as measure
from social_workers_in_period
where period_kind <> 'year_to_date'
