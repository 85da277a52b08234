-- grain: one row a child who is, or was, an unaccompanied asylum-seeking child
-- meaning: flagged in the header or listed in UASC this year, or flagged last year, or listed last
--   year with a day on which it ended. Who is listed last year without such a day still is one, so
--   this year's return has to say it again
create table asylum_seekers as
select child from header where uasc = '1' and child is not null
union
select child from uasc where child is not null
union
select child from header_last where uasc = '1' and child is not null
union
select child from uasc_last where duc_text is not null and child is not null
