-- The ledgers: what landed, what became of it, and what ran. Runs on SQLite and on PostgreSQL.
-- Times are ISO-8601 text in UTC, dates ISO-8601 text, so that both databases compare them alike.

create table if not exists landed_files (
    file_id text primary key,          -- SHA-256 of the bytes
    file_name text not null,
    delivered_from text not null,      -- folder or URI, without the file name
    stored_path text not null,         -- below landing/
    byte_count bigint not null,
    received_at text not null,
    received_by text not null,
    status text not null,              -- landed | set_aside
    reason text                        -- why it was set aside
);

create table if not exists extract_versions (
    extract_id text primary key,       -- hash of file_id, table, authority, year and what the delivery says
    file_id text not null references landed_files (file_id),
    authority_code text not null,
    extract_table text not null,
    collection_year integer not null,
    data_to text not null,
    received_at text not null,
    status text not null,              -- due | held | staged | conformed
    reason text,                       -- why it is held
    is_synthetic integer not null,
    rows_in integer,
    rows_loaded integer,
    rows_set_aside integer
);

-- Under what name and from where a version came: one file of published statistics may be delivered
-- for two releases.
create table if not exists extract_deliveries (
    extract_id text primary key references extract_versions (extract_id),
    file_name text not null,
    delivered_from text not null
);

-- What landed in twenty years is counted from an index alone; what waits for a person is found.
drop index if exists extract_versions_by_extract;
create index if not exists extract_versions_counted
    on extract_versions (authority_code, extract_table, collection_year, status, received_at,
                         is_synthetic, rows_in, rows_loaded, rows_set_aside);
create index if not exists extract_versions_held on extract_versions (received_at) where status = 'held';
create index if not exists landed_files_set_aside on landed_files (received_at) where status = 'set_aside';

create table if not exists runs (
    run_id text primary key,           -- workflow and logical date
    workflow text not null,
    logical_date text not null,
    status text not null,              -- running | done | failed | held | cancelled | left_out
    attempt integer not null,
    started_at text not null,
    ended_at text,
    release_id text,                   -- the release that says what it took in
    message text
);

-- Twenty years of nights are asked for the latest, the last of a workflow, and those that run.
create index if not exists runs_by_start on runs (started_at desc, run_id);
create index if not exists runs_by_workflow on runs (workflow, logical_date);
create index if not exists runs_at_work on runs (run_id) where status = 'running';
create index if not exists runs_done on runs (started_at desc) where status = 'done';
create index if not exists runs_by_release on runs (workflow, release_id) where release_id is not null;

create table if not exists run_steps (
    run_id text not null references runs (run_id),
    attempt integer not null,
    step text not null,
    status text not null,              -- running | done | failed
    started_at text not null,
    ended_at text,
    row_count bigint,
    message text,
    primary key (run_id, attempt, step)
);

-- What the gates said of the release that an attempt of a run would publish.
create table if not exists gate_results (
    run_id text not null references runs (run_id),
    attempt integer not null,
    asked_as integer not null,         -- the gates are asked in this order
    gate text not null,
    release_id text not null,
    asked_at text not null,
    question text not null,
    finding_count integer not null,
    findings text not null,            -- the first of them, a line each
    override_reason text not null,     -- who let it through all the same and why, or empty
    primary key (run_id, attempt, gate)
);

create index if not exists gate_results_by_time on gate_results (asked_at);

-- Who let a release through that gates held, for good: kept however old the run is.
create table if not exists gate_overrides (
    run_id text not null,
    attempt integer not null,
    gate text not null,
    release_id text not null,
    decided_at text not null,
    decided_by text not null,
    reason text not null,
    finding_count integer not null,
    findings text not null,            -- what the gate had found, the first of it, a line each
    primary key (run_id, attempt, gate)
);

create index if not exists gate_overrides_by_release on gate_overrides (release_id);

-- What somebody has to look at, once for each event of a run.
create table if not exists alerts (
    run_id text not null,              -- where it belongs to no run: what it is about
    event text not null,               -- Alert.Event, in lower case
    raised_at text not null,
    message text not null,
    primary key (run_id, event)
);

