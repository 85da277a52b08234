-- code: 363
-- title: Child assessment order went on for more than seven days
-- meaning: one or several abutting episodes under L3 last more than seven days, open ones to the
--   end of the year; each of them fails
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: episodes
-- fields: episodes: ls, decom, dec
-- Children Act 1989, section 43(5).
select 'episodes' as extract, row_number
from short_order_stays
where ls = 'L3' and days > 7
