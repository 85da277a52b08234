package uk.cicw.sample.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.cicw.sample.life.Child;
import uk.cicw.sample.life.Draw;
import uk.cicw.sample.plan.Attainment;

/** Results at the end of key stages 1, 2 and 4, under the standards of the year. */
final class AttainmentTable {
  /** What is assessed at the end of a key stage, and how likely a child in care reaches it. */
  private record Standard(
      String keyStage,
      int age,
      String subject,
      String measure,
      int first,
      int last,
      double chance) {
    boolean isIn(int year) {
      return first <= year && year <= last && !NOT_ASSESSED.contains(year);
    }
  }

  /** Key stages 1 and 2 were not assessed in the pandemic; the others were, by their teachers. */
  private static final Set<Integer> NOT_ASSESSED = Set.of(2020, 2021);

  private static final int NEVER = 9999;
  private static final List<Standard> STANDARDS =
      List.of(
          new Standard("KS1", 6, "reading", "level_2", 2005, 2015, 0.66),
          new Standard("KS1", 6, "writing", "level_2", 2005, 2015, 0.58),
          new Standard("KS1", 6, "maths", "level_2", 2005, 2015, 0.69),
          new Standard("KS2", 10, "reading", "level_4", 2005, 2015, 0.62),
          new Standard("KS2", 10, "writing", "level_4", 2012, 2015, 0.56),
          new Standard("KS2", 10, "maths", "level_4", 2005, 2015, 0.55),
          new Standard("KS2", 10, "reading", "expected_standard", 2016, NEVER, 0.52),
          new Standard("KS2", 10, "writing", "expected_standard", 2016, NEVER, 0.48),
          new Standard("KS2", 10, "maths", "expected_standard", 2016, NEVER, 0.48),
          new Standard("KS2", 10, "rwm", "expected_standard", 2016, NEVER, 0.35),
          new Standard("KS4", 15, "ALL", "five_a_star_c", 2005, 2015, 0.24),
          new Standard("KS4", 15, "ALL", "five_a_star_c_em", 2005, 2015, 0.14),
          new Standard("KS4", 15, "ALL", "english_maths_4", 2017, NEVER, 0.19));

  /** Drawn apart from those above, whose results were there first and stay as they are. */
  private static final List<Standard> FURTHER_STANDARDS =
      List.of(
          new Standard("KS1", 6, "reading", "expected_standard", 2016, 2023, 0.52),
          new Standard("KS1", 6, "writing", "expected_standard", 2016, 2023, 0.41),
          new Standard("KS1", 6, "maths", "expected_standard", 2016, 2023, 0.48));

  private static final double GRADE_5_OF_GRADE_4 = 0.5;

  /** There is no Progress 8 without examinations at key stage 4, or tests at key stage 2. */
  private static final Set<Integer> NO_PROGRESS = Set.of(2020, 2021, 2025, 2026);

  private static final int ATTAINMENT_8 = 2016;
  private static final int AGE_AT_KS4 = 15;

  static List<Row> rows(List<Child> children, Window window, boolean calibrated, Draw draw) {
    List<Row> rows = new ArrayList<>();
    for (Standard standard : STANDARDS) {
      if (standard.isIn(window.ending())) {
        rows.addAll(results(children, standard, window, calibrated, draw));
      }
    }
    if (window.ending() >= ATTAINMENT_8) {
      assessed(children, "KS4", AGE_AT_KS4, window, calibrated)
          .forEach(child -> rows.add(attainmentEight(child, window, draw)));
    }
    return rows;
  }

  /** What came to be told later: key stage 1 since 2016, grade 5, Progress 8. */
  static List<Row> furtherRows(
      List<Child> children, Window window, boolean calibrated, List<Row> first, Draw draw) {
    List<Row> rows = new ArrayList<>();
    for (Standard standard : FURTHER_STANDARDS) {
      if (standard.isIn(window.ending())) {
        rows.addAll(results(children, standard, window, calibrated, draw));
      }
    }
    first.stream()
        .filter(row -> row.get("MEASURE").equals("english_maths_4"))
        .forEach(row -> rows.add(gradeFive(row, draw)));
    if (window.ending() >= ATTAINMENT_8 && !NO_PROGRESS.contains(window.ending())) {
      assessed(children, "KS4", AGE_AT_KS4, window, calibrated)
          .forEach(child -> rows.add(progressEight(child, window, draw)));
    }
    return rows;
  }

  private static Row gradeFive(Row gradeFour, Draw draw) {
    boolean isReached = gradeFour.get("RESULT").equals("1") && draw.chance(GRADE_5_OF_GRADE_4);
    return gradeFour.copy().with("MEASURE", "english_maths_5").with("RESULT", isReached);
  }

  private static Row progressEight(Child child, Window window, Draw draw) {
    return row(child, window, "KS4", "ALL", "progress_8")
        .with("RESULT", "%.2f".formatted(draw.between(-320, 80) / 100.0));
  }

  private static List<Row> results(
      List<Child> children, Standard standard, Window window, boolean calibrated, Draw draw) {
    List<Child> assessed = assessed(children, standard.keyStage, standard.age, window, calibrated);
    Set<Child> reached = reached(assessed, standard, window, calibrated, draw);
    return assessed.stream()
        .map(
            child ->
                row(child, window, standard.keyStage, standard.subject, standard.measure)
                    .with("RESULT", reached.contains(child)))
        .toList();
  }

  /** Where results are published, only children of the cohort, and as many as are published. */
  private static List<Child> assessed(
      List<Child> children, String keyStage, int age, Window window, boolean calibrated) {
    int published =
        calibrated ? Attainment.assessed(window.ending(), keyStage).orElse(NEVER) : NEVER;
    return children.stream()
        .filter(child -> child.ageOn(window.from().withMonth(8).withDayOfMonth(31)) == age)
        .filter(child -> child.careOn(window.to()).isPresent())
        .filter(child -> published == NEVER || child.cares().stream().anyMatch(window::spans))
        .limit(published)
        .toList();
  }

  private static Set<Child> reached(
      List<Child> assessed, Standard standard, Window window, boolean calibrated, Draw draw) {
    int likely = (int) assessed.stream().filter(child -> draw.chance(standard.chance)).count();
    int count =
        calibrated
            ? Attainment.published(
                    window.ending(), standard.keyStage, standard.subject, standard.measure)
                .map(Attainment::reached)
                .orElse(likely)
            : likely;
    return new HashSet<>(assessed.subList(0, Math.min(count, assessed.size())));
  }

  private static Row attainmentEight(Child child, Window window, Draw draw) {
    return row(child, window, "KS4", "ALL", "attainment_8")
        .with("RESULT", "%d.%d".formatted(draw.between(2, 38), draw.between(0, 9)));
  }

  private static Row row(
      Child child, Window window, String keyStage, String subject, String measure) {
    return Row.of(child)
        .with("ACADEMIC_YEAR", window.ending())
        .with("KEY_STAGE", keyStage)
        .with("SUBJECT", subject)
        .with("MEASURE", measure);
  }

  private AttainmentTable() {}
}
