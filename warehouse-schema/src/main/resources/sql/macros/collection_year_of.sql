-- meaning: collection year of a day, 1 April to 31 March, by the year it ends in
create or replace macro collection_year_of(day) as
  cast(year(day) + case when month(day) >= 4 then 1 else 0 end as integer)
