package uk.cicw.sample.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A period of care, from the day the child started to be looked after to the day it ceased. */
public final class Care {
  private final Child child;
  private final LocalDate start;
  private final String need;
  private final boolean shortBreaks;
  private @Nullable LocalDate end;
  private @Nullable LeavingReason reason;
  private @Nullable AdoptionCourse adoption;
  private Address home = Address.UNKNOWN;
  private final List<Placement> placements = new ArrayList<>();
  private final List<Dated> legalStatuses = new ArrayList<>();
  private final List<Span> temporaryStays = new ArrayList<>();
  private final List<Review> reviews = new ArrayList<>();
  private final List<Span> incidents = new ArrayList<>();
  private final List<WorkerSpell> workers = new ArrayList<>();

  public Care(Child child, LocalDate start, String need, boolean shortBreaks) {
    this.child = child;
    this.start = start;
    this.need = need;
    this.shortBreaks = shortBreaks;
  }

  public Child child() {
    return child;
  }

  public LocalDate start() {
    return start;
  }

  public String need() {
    return need;
  }

  /** Under a series of short breaks (V4), which no statistic counts. */
  public boolean isShortBreaks() {
    return shortBreaks;
  }

  public Optional<LocalDate> end() {
    return Optional.ofNullable(end);
  }

  public Optional<LeavingReason> reason() {
    return Optional.ofNullable(reason);
  }

  public void cease(LocalDate day, LeavingReason why) {
    end = day;
    reason = why;
  }

  public Optional<AdoptionCourse> adoption() {
    return Optional.ofNullable(adoption);
  }

  public void adoptAfter(AdoptionCourse course) {
    adoption = course;
  }

  /** Where the child lived when care began; unknown for an unaccompanied child. */
  public Address home() {
    return home;
  }

  public void livedAt(Address address) {
    home = address;
  }

  public boolean isOn(LocalDate day) {
    return !start.isAfter(day) && (end == null || end.isAfter(day));
  }

  /** The day it ended, or that day where it lasts longer. */
  public LocalDate endOr(LocalDate day) {
    return end == null || end.isAfter(day) ? day : end;
  }

  public List<Placement> placements() {
    return placements;
  }

  public Placement placementOn(LocalDate day) {
    Placement found = placements.get(0);
    for (Placement placement : placements) {
      if (!placement.start().isAfter(day)) {
        found = placement;
      }
    }
    return found;
  }

  /** Legal statuses, each from its day on; the first from the start. */
  public List<Dated> legalStatuses() {
    return legalStatuses;
  }

  public List<Span> temporaryStays() {
    return temporaryStays;
  }

  public List<Review> reviews() {
    return reviews;
  }

  /** Times of being missing (M) or away without authorisation (A). */
  public List<Span> incidents() {
    return incidents;
  }

  public List<WorkerSpell> workers() {
    return workers;
  }
}
