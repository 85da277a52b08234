package uk.cicw.schema;

import static uk.cicw.schema.Column.bool;
import static uk.cicw.schema.Column.code;
import static uk.cicw.schema.Column.date;
import static uk.cicw.schema.Column.decimal;
import static uk.cicw.schema.Column.integer;
import static uk.cicw.schema.Column.text;

import java.util.List;

/** Where a child is looked after: what was reported, and what follows from it. */
final class PlacementFacts {
  static final KeptTable PLACEMENT_EPISODES =
      FactAboutChild.of(
          "fact_placement_episodes",
          "one row per child and episode, as reported by the latest return that holds it",
          List.of("start_date", "extract_id", "extract_row"),
          date("start_date", "date the episode commenced (DECOM)").needed(),
          date("end_date", "date it ceased as reported (DEC), null while open"),
          code("new_episode_reason_code", "rne", "reason for the new episode (RNE)").needed(),
          code("legal_status_code", "ls", "legal status (LS)").needed(),
          code("need_code", "cin", "category of need (CIN)").needed(),
          code("placement_code", "place", "placement type as reported (PLACE)").needed(),
          text("placement_type", "conformed placement type, see dim_placement_types").needed(),
          code("provider_code", "place_provider", "who provides it (PLACE_PROVIDER)"),
          code("end_reason_code", "rec", "reason it ceased (REC), null while open"),
          code("change_reason_code", "reason_place_change", "why the placement changed"),
          text("provider_urn", "Ofsted's reference of the provider (URN)"),
          text("placement_authority_code", "authority in which the placement is (PL_LA)"),
          code("location_code", "pl_location", "IN or OUT of the responsible authority"),
          decimal("distance_miles", "miles from home (PL_DISTANCE), null when it can not be known"),
          integer("collection_year", "collection year of the return that holds it").needed(),
          integer("repair_number", "repair that was needed, see dim_repairs; 0 for none").needed(),
          date("conformed_end_date", "end after the repair, null while open"),
          bool("is_in_placement", "whether it takes part in a placement; a duplicate does not")
              .needed());

  static final KeptTable PLACEMENTS =
      FactAboutChild.of(
          "fact_placements",
          "one row per child and placement: episodes with one carer joined across changes of legal"
              + " status, temporary stays folded into the placement that they interrupt",
          List.of("start_date"),
          text("placement_key", "surrogate key").needed(),
          text("period_of_care_key", "the period of care that it belongs to").needed(),
          integer("placement_number", "1 for the first placement of the period of care").needed(),
          date("start_date", "first day").needed(),
          date("end_date", "day it ended, null while open"),
          code("placement_code", "place", "placement type as reported by its latest episode")
              .needed(),
          text("placement_type", "conformed placement type, see dim_placement_types").needed(),
          code("provider_code", "place_provider", "who provides it"),
          text("provider_urn", "Ofsted's reference of the provider (URN)"),
          text("placement_authority_code", "authority in which the placement is (PL_LA)"),
          code("location_code", "pl_location", "IN or OUT of the responsible authority"),
          decimal("distance_miles", "miles from home (PL_DISTANCE), null when it can not be known"),
          bool("is_short_break", "whether every episode is under a series of short breaks (V3, V4)")
              .needed(),
          code("end_reason_code", "rec", "reason its last episode ceased, null while open"),
          code("change_reason_code", "reason_place_change", "why it changed"),
          integer("episode_count", "episodes joined into it").needed(),
          integer("repair_number", "highest repair among its episodes; 0 for none").needed());

  static final KeptTable PERIODS_OF_CARE =
      FactAboutChild.of(
          "fact_periods_of_care",
          "one row per child and unbroken time in care",
          List.of("start_date"),
          text("period_of_care_key", "surrogate key").needed(),
          integer("period_number", "1 for the child's first period of care").needed(),
          date("start_date", "date the child started to be looked after").needed(),
          date("end_date", "date the child ceased to be looked after, null while in care"),
          code("start_legal_status_code", "ls", "legal status at the start").needed(),
          code("need_code", "cin", "category of need").needed(),
          code("end_reason_code", "rec", "reason care ceased, null while in care"),
          bool("is_short_break", "whether all of it is under a series of short breaks (V3, V4)")
              .needed(),
          integer("placement_count", "placements in it").needed());

  private PlacementFacts() {}
}
