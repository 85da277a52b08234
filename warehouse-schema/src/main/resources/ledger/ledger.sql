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

create index if not exists extract_versions_by_extract
    on extract_versions (authority_code, extract_table, collection_year);

create table if not exists runs (
    run_id text primary key,           -- workflow and logical date
    workflow text not null,
    logical_date text not null,
    status text not null,              -- running | done | failed | held
    attempt integer not null,
    started_at text not null,
    ended_at text,
    release_id text,
    message text
);

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

-- What the key of the pseudonyms is known by: with another key every child would be a new one.
create table if not exists pseudonym_keys (
    fingerprint text primary key
);
