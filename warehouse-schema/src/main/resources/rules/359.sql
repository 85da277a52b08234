-- code: 359
-- title: Past 18 and still in care other than by agreement in a community home
-- meaning: an episode goes on after the day of the 18th birthday, to its end or, if open, to the
--   end of the year, and is not under V2 in a children's home (K2)
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: episodes, header
-- fields: episodes: dec, ls, place
-- Children Act 1989, section 20(5): only a community home may accommodate a person over 18.
select 'episodes' as extract, e.row_number
from episodes e
join header h using (child)
where birthday(h.dob, 18) < case when e.dec_text is null then year_end() else e.dec end
  and (e.ls is distinct from 'V2' or e.place is distinct from 'K2')
