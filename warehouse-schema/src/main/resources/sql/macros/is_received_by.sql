-- meaning: whether an extract had been received by the day known_at
create or replace macro is_received_by(received_date, known_at) as
  received_date <= cast(known_at as date)
