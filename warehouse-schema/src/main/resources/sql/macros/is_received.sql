-- meaning: whether an extract has been received
create or replace macro is_received(received_date) as
  received_date is not null
