-- meaning: whether a fact is held to be true now
create or replace macro is_known(known_from, known_to) as
  known_to is null
