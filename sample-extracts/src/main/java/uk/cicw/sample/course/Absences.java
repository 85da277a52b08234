package uk.cicw.sample.course;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.cicw.sample.life.Care;
import uk.cicw.sample.life.Draw;
import uk.cicw.sample.plan.Checkpoint;

/** Children missing on checkpoints, carried over the end of a year. */
final class Absences {
  private final Draw draw;
  private final Map<Care, LocalDate> returns = new LinkedHashMap<>();

  Absences(Draw draw) {
    this.draw = draw;
  }

  /** When a child that is missing at the start of the year comes back. */
  Map<Care, LocalDate> returns() {
    return returns;
  }

  /** The day before the first checkpoint of the run on which the child goes missing. */
  LocalDate gone(Checkpoint first) {
    return first.date().minusDays(draw.between(3, 9));
  }

  /** The day after the last checkpoint of the run on which it is back. */
  LocalDate back(LocalDate last) {
    return last.plusDays(draw.between(6, 16));
  }

  /** The last of the checkpoints following one another on which children are missing. */
  static LocalDate lastOfRun(List<Checkpoint> year, int from) {
    int last = from;
    while (last + 1 < year.size() && year.get(last + 1).mix().missing() > 0) {
      last++;
    }
    return year.get(last).date();
  }
}
