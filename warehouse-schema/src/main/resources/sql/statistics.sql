-- title: statistics of small cohorts
-- Intervals are at 95 % (z = 1.959964). Wilson for a proportion; Byar for a rate, with the exact
-- Poisson limits below ten events, where Byar's approximation is poor.
-- Source: Public Health England, Technical Guide: confidence intervals (2018).

create macro round_half_up(value, decimals) as
    -- the small addend undoes binary fractions: 67.5 may be stored as 67.49999999999999
    sign(value) * floor(abs(value) * power(10, decimals) + 0.5 + 1e-9) / power(10, decimals);

create macro wilson_limit(events, cohort, side) as
    case
        when cohort <= 0 or events < 0 or events > cohort then null
        when side < 0 and events = 0 then 0.0
        when side > 0 and events = cohort then 1.0
        else (
            2 * events + power(1.959964, 2)
            + side * 1.959964 * sqrt(
                power(1.959964, 2) + 4 * events * (1 - events::double / cohort))
        ) / (2 * (cohort + power(1.959964, 2)))
    end;

-- both as a proportion from 0 to 1
create macro wilson_lower(events, cohort) as wilson_limit(events, cohort, -1);
create macro wilson_upper(events, cohort) as wilson_limit(events, cohort, 1);

-- both as a number of events: divide by the population
create macro byars_lower(events) as
    case
        when events < 0 then null
        when events < 10 then [
            0.0, 0.025317808, 0.242209279, 0.618672123, 1.089865374,
            1.623486390, 2.201894253, 2.814363052, 3.453832177, 4.115373097
        ][events::integer + 1]
        else events * power(1 - 1 / (9.0 * events) - 1.959964 / (3 * sqrt(events)), 3)
    end;

create macro byars_upper(events) as
    case
        when events < 0 then null
        when events < 10 then [
            3.688879454, 5.571643391, 7.224687668, 8.767273070, 10.241588675,
            11.668332079, 13.059474023, 14.422675362, 15.763189220, 17.084803451
        ][events::integer + 1]
        else (events + 1) * power(
            1 - 1 / (9.0 * (events + 1)) + 1.959964 / (3 * sqrt(events + 1)), 3)
    end;

-- polarity is high (high is good), low (low is good) or none
create macro significance_against(lower_limit, upper_limit, comparator, polarity) as
    case
        when lower_limit is null or upper_limit is null or comparator is null then null
        when comparator between lower_limit and upper_limit then 'similar'
        when polarity = 'none' then if(lower_limit > comparator, 'higher', 'lower')
        when (lower_limit > comparator) = (polarity = 'high') then 'better'
        else 'worse'
    end;

-- bounds are the 0, 25, 50, 75 and 100 % quantiles of the authorities; A is always best, and a
-- band includes its upper bound
create macro quartile_band(value, bounds, polarity) as
    case
        when value is null or bounds is null then null
        when polarity not in ('high', 'low') then '-'
        when value < bounds[1] or value > bounds[5] then 'Error'
        when value <= bounds[2] then if(polarity = 'low', 'A', 'D')
        when value <= bounds[3] then if(polarity = 'low', 'B', 'C')
        when value <= bounds[4] then if(polarity = 'low', 'C', 'B')
        else if(polarity = 'low', 'D', 'A')
    end;

-- 1 is best; ties take the lower rank, and a missing value neither has a rank nor counts
create macro rank_among(value, others, polarity) as
    cast(case
        when value is null then null
        when polarity = 'low' then 1 + len(list_filter(others, lambda other: other < value))
        when polarity = 'high' then 1 + len(list_filter(others, lambda other: other > value))
    end as integer);
