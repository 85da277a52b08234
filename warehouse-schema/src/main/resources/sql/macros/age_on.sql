-- meaning: age in years on a day; birth dates keep their month only, so the first of the month
--   stands for the birthday, which is exact at every month end
create or replace macro age_on(birth_month, day) as
  cast(date_sub('year', birth_month, day) as integer)
