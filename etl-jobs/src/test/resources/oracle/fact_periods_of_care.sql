select
    authority_code,
    child_id,
    period_of_care_key,
    period_number,
    start_date,
    last['end'] as end_date,
    first['ls'] as start_legal_status_code,
    first['cin'] as need_code,
    case when last['end'] is not null then last['reason'] end as end_reason_code,
    is_short_break,
    placement_count
from periods