-- Alerts that somebody has dealt with.
create table if not exists closed_alerts (
    run_id text not null,
    event text not null,
    closed_at text not null,
    closed_by text not null,
    primary key (run_id, event)
);

-- Which channel has told people of an alert, and when the next try is due where it has not.
create table if not exists alert_sendings (
    run_id text not null,
    event text not null,
    channel text not null,             -- email | webhook | command
    tries integer not null,
    next_try_at text not null,
    sent_at text,
    problem text,                      -- why the last try failed
    primary key (run_id, event, channel)
);

-- Up to which moment each run that was due began or is reported.
create table if not exists runs_accounted (
    workflow text primary key,
    accounted_until text not null
);

-- The daemons that serve; one whose heartbeat is old is dead.
create table if not exists daemons (
    daemon_id text primary key,        -- host, process number, start of the process
    is_clustered integer not null,     -- 1 where it shares the work with others
    workflows text not null,           -- what it runs when
    started_at text not null,
    heartbeat_at text not null
);

-- When a workflow was not to run. The newest row without an end is a pause that lasts.
create table if not exists workflow_pauses (
    workflow text not null,
    paused_at text not null,
    paused_by text not null,
    resumed_at text,
    resumed_by text,
    skips_missed integer,              -- 1 where what was due meanwhile is not made up for
    primary key (workflow, paused_at)
);

-- Releases that retention took away. One that was built again since is there all the same.
create table if not exists pruned_releases (
    release_id text primary key,
    published_at text not null,
    pruned_at text not null,
    run_id text not null               -- the run that pruned it last
);

-- What is published beside the files of releases: one row for each place.
create table if not exists publications (
    place text primary key,            -- postgresql
    release_id text,                   -- what it holds; null before the first
    published_at text,
    failing_since text,                -- null while the last attempt worked
    reason text                        -- why the last attempt failed
);

-- One row: who may write. The token grows with each grant; a holder whose token is no longer the
-- newest can neither commit nor publish.
create table if not exists write_lease (
    lease_name text primary key,
    holder text not null,
    token bigint not null,
    expires_at text not null
);

-- Rows that staging set aside, one row for each reason, so that listing them needs no Spark. The
-- same stands in the Iceberg table stg_set_aside. No value of a cell is ever written here.
create table if not exists set_aside_rows (
    extract_id text not null references extract_versions (extract_id),
    file_id text not null references landed_files (file_id), -- the file that row_number counts in
    row_number integer not null,
    column_name text not null,         -- empty where it is the row as a whole
    value_class text not null,         -- shape of the value
    reason text not null,
    primary key (extract_id, row_number, column_name, reason)
);

-- Versions that repeat an earlier one with rows corrected: what an export of rejects came back as.
-- Files that were delivered together are repeated together, those without a corrected row too.
create table if not exists corrections (
    extract_id text primary key references extract_versions (extract_id),
    base_extract_id text not null references extract_versions (extract_id),
    has_rows integer not null          -- 1 where the corrected rows belong to this extract
);

-- What the keys of the pseudonyms are known by: with other keys every child would be a new one.
create table if not exists pseudonym_keys (
    fingerprint text primary key
);

-- Who may read, and what. A name that was given once is never given to somebody else.
create table if not exists users (
    user_name text primary key,
    role text not null,                -- Role, in lower case
    authority_code text not null,      -- the only one whose children may be seen; empty: all
    password_hash text not null,       -- Argon2id with its salt and cost; the password is kept nowhere
    created_at text not null,
    last_used_at text,
    disabled_at text,
    failure_count integer not null,    -- wrong passwords since the last right one, or the last lock-out
    locked_until text
);

-- Children who were forgotten: that and why it was done, and what to refuse them by.
create table if not exists forgotten_children (
    tombstone text primary key,        -- keyed, and no pseudonym: it joins with nothing
    authority_code text not null,
    forgotten_at text not null,
    run_id text not null,
    decided_by text not null,
    reason text not null
);

-- Delivered files whose bytes are not kept any more. What was staged of them stays.
create table if not exists removed_bytes (
    file_id text primary key references landed_files (file_id),
    removed_at text not null,
    reason text not null               -- forgotten | superseded | set_aside
);
