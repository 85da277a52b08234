-- code: 217t
-- title: Independent living (P2) goes on after 28 October 2023
-- meaning: a placement in independent living (P2) has not ended or ended after 28 October 2023
-- years: 2024 to 2024
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: place, dec
-- from that day supported accommodation has to be registered with Ofsted (SI 2023/416)
select 'episodes' as extract, row_number
from episodes
where place = 'P2' and (dec_text is null or dec > date '2023-10-28')
