attach ':memory:' as previous;
create table previous.main.figure_disclosure (
  indicator_id varchar, area_code varchar, period_kind varchar, period_end date,
  numerator integer, denominator integer, value_count integer, is_hidden boolean,
  is_secret boolean)
