-- title: statistics of small cohorts
-- Intervals are at 95 %, or at 99.8 % where `confidence := 99.8` is said. Wilson for a proportion; Byar
-- for a rate, with the exact Poisson limits below ten events, where Byar's approximation is poor;
-- Student's t for a mean. What is written :name is a quantile that uk.cicw.statistics.Quantiles fills in.
-- Source: Public Health England, Technical Guide: confidence intervals (2018).

create macro round_half_up(value, decimals) as
    -- the small addend undoes binary fractions: 67.5 may be stored as 67.49999999999999
    sign(value) * floor(abs(value) * power(10, decimals) + 0.5 + 1e-9) / power(10, decimals);
comment on macro round_half_up is 'value rounded to decimals, halves away from zero';

create macro normal_quantile(confidence) as
    case confidence when 95 then :normal_95 when 99.8 then :normal_998 end;
comment on macro normal_quantile is 'standard deviations on either side that hold 95 or 99.8 % of a normal distribution';

create macro t_quantile(freedom, confidence := 95) as
    case
        when freedom < 1 then null
        when freedom <= 100 then
            (case confidence when 95 then :t_95 when 99.8 then :t_998 end)[freedom::integer]
        -- Fisher's expansion, exact to five decimals from here on
        else normal_quantile(confidence)
            + (power(normal_quantile(confidence), 3) + normal_quantile(confidence)) / (4 * freedom)
            + (5 * power(normal_quantile(confidence), 5) + 16 * power(normal_quantile(confidence), 3)
                + 3 * normal_quantile(confidence)) / (96 * power(freedom, 2))
    end;
comment on macro t_quantile is 'the same for Student''s t distribution with so many degrees of freedom';

create macro wilson_limit(events, cohort, side, confidence := 95) as
    case
        when cohort <= 0 or events < 0 or events > cohort then null
        when side < 0 and events = 0 then 0.0
        when side > 0 and events = cohort then 1.0
        else (
            2 * events + power(normal_quantile(confidence), 2)
            + side * normal_quantile(confidence) * sqrt(
                power(normal_quantile(confidence), 2)
                + 4 * events * (1 - events::double / cohort))
        ) / (2 * (cohort + power(normal_quantile(confidence), 2)))
    end;
comment on macro wilson_limit is 'Wilson score limit of a proportion, side -1 the lower and 1 the upper';

create macro wilson_lower(events, cohort, confidence := 95) as
    wilson_limit(events, cohort, -1, confidence := confidence);
create macro wilson_upper(events, cohort, confidence := 95) as
    wilson_limit(events, cohort, 1, confidence := confidence);
comment on macro wilson_lower is 'lower limit of a proportion, from 0 to 1';
comment on macro wilson_upper is 'upper limit of a proportion, from 0 to 1';

create macro byars_lower(events, confidence := 95) as
    case
        when events < 0 then null
        when events < 10 then (
            case confidence when 95 then :poisson_lower_95 when 99.8 then :poisson_lower_998 end
        )[events::integer + 1]
        else events * power(
            1 - 1 / (9.0 * events) - normal_quantile(confidence) / (3 * sqrt(events)), 3)
    end;
create macro byars_upper(events, confidence := 95) as
    case
        when events < 0 then null
        when events < 10 then (
            case confidence when 95 then :poisson_upper_95 when 99.8 then :poisson_upper_998 end
        )[events::integer + 1]
        else (events + 1) * power(
            1 - 1 / (9.0 * (events + 1)) + normal_quantile(confidence) / (3 * sqrt(events + 1)), 3)
    end;
comment on macro byars_lower is 'lower limit of a number of events: divide by the population';
comment on macro byars_upper is 'upper limit of a number of events: divide by the population';

create macro mean_margin(deviation, cohort, confidence := 95) as
    t_quantile(cohort - 1, confidence := confidence) * deviation / sqrt(cohort);
comment on macro mean_margin is 'half the t interval of a mean, from the standard deviation of so many values';

