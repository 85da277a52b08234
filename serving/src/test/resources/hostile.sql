-- What somebody could try who has a login and bad intentions. Each is refused, or bounded by the
-- limits of the gateway. <<text|n>> stands for the text n times over.

-- files
select * from '/etc/passwd';
select * from read_csv('/etc/passwd');
select * from read_csv_auto('/etc/passwd');
select * from read_text('/etc/passwd');
select * from read_blob('/etc/*');
select * from read_json('/etc/passwd');
select * from read_json_objects('/etc/passwd');
select * from read_ndjson_auto('/tmp/x.json');
select * from read_parquet('/tmp/*.parquet');
select * from parquet_metadata('/tmp/x.parquet');
select * from parquet_scan('/tmp/x.parquet');
select * from 'trend.parquet';
select * from "/etc/passwd.csv";
select * from glob('/*');
select * from sniff_csv('/etc/passwd');
select * from read_duckdb('/tmp/other.duckdb');
select * from seq_scan('/tmp/other.duckdb', 'x');
select * from (select * from read_text('/etc/hostname'));
select (select content from read_text('/etc/passwd'));
select * from range(1) t(i), lateral (select content from read_text('/etc/passwd'));
with secret as (select * from read_text('~/.ssh/id_rsa')) select * from secret;
select list_transform([1], lambda x: (select content from read_text('/etc/passwd')));
copy trend_series to '/tmp/stolen.csv';
copy (select * from trend_series) to '/tmp/stolen.parquet' (format parquet);
copy trend_series from '/etc/passwd';
export database '/tmp/stolen';
import database '/tmp/stolen';
with c as (copy (select 1) to '/tmp/stolen.csv') select 1;
with a as (with c as (copy (select 1) to '/tmp/stolen.csv') select 1) select * from a;
with a as materialized (copy (select 42) to '/tmp/stolen.csv' (format csv)) from a;

-- network and extensions
select * from read_csv('http://127.0.0.1:1/x.csv');
select * from 'https://127.0.0.1:1/x.parquet';
select * from read_parquet('s3://bucket/x.parquet');
install httpfs;
load httpfs;
load '/tmp/evil.duckdb_extension';
force install spatial from community;
update extensions;
create secret s (type s3, key_id 'x', secret 'y');
create persistent secret s (type http, bearer_token 'x');
select * from duckdb_secrets();
select * from which_secret('s3://x', 's3');

-- settings and what the process knows of itself
set memory_limit = '100GB';
set threads = 64;
set enable_external_access = true;
set lock_configuration = false;
reset memory_limit;
set global max_execution_time = 0;
set allowed_directories = ['/'];
set timezone = 'UTC';
set variable x = 1;
pragma enable_profiling;
pragma database_list;
pragma memory_limit = '1TB';
call enable_logging(storage = 'file', storage_path = '/tmp/log');
call disable_logging();
call pragma_database_size();
select current_setting('temp_directory');
select current_setting('home_directory') || getenv('HOME');
select getenv('PATH');
select getvariable('x');
select * from duckdb_settings();
select * from duckdb_databases();
select * from duckdb_databases;
select * from pragma_database_list;
select * from duckdb_extensions();
select * from duckdb_memory();
select * from duckdb_temporary_files();
select * from duckdb_logs();
select * from duckdb_logs;
select * from duckdb_prepared_statements();
select * from duckdb_views();
select * from duckdb_functions();
select * from sqlite_master;
select * from pg_catalog.pg_settings;
select * from pg_catalog.pg_views;
select * from pg_settings;
select current_query(), txid_current();
select pg_get_viewdef('trend_series');
with a as (with duckdb_databases as (select 1) select 1) select * from duckdb_databases;
with duckdb_databases as (select * from duckdb_databases) select * from duckdb_databases;
show databases;
show all tables;

-- other databases
attach '/tmp/other.duckdb' as other;
attach ':memory:' as scratch;
attach 'postgres:host=127.0.0.1' as pg (type postgres);
detach warehouse;
use memory;
select * from other.main.trend_series;
select * from system.main.duckdb_databases;
select * from temp.main.sqlite_temp_master;
select system.main.current_setting('temp_directory');
select pg_catalog.current_setting('temp_directory');
copy from database memory to other;

