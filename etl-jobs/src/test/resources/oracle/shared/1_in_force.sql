-- The versions in force now: of each logical extract the one that speaks of the latest day, then
-- the one received last.
create table in_force as
select extract_id, authority_code, extract_table, collection_year, data_to
from extract_versions
qualify dense_rank() over (
    partition by authority_code, extract_table, collection_year
    order by data_to desc, received_at desc
) = 1;
