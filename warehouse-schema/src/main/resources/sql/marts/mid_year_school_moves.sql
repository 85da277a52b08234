-- grain: one row per child and change of school in mid-year: not from 1 August to 30 September, when
--   most changes are those of a new school year, and not the first school of a child
-- counted by: 'event', make_date(collection_year_of(move_date), 3, 31)
select authority_code, child_id, move_date
from fact_school_moves
where is_known(known_from, known_to)
  and month(move_date) not in (8, 9) and from_school_urn is not null
