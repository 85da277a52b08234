-- question: what does everybody know who can read a definition?
-- Made from attack_figures and attack_quantities: attack_terms, one row per relation and quantity in
-- it. The sum of the quantities with their coefficients is zero ('='), or not below zero ('<').
-- Written by hand, from the definitions, and on purpose not from what the product declares.
--
-- Who attacks is told which of the equations hold (a child who left twice in a year is counted once),
-- and which figures the second release has not restated. That makes them stronger than they are.

-- within one release, period kind and period: of an indicator the numerator, with / its denominator
create or replace temp table attack_sums as
with sums (sum_text) as (values
  -- ages
  ('/aged_under_1_pct = aged_under_1_pct + aged_1_to_4_pct + aged_5_to_9_pct + aged_10_to_15_pct + aged_16_and_over_pct'),
  ('aged_0_4_pct = aged_under_1_pct + aged_1_to_4_pct'),
  ('aged_10_and_over_pct = aged_10_to_15_pct + aged_16_and_over_pct'),
  -- coming
  ('/started_aged_under_1_pct = started_aged_under_1_pct + started_aged_1_to_4_pct + started_aged_5_to_9_pct + started_aged_10_to_15_pct + started_aged_16_and_over_pct'),
  ('entrants_aged_0_4_pct = started_aged_under_1_pct + started_aged_1_to_4_pct'),
  -- going
  ('/ceased_aged_under_1_pct = ceased_aged_under_1_pct + ceased_aged_1_to_4_pct + ceased_aged_5_to_9_pct + ceased_aged_10_to_15_pct + ceased_aged_16_and_over_pct'),
  ('returned_home_pct_of_leavers = returned_home_planned_pct_of_leavers + returned_home_unplanned_pct_of_leavers'),
  ('returned_home_planned_pct_of_leavers + returned_home_unplanned_pct_of_leavers < returned_home_pct_of_leavers'),
  ('legal_permanence_pct = adopted_pct_of_leavers + special_guardianship_pct_of_leavers + arrangements_order_pct_of_leavers'),
  ('legal_permanence_pct + returned_home_pct_of_leavers < /legal_permanence_pct'),
  -- placements
  ('foster_or_adoption_pct = foster_pct + placed_for_adoption_pct'),
  ('foster_or_adoption_pct + residential_pct + independent_or_supported_pct + with_parents_pct < /foster_pct'),
  ('agency_placement_pct + in_house_placement_pct < /agency_placement_pct'),
  ('kinship_foster_pct < foster_pct'),
  ('/foster_own_la_share_pct = foster_pct'),
  ('foster_own_la_share_pct < in_house_placement_pct'),
  ('/foster_pct < cla_count'),
  ('distant_placement_pct < over_20_miles_pct'),
  ('distant_placement_pct < placed_outside_la_pct'),
  ('over_20_miles_pct + placed_outside_la_pct < /distant_placement_pct + distant_placement_pct'),
  ('/long_term_stability_pct + aged_16_and_over_pct < cla_count'),
  ('/pep_up_to_date_pct < cla_count'),
  -- one number under two names
  ('cla_count = /aged_under_1_pct'), ('cla_count = /cla_uasc_pct'),
  ('cla_count = /distant_placement_pct'), ('cla_count = /over_20_miles_pct'),
  ('cla_count = /placed_outside_la_pct'), ('cla_count = cla_rate_per_10000'),
  ('started_count = /started_aged_under_1_pct'), ('started_count = started_rate_per_10000'),
  ('ceased_count = /ceased_aged_under_1_pct'), ('ceased_count = ceased_rate_per_10000'),
  ('cla_during_year_count = /missing_pct'), ('cla_during_year_count = /away_pct'),
  ('cla_uasc_count = cla_uasc_pct'),
  ('adopted_count = adopted_pct_of_leavers'), ('adopted_count = adopted_pct_of_looked_after'),
  ('agency_placement_count = agency_placement_pct'),
  ('kinship_foster_count = kinship_foster_pct'),
  ('placed_outside_la_count = placed_outside_la_pct'),
  ('care_leavers_higher_education_count = care_leavers_higher_education_pct'),
  -- incidents: a child who was missing had one or more
  ('missing_pct < missing_incidents_count'), ('away_pct < away_incidents_count'),
  -- adoptions
  ('/adoption_entry_to_placement_days < adopted_count'),
  ('/placed_within_12_months_of_decision_pct < /adoption_entry_to_placement_days'),
  -- care leavers
  ('staying_put_pct = staying_put_18_pct + staying_put_19_20_pct'),
  ('/staying_put_pct = /staying_put_18_pct + /staying_put_19_20_pct'),
  ('care_leavers_higher_education_pct < care_leavers_eet_pct'),
  ('care_leavers_eet_pct + care_leavers_neet_pct < /care_leavers_eet_pct'),
  ('/care_leavers_suitable_accommodation_pct < /care_leavers_in_touch_pct'),
  -- health and conduct
  ('sdq_completion_pct = /sdq_of_concern_pct'), ('sdq_completion_pct = /sdq_average_score'),
  ('substance_misuse_pct = /substance_misuse_intervention_offered_pct'),
  ('substance_misuse_pct = /substance_misuse_intervention_received_pct'),
  ('substance_misuse_intervention_received_pct + substance_misuse_intervention_offered_pct < substance_misuse_pct'),
  ('/sdq_completion_pct < /health_assessment_pct'),
  ('/development_check_pct < /health_assessment_pct'), ('/offending_pct < /health_assessment_pct'),
  -- school
  ('ks2_rwm_expected_pct < ks2_reading_expected_pct'),
  ('ks2_rwm_expected_pct < ks2_writing_expected_pct'),
  ('ks2_rwm_expected_pct < ks2_maths_expected_pct'),
  ('/ks2_rwm_expected_pct < /ks2_reading_expected_pct'),
  ('ks4_english_maths_5_pct < ks4_english_maths_4_pct'),
  ('ks4_five_a_star_c_em_pct < ks4_five_a_star_c_pct'),
  ('persistent_absence_15_pct < persistent_absence_10_pct'),
  ('persistent_absence_20_pct < persistent_absence_15_pct'),
  ('sen_plan_pct + sen_support_pct < /sen_plan_pct'),
  ('mid_year_school_move_pct < stability_index_schools_pct'),
  ('/mid_year_school_move_pct < /stability_index_schools_pct')
),
sides as (
  select
    sum_text, case when sum_text like '% = %' then '=' else '<' end as sense,
    string_split(regexp_replace(sum_text, ' [=<] ', '|'), '|') as sides
  from sums
),
members as (
  select sum_text, sense, unnest(string_split(sides[1], ' + ')) as member, -1 as coefficient
  from sides
  union all
  select sum_text, sense, unnest(string_split(sides[2], ' + ')) as member, 1 as coefficient
  from sides
)
select
  sum_text, sense, coefficient, ltrim(member, '/') as indicator_id,
  case when member like '/%' then 'd' else 'n' end as part,
  count(*) over (partition by sum_text) as member_count
