-- grain: one row a child of the header or the UASC file, of this year or last
-- meaning: whether the child is an unaccompanied asylum-seeking child this year (is_one) and was last
--   year (was_one). The flag in the header (XML) decides where it is delivered, otherwise being in the
--   UASC file does; in a CSV return a date of last year counts beside a flag of 0. duc: when the status
--   ended, as this year says it
create table unaccompanied as
with this_header as (
  select child, max(uasc) as uasc, any_value(dob) as dob from header where child is not null group by child
),
last_header as (
  select child, max(uasc) as uasc from header_last where child is not null group by child
),
this_file as (
  select child, any_value(dob) as dob, max(duc) as duc, max(duc_text) as duc_text
  from uasc where child is not null group by child
),
last_file as (
  select child, any_value(dob) as dob, max(duc) as duc, max(duc_text) as duc_text
  from uasc_last where child is not null group by child
),
children as (
  select child from this_header
  union select child from last_header
  union select child from this_file
  union select child from last_file
)
select
  c.child,
  coalesce(tf.dob, lf.dob, th.dob) as dob,
  tf.duc as duc,
  tf.duc_text as duc_text,
  lf.duc as last_duc,
  lf.duc_text as last_duc_text,
  coalesce(th.uasc = '1', false) as flagged,
  coalesce(lh.uasc = '1', false) as last_flagged,
  tf.child is not null as in_file,
  lf.child is not null as in_last_file,
  coalesce(th.uasc = '1', tf.child is not null) as is_one,
  coalesce(lh.uasc = '1' or (form() <> 'xml' and lf.duc_text is not null), lf.child is not null) as was_one
from children c
left join this_header th on th.child = c.child
left join last_header lh on lh.child = c.child
left join this_file tf on tf.child = c.child
left join last_file lf on lf.child = c.child
