-- meaning: whether a fact was held to be true on the day known_at; a fact learnt that day counts
create or replace macro is_known_at(known_from, known_to, known_at) as
  known_from <= cast(known_at as date) and (known_to is null or known_to > cast(known_at as date))
