package uk.cicw.sample.course;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import uk.cicw.sample.life.AdoptionCourse;
import uk.cicw.sample.life.Care;
import uk.cicw.sample.life.Dated;
import uk.cicw.sample.life.Draw;

/** Which legal statuses follow one another in a period of care. */
final class LegalCourse {
  /**
   * Placement orders took the place of freeing orders on this day (Adoption and Children Act 2002).
   */
  private static final LocalDate PLACEMENT_ORDERS = LocalDate.of(2005, Month.DECEMBER, 30);

  private final Draw draw;

  LegalCourse(Draw draw) {
    this.draw = draw;
  }

  void run(Care care) {
    if (care.isShortBreaks()) {
      hold(care, care.start(), draw.any("V4", "V4", "V3"));
      return;
    }
    String first = first(care);
    hold(care, care.start(), first);
    if (!care.child().isUnaccompanied()) {
      proceed(care, first);
      freeForAdoption(care);
    }
  }

  private String first(Care care) {
    if (care.child().isUnaccompanied()) {
      return "V2";
    }
    boolean mayBeRemanded = care.child().ageOn(care.start()) >= 12;
    return switch (draw.weighted(46, 34, 8, 6, mayBeRemanded ? 6 : 0)) {
      case 0 -> "V2";
      case 1 -> "C1";
      case 2 -> "L2";
      case 3 -> "L1";
      default -> "J1";
    };
  }

  private void proceed(Care care, String first) {
    LocalDate day = care.start();
    if (first.equals("L2") || first.equals("L1")) {
      day = day.plusDays(first.equals("L1") ? draw.between(1, 3) : draw.between(3, 8));
      hold(care, day, "C1");
    } else if (first.equals("J1")) {
      hold(care, day.plusDays(draw.between(14, 70)), "V2");
      return;
    } else if (first.equals("V2")) {
      if (draw.chance(0.5) && care.adoption().isEmpty()) {
        return;
      }
      day = day.plusDays(draw.between(40, 200));
      hold(care, day, "C1");
    }
    if (draw.chance(0.8)) {
      hold(care, day.plusDays(draw.between(130, 300)), "C2");
    }
  }

  private void freeForAdoption(Care care) {
    if (care.adoption().isPresent()) {
      AdoptionCourse course = care.adoption().get();
      LocalDate day = draw.day(course.decided().plusDays(1), course.matched());
      care.legalStatuses().removeIf(status -> !status.date().isBefore(day));
      if (care.legalStatuses().isEmpty()) {
        hold(care, care.start(), "C1");
      }
      hold(care, day, day.isBefore(PLACEMENT_ORDERS) ? "D1" : "E1");
    }
  }

  private static void hold(Care care, LocalDate from, String status) {
    List<Dated> held = care.legalStatuses();
    if (from.isBefore(care.endOr(LocalDate.MAX))) {
      held.add(new Dated(from, status));
    }
  }
}
