-- code: 365
-- title: One short break lasted more than 17 days
-- meaning: an episode under V3 lasts more than 17 days, an open one to the end of the year
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: episodes
-- fields: episodes: ls, decom, dec
-- Care Planning, Placement and Case Review Regulations 2010, regulation 48.
select 'episodes' as extract, row_number
from episodes
where ls = 'V3'
  and case when dec_text is null then year_end() else dec end - decom > 17
