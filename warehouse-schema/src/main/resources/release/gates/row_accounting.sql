-- question: is every row of every extract either loaded or set aside?
select
  extract_table || ' of ' || authority_code || ', year ending ' || collection_year
    || ', received ' || received_date as subject,
  rows_in || ' rows in, ' || rows_loaded || ' loaded, ' || rows_set_aside || ' set aside' as finding
from dim_extracts
where rows_in <> rows_loaded + rows_set_aside
order by subject
