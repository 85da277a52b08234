-- grain: one row a child in the table of decisions that a child should be placed for adoption
-- meaning: its first decision, whether a date of one is given, whether one stands (dated and not
--   reversed), and whether every row says when and why it was reversed
create table adoption_decisions as
select
  child,
  min(date_placed) as first_decided,
  bool_or(date_placed_text is not null) as has_date,
  bool_or(date_placed_text is not null and date_placed_ceased_text is null) as one_stands,
  bool_and(date_placed_ceased_text is not null and reason_placed_ceased is not null)
    as all_reversed
from placed_adoption
where child is not null
group by child
