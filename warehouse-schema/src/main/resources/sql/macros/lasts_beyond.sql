-- meaning: whether something that ended on end_date (null while it lasts) still held at the end of
--   the day; the day on which an episode ceases is not a day of it
create or replace macro lasts_beyond(end_date, day) as
  coalesce(end_date, date '9999-12-31') > day
