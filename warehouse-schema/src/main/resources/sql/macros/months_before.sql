-- meaning: the same day some months earlier, where the last day of a month answers to the last day:
--   24 months before 28 February 2017 is 28 February 2015, 30 months before 31 March is 30 September
create or replace macro months_before(day, months) as
  case
    when day = last_day(day) then last_day(cast(day - to_months(months) as date))
    else cast(day - to_months(months) as date)
  end
