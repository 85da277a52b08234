package uk.cicw.conform;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.cicw.calendar.ReviewDueDates;
import uk.cicw.schema.Facts;

/** The four facts about a child's time in care, as known on one day, by table. */
final class CareFacts {
  private final Child child;
  private final Optional<Origin> reviewsExtract;
  private final List<Fact> episodes = new ArrayList<>();
  private final List<Fact> placements = new ArrayList<>();
  private final List<Fact> periods = new ArrayList<>();
  private final List<Fact> reviews = new ArrayList<>();

  private CareFacts(Child child, Optional<Origin> reviewsExtract) {
    this.child = child;
    this.reviewsExtract = reviewsExtract;
  }

  static Map<String, List<Fact>> of(Child child, CareKnown known, ReviewDueDates dueDates) {
    CareHistory history = known.history(dueDates);
    CareFacts facts = new CareFacts(child, known.reviewsExtract());
    history.episodes().forEach(facts::addEpisode);
    history.spells().forEach(facts::addSpell);
    history.otherReviews().forEach(review -> facts.addReview(null, review));
    return Map.of(
        Facts.PLACEMENT_EPISODES.name(), facts.episodes,
        Facts.PLACEMENTS.name(), facts.placements,
        Facts.PERIODS_OF_CARE.name(), facts.periods,
        Facts.REVIEWS.name(), facts.reviews);
  }

  private void addEpisode(RepairedEpisode episode) {
    Episode reported = episode.reported();
    episodes.add(
        Fact.of(Facts.PLACEMENT_EPISODES, child, reported.origin())
            .with("start_date", reported.start())
            .with("end_date", reported.end())
            .with("new_episode_reason_code", reported.newEpisodeReason())
            .with("legal_status_code", reported.legalStatus())
            .with("need_code", reported.need())
            .with("placement_code", reported.placement())
            .with("placement_type", PlacementTypes.of(reported))
            .with("provider_code", reported.provider())
            .with("end_reason_code", reported.endReason())
            .with("change_reason_code", reported.changeReason())
            .with("provider_urn", reported.providerUrn())
            .with("placement_authority_code", reported.placementAuthority())
            .with("location_code", reported.location())
            .with("distance_miles", reported.distance())
            .with("collection_year", reported.collectionYear())
            .with("repair_number", episode.repair())
            .with("conformed_end_date", episode.end())
            .with("is_in_placement", episode.isInPlacement()));
  }

  private void addSpell(CareHistory.Spell spell) {
    String periodKey = key("period_of_care", spell.period().start());
    addPeriod(periodKey, spell.period(), spell.placements().size());
    spell.placements().forEach(placement -> addPlacement(periodKey, placement));
    spell.reviews().forEach(review -> addReview(periodKey, review));
  }

  private void addPeriod(String key, PeriodOfCare period, int placementCount) {
    Episode first = period.first().reported();
    periods.add(
        Fact.of(Facts.PERIODS_OF_CARE, child, origin(period.episodes()))
            .with("period_of_care_key", key)
            .with("period_number", period.number())
            .with("start_date", period.start())
            .with("end_date", period.end())
            .with("start_legal_status_code", first.legalStatus())
            .with("need_code", first.need())
            .with("end_reason_code", reason(period.last()))
            .with("is_short_break", period.isShortBreak())
            .with("placement_count", placementCount));
  }

  private void addPlacement(String periodKey, Placement placement) {
    Episode settled = placement.settled();
    placements.add(
        Fact.of(Facts.PLACEMENTS, child, origin(placement.episodes()))
            .with("placement_key", key("placement", placement.start()))
            .with("period_of_care_key", periodKey)
            .with("placement_number", placement.number())
            .with("start_date", placement.start())
            .with("end_date", placement.end())
            .with("placement_code", settled.placement())
            .with("placement_type", PlacementTypes.of(settled))
            .with("provider_code", settled.provider())
            .with("provider_urn", settled.providerUrn())
            .with("placement_authority_code", settled.placementAuthority())
            .with("location_code", settled.location())
            .with("distance_miles", settled.distance())
            .with("is_short_break", placement.isShortBreak())
            .with("end_reason_code", reason(placement.last()))
            .with("change_reason_code", changeReason(placement.last()))
            .with("episode_count", placement.episodes().size())
            .with("repair_number", placement.repair()));
  }

  private void addReview(@Nullable String periodKey, Review review) {
    ReviewHeld held = review.held();
    reviews.add(
        Fact.of(Facts.REVIEWS, child, held == null ? reviewsExtract.orElseThrow() : held.origin())
            .with("period_of_care_key", periodKey)
            .with("review_number", review.number())
            .with("due_date", review.due())
            .with("review_date", held == null ? null : held.date())
            .with("days_late", review.daysLate())
            .with("is_on_time", review.isOnTime())
            .with("participation_code", held == null ? null : held.participation())
            .with("is_participation", held == null ? null : held.isParticipation())
            .with("counted_date", held == null ? review.due() : held.date()));
  }

  private String key(String kind, LocalDate start) {
    return SurrogateKey.of(kind, child.authorityCode(), child.childId(), start.toString());
  }

  private static @Nullable String reason(RepairedEpisode last) {
    return last.end() == null ? null : last.endReason();
  }

  private static @Nullable String changeReason(RepairedEpisode last) {
    return last.end() == null ? null : last.reported().changeReason();
  }

  private static Origin origin(List<RepairedEpisode> episodes) {
    Origin last = episodes.get(episodes.size() - 1).reported().origin();
    return episodes.size() == 1 ? last : last.amongOthers();
  }
}
