-- title: The children behind a figure
-- question: Which children make up the numerator of a figure, and do they count to it?
-- look at: rows_in_numerator and rows_in_denominator are always those of the figure. The view of an
--   indicator has a row for each child; `cicw drill` prints them.
-- file: analyst
select
  t.period_label as year, t.numerator, t.denominator,
  count(*) filter (r.in_numerator) as rows_in_numerator,
  count(*) filter (r.in_denominator) as rows_in_denominator
from trend_series t
join dim_authorities a on a.gss_code = t.area_code and a.is_latest
join three_plus_placements_pct r
  on r.authority_code = a.authority_code and r.period_kind = t.period_kind
  and r.period_end = t.period_end
where t.indicator_id = 'three_plus_placements_pct' and t.period_kind = 'financial_year'
  and t.source_release is null and t.period_end >= date '2023-03-31'
group by t.period_label, t.numerator, t.denominator, t.period_end
order by t.period_end
