-- question: did each authority send something lately?
-- Synthetic extracts are as old as they are: the sample stays publishable for ever.
select
  'authority ' || authority_code as subject,
  'last sent something on ' || max(received_date) || ', more than '
    || getvariable('freshness_days') || ' days ago' as finding
from dim_extracts
where not is_synthetic
group by authority_code
having max(received_date) < getvariable('today') - getvariable('freshness_days')::integer
order by subject