-- A figure of an indicator, in its unit: per 100 of a cohort, or per 10,000 of a population.
create macro share_of(kind, events, cohort) as
    case kind
        when 'proportion' then 100.0 * events / nullif(cohort, 0)
        when 'rate' then 10000.0 * events / nullif(cohort, 0)
    end;
create macro share_lower(kind, events, cohort) as
    case kind
        when 'proportion' then 100.0 * wilson_lower(events, cohort)
        when 'rate' then 10000.0 * byars_lower(events) / nullif(cohort, 0)
    end;
create macro share_upper(kind, events, cohort) as
    case kind
        when 'proportion' then 100.0 * wilson_upper(events, cohort)
        when 'rate' then 10000.0 * byars_upper(events) / nullif(cohort, 0)
    end;
comment on macro share_of is 'percentage, or rate per 10,000, by the kind of the indicator';
comment on macro share_lower is 'lower limit of the percentage or rate';
comment on macro share_upper is 'upper limit of the percentage or rate';

-- Control limits of a funnel plot: the proportions, or counts, whose own interval still holds the
-- average. So a figure lies outside of the funnel exactly where it differs significantly.
create macro proportion_funnel_lower(average, cohort, confidence := 95) as
    greatest(0, average - normal_quantile(confidence) * sqrt(average * (1 - average) / cohort));
create macro proportion_funnel_upper(average, cohort, confidence := 95) as
    least(1, average + normal_quantile(confidence) * sqrt(average * (1 - average) / cohort));
create macro events_funnel_lower(expected, confidence := 95) as
    list_min(list_filter(
        range(greatest(0, floor(expected - 5 * sqrt(expected) - 12))::bigint,
            ceil(expected)::bigint + 1),
        lambda events: byars_upper(events, confidence := confidence) >= expected));
create macro events_funnel_upper(expected, confidence := 95) as
    list_max(list_filter(
        range(floor(expected)::bigint, ceil(expected + 5 * sqrt(expected) + 15)::bigint),
        lambda events: byars_lower(events, confidence := confidence) <= expected));
comment on macro proportion_funnel_lower is 'lower control limit of a proportion around the average, both from 0 to 1';
comment on macro proportion_funnel_upper is 'upper control limit of a proportion around the average, both from 0 to 1';
comment on macro events_funnel_lower is 'the fewest events that do not differ from those expected';
comment on macro events_funnel_upper is 'the most events that do not differ from those expected';

-- margin is half the 95 % interval of the mean, which other limits are in proportion to
create macro england_funnel_lower(kind, england, cohort, margin, confidence) as
    case kind
        when 'proportion' then
            100.0 * proportion_funnel_lower(england / 100.0, cohort, confidence := confidence)
        when 'rate' then 10000.0
            * events_funnel_lower(england * cohort / 10000.0, confidence := confidence) / cohort
        when 'mean' then england
            - margin * t_quantile(cohort - 1, confidence := confidence) / t_quantile(cohort - 1)
    end;
create macro england_funnel_upper(kind, england, cohort, margin, confidence) as
    case kind
        when 'proportion' then
            100.0 * proportion_funnel_upper(england / 100.0, cohort, confidence := confidence)
        when 'rate' then 10000.0
            * events_funnel_upper(england * cohort / 10000.0, confidence := confidence) / cohort
        when 'mean' then england
            + margin * t_quantile(cohort - 1, confidence := confidence) / t_quantile(cohort - 1)
    end;
comment on macro england_funnel_lower is 'lower control limit around England, in the unit of the indicator';
comment on macro england_funnel_upper is 'upper control limit around England, in the unit of the indicator';

-- polarity is high (high is good), low (low is good) or none
create macro significance_against(lower_limit, upper_limit, comparator, polarity) as
    case
        when lower_limit is null or upper_limit is null or comparator is null then null
        when comparator between lower_limit and upper_limit then 'similar'
        when polarity = 'none' then if(lower_limit > comparator, 'higher', 'lower')
        when (lower_limit > comparator) = (polarity = 'high') then 'better'
        else 'worse'
    end;
comment on macro significance_against is 'better, worse or similar (higher, lower without polarity): whether the interval excludes the comparator';

