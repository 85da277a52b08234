-- code: 362
-- title: Emergency protection order went on for more than 21 days
-- meaning: one or several abutting episodes under L2 last more than 21 days, open ones to the end
--   of the year; each of them fails
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: episodes
-- fields: episodes: decom, ls, dec
-- Children Act 1989, section 45: eight days and one extension; the Department allows 21 in all.
select 'episodes' as extract, row_number
from short_order_stays
where ls = 'L2' and days > 21
