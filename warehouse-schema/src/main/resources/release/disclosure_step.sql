-- Where exactly one member of a relation is hidden, the others give it back: hide a second. Not a
-- zero where it can be helped, because a zero is always shown and would so be recognised.
update disclosure_figures set is_hidden = true
where figure_key in (
  select arg_min(figure_key, (numerator = 0)::integer * 10 + sacrifice_order)
    filter (where not is_hidden)
  from disclosure_relations join disclosure_figures using (figure_key)
  group by relation
  having count(*) filter (where is_hidden) = 1
)
