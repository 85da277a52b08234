-- id: started_uasc_pct
-- title: Unaccompanied asylum seekers, of those who started to be looked after
-- kind: proportion
-- numerator: children of the denominator with the status of an unaccompanied asylum-seeking
--   child when they started
-- denominator: children who started to be looked after in the period, each once, as of the
--   first time
-- population: children looked after, other than under an agreed series of short breaks (V3, V4)
-- period kinds: year_to_date, rolling_12_months, financial_year
-- polarity: none
-- unit: percent
-- decimals: 1
-- years: 2005 on
-- official code: none
-- extracts: episodes
-- source: reference section 5, indicator 36
select
  s.authority_code, s.child_id, s.period_kind, s.period_end,
  true as in_denominator,
  u.child_id is not null as in_numerator,
  1 as measure
from starters s
left join (
  select authority_code, child_id, collection_year, ceased_date
  from fact_uasc
  where is_known(known_from, known_to)
) u
  on u.authority_code = s.authority_code and u.child_id = s.child_id
  and u.collection_year = collection_year_of(s.start_date)
  and lasts_beyond(u.ceased_date, s.start_date)
