-- title: League table
-- question: Which authorities of our region look after most children for their size, and where are we?
-- look at: the rank is among all authorities of England, 1 is best; an indicator without a good
--   direction, like this one, has none, so the table is in the order of the figure. Overlapping
--   intervals mean that two places may have swapped by chance.
-- file: both
select
  a.authority_label as authority, round_half_up(b.value, 1) as per_10000, b.numerator as children, b.source_release,
  b.source_release is null as is_our_own
from benchmark b
join dim_authorities a on a.gss_code = b.area_code and a.is_latest
where b.indicator_id = 'cla_rate_per_10000'
  and b.period_kind = 'financial_year'
  and b.period_end = date '2024-03-31'
  and a.region_code = (
    select region_code from dim_authorities where is_latest and authority_label = 'North Lincolnshire')
order by b.value desc, authority
