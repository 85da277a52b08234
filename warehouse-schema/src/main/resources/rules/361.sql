-- code: 361
-- title: Police protection went on for more than three days
-- meaning: one or several abutting episodes under L1 last more than three days, open ones to the
--   end of the year; each of them fails
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: episodes
-- fields: episodes: decom, ls, dec
-- Children Act 1989, section 46(6): 72 hours.
select 'episodes' as extract, row_number
from short_order_stays
where ls = 'L1' and days > 3
