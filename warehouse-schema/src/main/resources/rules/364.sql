-- code: 364
-- title: Detention after arrest went on for longer than the law can allow
-- meaning: one or several abutting episodes under J2 last more than 21 days, open ones to the end
--   of the year; each of them fails
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: episodes
-- fields: episodes: ls, decom, dec
-- Police and Criminal Evidence Act 1984, sections 38(6) and 41 to 46: hours or days, until a court
-- sits. The Department asks from 21 days on.
select 'episodes' as extract, row_number
from short_order_stays
where ls = 'J2' and days > 21
