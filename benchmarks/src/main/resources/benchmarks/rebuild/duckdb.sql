-- What DuckDB calls otherwise than the scripts do.
create macro day_of(text) as try_strptime(text, '%d/%m/%Y')::date;
create macro month_of(day) as date_trunc('month', day)::date;
create macro days_after(day, days) as (day + days::integer)::date;
create macro months_after(day, months) as (day + to_months(months))::date;
create macro days_between(earlier, later) as (later - earlier)::integer;
create macro key_of(text) as substr(sha256(text), 1, 16);
create macro pseudonym(authority, identifier) as substr(
    sha256(
        unhex('${outer}') || unhex(sha256(unhex('${inner}') || encode(authority || '|' || identifier)))
    ), 1, 32);
create table days as
select day::date as day
from generate_series(date '1985-01-01', date '2045-12-31', interval 1 day) d (day);
create table bank_holidays as
select date::date as day from read_csv('${holidays}', all_varchar = true);
create table postcodes as
select replace(postcode, ' ', '') as postcode, authority_code, easting::double as east, northing::double as north
from read_csv('${extracts}/source=synthetic/postcodes.csv', all_varchar = true);
