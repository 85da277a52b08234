-- What Spark calls otherwise than the scripts do.
create temporary function day_of(text string) returns date return to_date(text, 'dd/MM/yyyy');
create temporary function month_of(day date) returns date return cast(trunc(day, 'MM') as date);
create temporary function days_after(day date, days int) returns date return date_add(day, days);
create temporary function months_after(day date, months int) returns date return add_months(day, months);
create temporary function days_between(earlier date, later date) returns int return datediff(later, earlier);
create temporary function key_of(text string) returns string return substr(sha2(text, 256), 1, 16);
create temporary function pseudonym(authority string, identifier string) returns string return substr(
    sha2(concat(
        unhex('${outer}'),
        unhex(sha2(concat(unhex('${inner}'), encode(concat(authority, '|', identifier), 'UTF-8')), 256))
    ), 256), 1, 32);
create table days as
select explode(sequence(date '1985-01-01', date '2045-12-31', interval 1 day)) as day;
create table bank_holidays as
select cast(date as date) as day from holidays;
create table postcodes as
select replace(postcode, ' ', '') as postcode, authority_code, cast(easting as double) as east, cast(northing as double) as north
from directory;
