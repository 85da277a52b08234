package uk.cicw.effect;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The figures on which an effect is worked out: those that a council is asked about, one of each
 * kind. Of a hundred, most are parts of another one and change with it.
 */
final class Headlines {
  static final List<String> INDICATORS =
      List.of(
          "cla_count",
          "cla_uasc_count",
          "started_count",
          "ceased_count",
          "foster_pct",
          "placed_outside_la_pct",
          "over_20_miles_pct",
          "three_plus_placements_pct",
          "long_term_stability_pct",
          "reviews_on_time_pct",
          "review_participation_pct",
          "missing_pct",
          "health_assessment_pct",
          "dental_check_pct",
          "immunisations_pct",
          "sdq_average_score",
          "offending_pct",
          "substance_misuse_pct",
          "three_plus_social_workers_pct",
          "adopted_pct_of_leavers",
          "special_guardianship_pct_of_leavers",
          "placed_within_12_months_of_decision_pct",
          "care_leavers_in_touch_pct",
          "care_leavers_eet_pct",
          "care_leavers_suitable_accommodation_pct");

  /**
   * The way from a column to an indicator takes where a child is placed as one, so for the columns
   * of which that is made the headlines that really read them stand here.
   */
  private static final Map<String, Set<String>> READ_OF_THE_PLACE =
      Map.of(
          "place_provider", Set.of(),
          "pl_location", Set.of("placed_outside_la_pct"),
          "pl_distance", Set.of("over_20_miles_pct"));

  /** Whether a headline reads a column of episodes that is on the way to it. */
  static boolean reads(String indicator, String column) {
    return READ_OF_THE_PLACE.getOrDefault(column, Set.of(indicator)).contains(indicator);
  }

  private Headlines() {}
}