from members;

-- what is counted as it happens, so that periods add up, but for children who come or go twice
create or replace temp table attack_events as
select distinct indicator_id
from attack_figures
where regexp_matches(indicator_id, '^(started_|ceased_|entrants_|distant_entrants)')
  or regexp_matches(indicator_id, '_of_leavers$|^legal_permanence|^adopted_count$')
  or regexp_matches(indicator_id, '_by_review_pct$|_incidents_count$');

-- what can only grow with the length of the period
create or replace temp table attack_growing (indicator_id, part) as
select indicator_id, unnest(['n', 'd', 'c']) from attack_events
where indicator_id not like '%\_pct\_of\_leavers' escape '\'
union all
from (values
  ('cla_during_year_count', 'n'), ('missing_pct', 'n'), ('missing_pct', 'd'), ('away_pct', 'n'),
  ('away_pct', 'd'), ('reviews_on_time_pct', 'd'), ('review_participation_pct', 'd'));

create or replace temp table attack_terms as
with figure as (from attack_figures),
quantity as (
  select quantity, part, truth, figure.*
  from attack_quantities join figure using (figure_key)
),
-- a proportion parts its denominator in two
splits as (
  select 'split' as relation_kind, 'split ' || figure_key as relation, '=' as sense, quantity,
    case part when 'd' then 1 else -1 end as coefficient
  from quantity
  where kind = 'proportion'
),
sums as (
  select 'sum' as relation_kind,
    format('{}: {} {} {} {}', sum_text, release, area_code, period_kind, period_end) as relation,
    sense, quantity, coefficient
  from quantity
  join attack_sums using (indicator_id, part)
  qualify count(*) over (
    partition by sum_text, release, area_code, period_kind, period_end) = member_count
),
pairs as (
  -- one denominator under several names
  select 'asked' as relation_kind, '=' as sense,
    first_value(quantity) over same_asked as one, quantity as other
  from quantity
  where part = 'd' and kind <> 'rate'
  window same_asked as (
    partition by release, area_code, period_kind, period_end, asked, truth order by quantity)
  union all
  -- the children in care on the last day, of whom some indicators ask what happened to them before
  select 'asked', '=', stock.quantity, flow.quantity
  from quantity stock
  join quantity flow using (release, area_code, period_end)
  where stock.indicator_id = 'cla_count' and stock.part = 'n' and stock.period_kind = 'month_end'
    and flow.asked = 'children looked after on the last day of the period' and flow.part = 'd'
    and flow.period_kind <> 'month_end'
  union all
  -- the financial year is the year to date and the rolling year of its last month, and its stock that
  -- of the month end
  select 'same figure', '=', one.quantity, other.quantity
  from quantity one
  join quantity other using (release, indicator_id, part, area_code, period_end)
  where one.period_kind = 'financial_year' and other.period_kind <> 'financial_year'
  union all
  select 'two releases', '=', one.quantity, other.quantity
  from quantity one
  join quantity other using (indicator_id, part, area_code, period_kind, period_end)
  where one.release = 1 and other.release = 2 and one.numerator = other.numerator
    and one.denominator is not distinct from other.denominator
  union all
  -- from month to month the year to date only grows
  select 'growth', '<', later.quantity, earlier.quantity
  from quantity later
  join quantity earlier using (release, indicator_id, part, area_code, period_kind)
  where later.period_kind = 'year_to_date' and month(later.period_end) <> 4
    and earlier.period_end = last_day(later.period_end - interval 1 month)
    and (indicator_id, part) in (from attack_growing)
  union all
  -- and in twelve months as much has happened as in the part of them since April
  select 'growth', '<', longer.quantity, shorter.quantity
  from quantity longer
  join quantity shorter using (release, indicator_id, part, area_code, period_end)
  where longer.period_kind = 'rolling_12_months' and shorter.period_kind = 'year_to_date'
    and ((indicator_id, part) in (from attack_growing)
      or indicator_id = 'three_plus_placements_pct' and part = 'n')
),
-- twelve months to November = April to November + last financial year - April to November before
rolling_years as (
  select
    'rolling year' as relation_kind, 'rolling ' || rolling.quantity as relation, '=' as sense,
    unnest([rolling.quantity, year_before.quantity, to_date.quantity, year.quantity]) as quantity,
    unnest([1, 1, -1, -1]) as coefficient
  from quantity rolling
  join quantity to_date using (release, indicator_id, part, area_code, period_end)
  join quantity year_before using (release, indicator_id, part, area_code)
  join quantity year using (release, indicator_id, part, area_code)
  where rolling.period_kind = 'rolling_12_months'
    and to_date.period_kind = 'year_to_date'
    and year_before.period_kind = 'year_to_date'
    and year_before.period_end = last_day(rolling.period_end - interval 1 year)
    and year.period_kind = 'financial_year'
    and year.period_end
      = make_date(year(rolling.period_end) - (month(rolling.period_end) < 4)::integer, 3, 31)
    and month(rolling.period_end) <> 3
    and indicator_id in (from attack_events)
),
-- who is in care at the end = who was at the start + who came - who went; to date and in a year
coming_and_going as (
  select
    'coming and going' as relation_kind, 'stock ' || started.quantity as relation, '=' as sense,
    unnest([at_end.quantity, at_start.quantity, started.quantity, ceased.quantity]) as quantity,
    unnest([1, -1, -1, 1]) as coefficient
  from quantity started
  join quantity ceased using (release, area_code, period_kind, period_end)
  join quantity at_end using (release, area_code, period_end)
  join quantity at_start using (release, area_code)
  where started.indicator_id = 'started_count' and ceased.indicator_id = 'ceased_count'
    and at_end.indicator_id = 'cla_count' and at_start.indicator_id = 'cla_count'
    and at_end.period_kind = 'month_end' and at_start.period_kind = 'month_end'
    and at_start.period_end = case started.period_kind
      when 'year_to_date'
        then make_date(year(started.period_end) - (month(started.period_end) < 4)::integer, 3, 31)
      else last_day(started.period_end - interval 1 year) end
),
-- whoever was in care in the period was there at its start or came, and is there still or went
during as (
  select
    'coming and going' as relation_kind, 'during ' || throughout.quantity as relation,
    '<' as sense,
    unnest([throughout.quantity, at_end.quantity, ceased.quantity]) as quantity,
    unnest([-1, 1, 1]) as coefficient
  from quantity throughout
  join quantity ceased using (release, area_code, period_kind, period_end)
  join quantity at_end using (release, area_code, period_end)
  where throughout.indicator_id = 'cla_during_year_count' and ceased.indicator_id = 'ceased_count'
    and at_end.indicator_id = 'cla_count' and at_end.period_kind = 'month_end'
),
-- adoptions of three years are those of each of them
three_years as (
  select
    'three years' as relation_kind, 'three years ' || pooled.quantity as relation, '=' as sense,
    unnest([pooled.quantity, last.quantity, middle.quantity, first.quantity]) as quantity,
    unnest([1, -1, -1, -1]) as coefficient
  from quantity pooled
  join quantity last using (release, area_code, period_kind, period_end)
  join quantity middle using (release, area_code, period_kind)
  join quantity first using (release, area_code, period_kind)
  where pooled.indicator_id = 'adoption_entry_to_placement_3_year_days' and pooled.part = 'd'
    and last.indicator_id = 'adoption_entry_to_placement_days' and last.part = 'd'
    and middle.indicator_id = last.indicator_id and middle.part = 'd'
    and first.indicator_id = last.indicator_id and first.part = 'd'
    and middle.period_end = last_day(last.period_end - interval 1 year)
    and first.period_end = last_day(last.period_end - interval 2 year)
),
terms as (
  from splits
  union all
  from sums
  union all
  select relation_kind, format('{} {} {}', relation_kind, one, other), sense,
    unnest([one, other]), unnest([1, -1])
  from pairs
  where one <> other
  union all
  from rolling_years
  union all
  from coming_and_going
  union all
  from during
  union all
  from three_years
),
holding as (
  select relation
  from terms
  join attack_quantities using (quantity)
  group by relation, sense
  having (sum(coefficient * truth) = 0 or sense = '<' and sum(coefficient * truth) > 0)
    and not bool_and(is_known)
)
select relation_kind, relation, sense, quantity, coefficient
from terms
join holding using (relation)