-- writing
insert into trend_series select * from trend_series;
update trend_series set value = 0;
delete from trend_series;
truncate trend_series;
drop table trend_series;
alter table trend_series add column x integer;
create table mine as select * from trend_series;
create temp table mine as select * from trend_series;
create temp view mine as select * from trend_series;
create or replace temp macro wilson_lower(a, b) as 0;
create schema mine;
create type mood as enum ('sad');
create sequence s;
comment on table trend_series is 'owned';
merge into trend_series using benchmark on true when matched then delete;
with x as (insert into trend_series select * from trend_series returning *) select * from x;
with x as (delete from trend_series returning *) select * from x;
with x as (update trend_series set value = 1 returning *) select * from x;
checkpoint;
vacuum;
analyze;
begin transaction;
commit;
prepare p as select 1;
execute p;
deallocate p;

-- several, none, or hidden in another
select 1; drop table trend_series;
select 1; select 2;
;
selec 1;
select * from query('select * from duckdb_settings()');
select * from query_table('duckdb_databases');
select * from json_execute_serialized_sql(json_serialize_sql('select * from duckdb_settings()'));
select json_serialize_plan('select * from duckdb_databases()');
explain analyze select * from trend_series;
explain select * from read_text('/etc/passwd');
describe select * from read_text('/etc/passwd');
summarize '/etc/passwd';
describe '/etc/passwd';

-- what belongs to other roles: child-level rows, the audit log, what is not released
select * from dim_children;
select * from fact_placements;
select * from main.fact_periods_of_care;
select * from "FACT_PLACEMENTS";
select * from figure_disclosure;
select * from audit_log;
select * from users;
select count(*) from trend_series_live;
select * from trend_series_as_known(date '2024-04-30');
select * from cla_count;
select * from trend_series where area_code = (select child_id from dim_children limit 1);
table fact_reviews;

-- too deep, too long, too many
select <<1+|900>>1;
select <<(|5000>>1<<)|5000>>;
select <<abs(|400>>1<<)|400>>;
select <<not |3000>>true;
select <<case when true then |300>>1<< end|300>>;
select * from <<(select * from |3000>>trend_series<<)|3000>>;
<<select 1 union all |3000>>select 1;
select 1 where 1 in (<<1, |30000>>1);
select '<<x|70000>>';
select <<[|1200>>1<<]|1200>>;
select * from trend_series <<, trend_series|100>>;
select <<a.|2000>>a;
select list_transform([1], lambda a: <<list_transform([1], lambda b: |19>>1<<)|19>>);
select <<list_transform([1], lambda x: |4>>x<<)|4>>;
select <<list_filter([1], lambda x: x > 0), |30>>1;
select <<nullif(|30>>1<<, 1)|30>>;
select <<wilson_lower(|8>>20<<, 226)|8>>;
with recursive <<a as (select 1), |300>>b as (select 1) select * from b;

-- more than the machine has
select length(repeat('x', 1000000000));
select repeat('x', 4000000000);
select repeat(repeat('x', 10000), 1000000);
select lpad('x', 2000000000, 'y');
select rpad('x', length('x') * 1000000000, 'y');
select format('{:>1000000000}', 'x');
select format('{:>{}}', 'x', 1000000000);
select printf('%1000000000d', 1);
select printf('%*d', 1000000000, 1);
select list_resize([1], 1000000000);
select bar(1, 0, 1, 1000000000);
select range(10000000000);
select unnest(generate_series(1, 10000000000));
select generate_series(timestamp '2000-01-01', timestamp '2030-01-01', interval 1 microsecond);
select range(pow(10, 10)::bigint);
select count(*) from range(1000000) a(i), range(1000000) b(j), range(1000000) c(k) where i * j * k = 7;
with recursive t as (select 1 as n union all select n + 1 from t) select count(*) from t;
with recursive t as (select 'xxxxxxxx' as s union all select s || s from t where length(s) < 4000000000) select max(length(s)) from t;
select string_agg(i::varchar || repeat('x', 10000), '') from range(100000000) t(i);
select list(i) from range(1000000000) t(i);
select array_agg(hash(i) order by hash(i)) from range(500000000) t(i);
select * from range(100000000) t(i) order by hash(i);
select count(distinct hash(i)) from range(1000000000) t(i);
select sleep_ms(100000);
select pg_sleep(100);
select error('x') from range(10);
