-- Where exactly one member of a relation is hidden, the others give it back: hide a second. Not a
-- zero where it can be helped, because a zero is always shown and would so be recognised.
update disclosure_figures set is_hidden = true
where not is_hidden and figure_key in (
  select arg_min(figure_key, (numerator = 0)::integer * 10 + sacrifice_order)
    filter (where not is_hidden)
  from disclosure_relations join disclosure_figures using (figure_key)
  group by relation
  having count(*) filter (where is_hidden) = 1
  union all
  -- a hidden total takes the percentages of it along
  select part_key
  from disclosure_totals
  join disclosure_figures total on total.figure_key = total_key
  where total.is_hidden
)
