-- code: 371
-- title: Child under 16 put into semi-independent living
-- meaning: an episode in H5 starts before the 16th birthday
-- years: 2024 to 2024
-- stage: 2
-- severity: warning
-- tables: episodes, header
-- fields: episodes: decom, place
-- Care Planning, Placement and Case Review Regulations 2010, regulation 27A: no child under 16 may
-- be placed where no regulations of homes or foster care hold.
select 'episodes' as extract, e.row_number
from episodes e
join header h using (child)
where e.place = 'H5' and e.decom < birthday(h.dob, 16)
