-- code: 371
-- title: Child under 16 put into supported accommodation
-- meaning: an episode in K3 starts before the 16th birthday
-- years: 2025 on
-- stage: 2
-- severity: warning
-- tables: episodes, header
-- fields: episodes: decom, place
-- Supported Accommodation (England) Regulations 2023: it is for those aged 16 and 17.
select 'episodes' as extract, e.row_number
from episodes e
join header h using (child)
where e.place = 'K3' and e.decom < birthday(h.dob, 16)
