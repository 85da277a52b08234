-- codes: 101, 103, 105, 114, 120, 131, 132, 133, 143, 144, 145, 146, 149, 167, 175, 176, 177, 178,
--   179, 181, 196, 631, 1006, 1009, SW13STG1
-- why: the code of the year that is written so in capitals or is called so
-- tables: header
-- also: ad1, placed_adoption, oc3, episodes, reviews, oc2, prev_perm, missing, sw_episodes
-- fields: header: sex, ethnic, uasc; ad1: foster_care, nb_adoptr, sex_adoptr, ls_adoptr;
--   placed_adoption: reason_placed_ceased; oc3: in_touch, activ, accom; episodes: rne, ls, cin,
--   place, rec, place_provider, pl_location, reason_place_change; reviews: review_code; oc2:
--   convicted, health_check, immunisations, teeth_check, health_assessment, substance_misuse,
--   intervention_received, intervention_offered, sdq_reason; prev_perm: prev_perm; missing: missing;
--   sw_episodes: sw_reason
select 'header' as extract, row_number,
  unnest(['sex', 'ethnic', 'uasc']) as field,
  unnest([
    spelling_of_sex(sex),
    spelling_of_ethnic(ethnic),
    spelling_of_flag(uasc)]) as value
from header
semi join failing f on f.extract = 'header' and f.row_number = header.row_number
union all
select 'ad1' as extract, row_number,
  unnest(['foster_care', 'nb_adoptr', 'sex_adoptr', 'ls_adoptr']) as field,
  unnest([
    spelling_of_flag(foster_care),
    spelling_of_nb_adoptr(nb_adoptr),
    spelling_of_sex_adoptr(sex_adoptr),
    spelling_of_ls_adoptr(ls_adoptr)]) as value
from ad1
semi join failing f on f.extract = 'ad1' and f.row_number = ad1.row_number
union all
select 'placed_adoption' as extract, row_number,
  unnest(['reason_placed_ceased']) as field,
  unnest([
    spelling_of_reason_placed_ceased(reason_placed_ceased)]) as value
from placed_adoption
semi join failing f on f.extract = 'placed_adoption' and f.row_number = placed_adoption.row_number
union all
select 'oc3' as extract, row_number,
  unnest(['in_touch', 'activ', 'accom']) as field,
  unnest([
    spelling_of_in_touch(in_touch),
    spelling_of_activ(activ),
    spelling_of_accom(accom)]) as value
from oc3
semi join failing f on f.extract = 'oc3' and f.row_number = oc3.row_number
union all
select 'episodes' as extract, row_number,
  unnest(['rne', 'ls', 'cin', 'place', 'rec', 'place_provider', 'pl_location', 'reason_place_change']) as field,
  unnest([
    spelling_of_rne(rne),
    spelling_of_ls(ls),
    spelling_of_cin(cin),
    spelling_of_place(place),
    spelling_of_rec(rec),
    spelling_of_place_provider(place_provider),
    spelling_of_pl_location(pl_location),
    spelling_of_reason_place_change(reason_place_change)]) as value
from episodes
semi join failing f on f.extract = 'episodes' and f.row_number = episodes.row_number
union all
select 'reviews' as extract, row_number,
  unnest(['review_code']) as field,
  unnest([
    spelling_of_review_code(review_code)]) as value
from reviews
semi join failing f on f.extract = 'reviews' and f.row_number = reviews.row_number
union all
select 'oc2' as extract, row_number,
  unnest(['convicted', 'health_check', 'immunisations', 'teeth_check', 'health_assessment', 'substance_misuse', 'intervention_received', 'intervention_offered', 'sdq_reason']) as field,
  unnest([
    spelling_of_flag(convicted),
    spelling_of_flag(health_check),
    spelling_of_flag(immunisations),
    spelling_of_flag(teeth_check),
    spelling_of_flag(health_assessment),
    spelling_of_flag(substance_misuse),
    spelling_of_flag(intervention_received),
    spelling_of_flag(intervention_offered),
    spelling_of_sdq_reason(sdq_reason)]) as value
from oc2
semi join failing f on f.extract = 'oc2' and f.row_number = oc2.row_number
union all
select 'prev_perm' as extract, row_number,
  unnest(['prev_perm']) as field,
  unnest([
    spelling_of_prev_perm(prev_perm)]) as value
from prev_perm
semi join failing f on f.extract = 'prev_perm' and f.row_number = prev_perm.row_number
union all
select 'missing' as extract, row_number,
  unnest(['missing']) as field,
  unnest([
    spelling_of_missing(missing)]) as value
from missing
semi join failing f on f.extract = 'missing' and f.row_number = missing.row_number
union all
select 'sw_episodes' as extract, row_number,
  unnest(['sw_reason']) as field,
  unnest([
    spelling_of_sw_reason(sw_reason)]) as value
from sw_episodes
semi join failing f on f.extract = 'sw_episodes' and f.row_number = sw_episodes.row_number
