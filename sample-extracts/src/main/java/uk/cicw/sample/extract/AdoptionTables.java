package uk.cicw.sample.extract;

import java.util.ArrayList;
import java.util.List;
import uk.cicw.sample.life.AdoptionCourse;
import uk.cicw.sample.life.Care;
import uk.cicw.sample.life.Child;
import uk.cicw.sample.life.Draw;

/** AD1 and the decisions that a child should be placed for adoption. */
final class AdoptionTables {

  static List<Row> adoptions(Child child, Window window, Draw draw) {
    List<Row> rows = new ArrayList<>();
    for (Care care : child.cares()) {
      if (care.adoption().isPresent() && care.end().filter(window::contains).isPresent()) {
        rows.add(adoption(child, care.adoption().get(), draw));
      }
    }
    return rows;
  }

  private static Row adoption(Child child, AdoptionCourse course, Draw draw) {
    boolean couple = draw.chance(0.88);
    String sexes = couple ? draw.any("MF", "MF", "MF", "FF", "MM") : draw.any("F1", "F1", "M1");
    String status = !couple ? "L0" : sexes.equals("MF") ? draw.any("L11", "L11", "L3") : "L2";
    return Row.withBirth(child)
        .with("DATE_INT", course.decided())
        .with("DATE_MATCH", course.matched())
        .with("FOSTER_CARE", draw.chance(0.12))
        .with("NB_ADOPTR", couple ? "2" : "1")
        .with("SEX_ADOPTR", sexes)
        .with("LS_ADOPTR", status);
  }

  /** Restated every year until the child is adopted. */
  static List<Row> decisions(Child child, Window window) {
    List<Row> rows = new ArrayList<>();
    for (Care care : child.cares()) {
      care.adoption()
          .filter(course -> window.overlaps(course.decided(), care.end()))
          .ifPresent(
              course -> rows.add(Row.withBirth(child).with("DATE_PLACED", course.decided())));
    }
    return rows;
  }

  private AdoptionTables() {}
}
