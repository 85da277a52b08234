-- codes: 102, 104, 112, 113, 115, 116, 141, 147, 166, 171, 1004, 1005, 700, 701, SW04STG1,
--   SW05STG1
-- why: the only day that this spelling can mean
-- tables: header
-- also: uasc, ad1, placed_adoption, episodes, reviews, missing, dolo, sw_episodes
-- fields: header: dob, mc_dob; uasc: duc; ad1: date_int, date_match; placed_adoption: date_placed,
--   date_placed_ceased; episodes: decom, dec; reviews: review; missing: mis_start, mis_end; dolo:
--   dolo_start, dolo_end; sw_episodes: sw_decom, sw_dec
with cells as (
  select 'header' as extract, row_number,
    unnest(['dob', 'mc_dob']) as field,
    unnest([if(dob is null, dob_text, null), if(mc_dob is null, mc_dob_text, null)]) as text
  from header
  union all
  select 'uasc' as extract, row_number,
    unnest(['duc']) as field,
    unnest([if(duc is null, duc_text, null)]) as text
  from uasc
  union all
  select 'ad1' as extract, row_number,
    unnest(['date_int', 'date_match']) as field,
    unnest([if(date_int is null, date_int_text, null), if(date_match is null, date_match_text, null)]) as text
  from ad1
  union all
  select 'placed_adoption' as extract, row_number,
    unnest(['date_placed', 'date_placed_ceased']) as field,
    unnest([if(date_placed is null, date_placed_text, null), if(date_placed_ceased is null, date_placed_ceased_text, null)]) as text
  from placed_adoption
  union all
  select 'episodes' as extract, row_number,
    unnest(['decom', 'dec']) as field,
    unnest([if(decom is null, decom_text, null), if(dec is null, dec_text, null)]) as text
  from episodes
  union all
  select 'reviews' as extract, row_number,
    unnest(['review']) as field,
    unnest([if(review is null, review_text, null)]) as text
  from reviews
  union all
  select 'missing' as extract, row_number,
    unnest(['mis_start', 'mis_end']) as field,
    unnest([if(mis_start is null, mis_start_text, null), if(mis_end is null, mis_end_text, null)]) as text
  from missing
  union all
  select 'dolo' as extract, row_number,
    unnest(['dolo_start', 'dolo_end']) as field,
    unnest([if(dolo_start is null, dolo_start_text, null), if(dolo_end is null, dolo_end_text, null)]) as text
  from dolo
  union all
  select 'sw_episodes' as extract, row_number,
    unnest(['sw_decom', 'sw_dec']) as field,
    unnest([if(sw_decom is null, sw_decom_text, null), if(sw_dec is null, sw_dec_text, null)]) as text
  from sw_episodes),
days as (
  select extract, row_number, field, regexp_replace(text, '[ T]00:00(:00(\.0+)?)?Z?$', '') as text
  from cells
  semi join failing using (extract, row_number)
  where text is not null),
readings as (
  select extract, row_number, field,
    -- where both the third of June and the sixth of March may be meant, there are two of them
    unnest([
      try_strptime(text, '%Y-%m-%d'), try_strptime(text, '%Y/%m/%d'),
      try_strptime(text, '%Y%m%d'), try_strptime(text, '%m/%d/%Y'),
      try_strptime(text, '%d-%m-%Y'), try_strptime(text, '%m-%d-%Y'),
      try_strptime(text, '%d.%m.%Y'), try_strptime(text, '%m.%d.%Y'),
      try_strptime(text, '%d %B %Y'), try_strptime(text, '%d %b %Y'),
      try_strptime(text, '%d-%b-%Y')])::date as day
  from days)
select extract, row_number, field, strftime(day, '%d/%m/%Y') as value
from readings
where day between date '1980-01-01' and year_end()