create macro difference_lower(value, lower_limit, value_before, upper_before) as
    value - value_before
        - sqrt(power(value - lower_limit, 2) + power(upper_before - value_before, 2));
create macro difference_upper(value, upper_limit, value_before, lower_before) as
    value - value_before
        + sqrt(power(upper_limit - value, 2) + power(value_before - lower_before, 2));
comment on macro difference_lower is 'lower limit of a difference, from the limits of both values (Newcombe 1998; Zou and Donner 2008)';
comment on macro difference_upper is 'upper limit of a difference, from the limits of both values (Newcombe 1998; Zou and Donner 2008)';

create macro change_since(
    value, lower_limit, upper_limit, value_before, lower_before, upper_before, polarity) as
    case
        when value is null or value_before is null then null
        when difference_lower(value, lower_limit, value_before, upper_before) > 0 then
            case polarity when 'high' then 'improved' when 'low' then 'worsened' else 'increased' end
        when difference_upper(value, upper_limit, value_before, lower_before) < 0 then
            case polarity when 'high' then 'worsened' when 'low' then 'improved' else 'decreased' end
        else 'no significant change'
    end;
comment on macro change_since is 'improved, worsened, increased, decreased or no significant change: whether the interval of the difference excludes zero';

-- Mann and Kendall: how many pairs of years rise, less how many fall, against what chance would give.
-- It asks nothing of the distribution, and so serves counts, rates, proportions and means alike.
create macro mann_kendall_score(series) as
    list_sum(list_transform(range(2, len(series) + 1),
        lambda i: list_sum(list_transform(series[1:i - 1], lambda earlier: sign(series[i] - earlier)))));
create macro mann_kendall_variance(series) as
    (len(series) * (len(series) - 1) * (2 * len(series) + 5) - list_sum(list_transform(series,
        lambda one: (len(list_filter(series, lambda other: other = one)) - 1)
            * (2 * len(list_filter(series, lambda other: other = one)) + 5)))) / 18;
create macro mann_kendall_z(series) as
    (mann_kendall_score(series) - sign(mann_kendall_score(series)))
        / sqrt(nullif(mann_kendall_variance(series), 0));
create macro direction_of_travel(series, polarity) as
    case
        when coalesce(len(series), 0) = 0 then null
        -- four years can not reach 95 %, whatever they do
        when len(series) < 5 or coalesce(abs(mann_kendall_z(series)), 0) <= normal_quantile(95)
            then 'no significant change'
        when polarity = 'none' or polarity is null
            then if(mann_kendall_z(series) > 0, 'increasing', 'decreasing')
        when (mann_kendall_z(series) > 0) = (polarity = 'high') then 'improving'
        else 'worsening'
    end;
comment on macro mann_kendall_score is 'pairs of a series, oldest first, that rise less those that fall';
comment on macro mann_kendall_variance is 'variance of the score by chance, less for ties';
comment on macro mann_kendall_z is 'score in standard deviations, with the correction for continuity';
comment on macro direction_of_travel is 'improving, worsening, increasing, decreasing or no significant change, by the test of Mann and Kendall at 95 %';

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
comment on macro quartile_band is 'A (best) to D, from the 0, 25, 50, 75 and 100 % quantiles of all authorities';

-- 1 is best; ties take the lower rank, and a missing value neither has a rank nor counts
create macro rank_among(value, others, polarity) as
    cast(case
        when value is null then null
        when polarity = 'low' then 1 + len(list_filter(others, lambda other: other < value))
        when polarity = 'high' then 1 + len(list_filter(others, lambda other: other > value))
    end as integer);
comment on macro rank_among is '1 is best, ties take the lower rank';

create macro rag_against(value, target, tolerance, polarity) as
    case
        when value is null or target is null or polarity not in ('high', 'low') then null
        when if(polarity = 'high', value >= target, value <= target) then 'green'
        when if(polarity = 'high', value >= target - tolerance, value <= target + tolerance)
            then 'amber'
        else 'red'
    end;
comment on macro rag_against is 'green where the target is met, amber within the tolerance, red beyond it';
