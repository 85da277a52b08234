-- question: does the latest return of each authority pass the rules that are named?
-- the_limits stands for a row (rule_code, most, is_pct) for each of them. A rule that could not look
-- at the return was not passed.
(with limits (rule_code, most, is_pct) as (values the_limits),
latest as (
  select authority_code, max(collection_year) as collection_year
  from fact_rule_checks
  group by authority_code
),
checks as (
  select * from fact_rule_checks join latest using (authority_code, collection_year)
  where known_to is null
),
failing as (
  select authority_code, rule_code, count(*) as row_count
  from fact_rule_failures join latest using (authority_code, collection_year)
  where known_to is null
  group by authority_code, rule_code
),
rules as (
  select
    authority_code, collection_year, limits.*, checks.is_run, checks.missing, dim_rules.rule_title,
    dim_rules.tables, coalesce(failing.row_count, 0) as row_count
  from latest
  cross join limits
  left join checks using (authority_code, collection_year, rule_code)
  left join dim_rules
    on dim_rules.rule_code = limits.rule_code
    and greatest(collection_year, 2023) between dim_rules.first_year and dim_rules.last_year
  left join failing using (authority_code, rule_code)
),
delivered as (
  select authority_code, collection_year, extract_table, arg_max(rows_in, received_date) as rows_in
  from dim_extracts
  group by authority_code, collection_year, extract_table
),
sized as (
  select
    rules.*,
    (select coalesce(sum(rows_in), 0)
      from delivered
      where delivered.authority_code = rules.authority_code
        and delivered.collection_year = rules.collection_year
        and list_contains(string_split(rules.tables, ', '), delivered.extract_table)) as rows_in
  from rules
),
judged as (
  select *, if(is_pct, most * rows_in / 100, most) as allowed from sized
)
select
  'rule ' || rule_code || coalesce(' (' || rule_title || ')', '') || ' of ' || authority_code
    || ', year ending ' || collection_year as subject,
  case
    when rule_title is null then 'is no rule of that year. Take it out of gates.rules'
    when is_run then row_count || ' rows fail it, ' || floor(allowed)::integer
      || ' may. See them with cicw failures --rule ' || rule_code
      || ', and have them put right in the next extract'
    else 'was not run for want of ' || coalesce(missing, 'the return')
      || '. Deliver it, or take the rule out of gates.rules'
  end as finding
from judged
where rule_title is null or not coalesce(is_run, false) or row_count > allowed
order by authority_code, rule_code)
