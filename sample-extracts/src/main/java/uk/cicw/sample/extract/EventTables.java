package uk.cicw.sample.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.cicw.sample.life.Care;
import uk.cicw.sample.life.Child;
import uk.cicw.sample.life.Draw;
import uk.cicw.sample.life.Span;
import uk.cicw.sample.life.WorkerSpell;

/** Previous permanence, missing incidents, and spells with social workers. */
final class EventTables {
  private static final LocalDate PERMANENCE_ASKED = LocalDate.of(2016, 4, 1);

  /** Asked of children who started since April 2016, and restated while they are in care. */
  static List<Row> previousPermanence(Child child, Window window, Draw draw) {
    Optional<Care> care =
        child.cares().stream()
            .filter(one -> !one.isShortBreaks() && window.overlaps(one))
            .filter(one -> !one.start().isBefore(PERMANENCE_ASKED))
            .reduce((earlier, later) -> later);
    if (care.isEmpty()) {
      return List.of();
    }
    int kind = child.isUnaccompanied() ? 3 : draw.weighted(2, 4, 2, 92);
    Row row = Row.withBirth(child).with("PREV_PERM", new String[] {"P1", "P2", "P3", "Z1"}[kind]);
    if (kind < 3) {
      int year = care.get().start().getYear() - draw.between(1, 4);
      row.with("LA_PERM", draw.any("813", "812", "925"))
          .with("DATE_PERM", draw.chance(0.3) ? "zz/zz/" + year : "zz/06/" + year);
    }
    return List.of(row);
  }

  static List<Row> missing(Child child, Window window) {
    List<Row> rows = new ArrayList<>();
    for (Care care : child.cares()) {
      for (Span incident : care.incidents()) {
        if (window.overlaps(incident.start(), Optional.of(incident.end()))) {
          rows.add(
              Row.withBirth(child)
                  .with("MISSING", incident.code())
                  .with("MIS_START", incident.start())
                  .with("MIS_END", window.known(Optional.of(incident.end()))));
        }
      }
    }
    return rows;
  }

  static List<Row> socialWorkers(Child child, Window window) {
    List<Row> rows = new ArrayList<>();
    for (Care care : child.cares()) {
      for (WorkerSpell spell : care.workers()) {
        if (window.overlaps(spell.start(), spell.end())) {
          rows.add(
              Row.withBirth(child)
                  .with("SW_ID", spell.worker())
                  .with("SW_DECOM", spell.start())
                  .with("SW_DEC", window.known(spell.end()))
                  .with("SW_REASON", spell.reason()));
        }
      }
    }
    return rows;
  }

  private EventTables() {}
}
