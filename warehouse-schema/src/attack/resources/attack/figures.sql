-- question: what stands in two releases, and which numbers must not be found out?
-- Attached: analyst_1, published_1, analyst_2, published_2. Made: attack_figures; attack_quantities, a
-- number of children or events in each row: of a figure the numerator n, the denominator d and, of a
-- proportion, what is left of it, the complement c. A population is no secret.
create or replace temp table attack_figures as
with figures as (
  select 1 as release, truth.*, shown.status = 'suppressed' as is_hidden
  from analyst_1.main.trend_series truth
  join published_1.main.trend_series shown using (indicator_id, area_code, period_kind, period_end)
  where truth.source_release is null and truth.numerator is not null
  union all by name
  select 2 as release, truth.*, shown.status = 'suppressed' as is_hidden
  from analyst_2.main.trend_series truth
  join published_2.main.trend_series shown using (indicator_id, area_code, period_kind, period_end)
  where truth.source_release is null and truth.numerator is not null
)
select
  row_number() over (order by release, indicator_id, area_code, period_kind, period_end) as figure_key,
  release, indicator_id, area_code, period_kind, period_end, kind,
  regexp_replace(definition.denominator_label, '\s+', ' ', 'g') as asked,
  figures.numerator, figures.denominator, is_hidden
from figures
join analyst_2.main.dim_indicators definition using (indicator_id);

create or replace temp table attack_quantities as
select
  row_number() over (order by figure_key, part) - 1 as quantity, figure_key, part, period_end, truth,
  not is_hidden or part = 'd' and kind = 'rate' as is_known,
  is_hidden and not (part = 'd' and kind = 'rate') and truth between 1 and 5 as is_secret,
  format(
    '{} of {} {} {} in release {}',
    case part when 'n' then 'numerator' when 'd' then 'denominator' else 'complement' end,
    indicator_id, period_kind, period_end, release) as label
from attack_figures
cross join (values ('n'), ('d'), ('c')) as parts (part)
cross join lateral (
  select case part
    when 'n' then numerator when 'd' then denominator
    else case when kind = 'proportion' then denominator - numerator end end as truth)
where truth is not null
