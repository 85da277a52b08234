package uk.cicw.sample.extract;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import uk.cicw.sample.SampleExtracts;
import uk.cicw.sample.course.Lives;
import uk.cicw.schema.CollectionYear;
import uk.cicw.schema.Education;
import uk.cicw.schema.ExtractTable;
import uk.cicw.schema.Ssda903;

/** Shares of the rows that are reported for a collection year. */
record Reported(Lives lives, int year) {

  private Window window() {
    return Window.whole(new CollectionYear(year));
  }

  List<Row> rows(ExtractTable table) {
    Return reported = new Return(lives, SampleExtracts.DEFAULT_SEED, window());
    Map<ExtractTable, List<Row>> tables =
        Education.TABLES.contains(table) && table != Education.EXCLUSIONS
            ? reported.schoolYear()
            : reported.tables();
    return tables.getOrDefault(table, List.of());
  }

  double health(String column, int youngest, int oldest) {
    return percent(
        rows(Ssda903.OC2).stream().filter(row -> isOfAge(row, youngest, oldest)).toList(),
        row -> row.get(column).equals("1"));
  }

  double scored() {
    return percent(
        rows(Ssda903.OC2).stream().filter(row -> isOfAge(row, 5, 16)).toList(),
        row -> !row.get("SDQ_SCORE").isEmpty());
  }

  double leavers(int youngest, int oldest, Predicate<Row> condition) {
    return percent(leavers(youngest, oldest), condition);
  }

  List<Row> leavers(int youngest, int oldest) {
    return rows(Ssda903.OC3).stream()
        .filter(row -> isOfAge(row, youngest, oldest))
        .filter(row -> !List.of("RHOM", "DIED").contains(row.get("IN_TOUCH")))
        .toList();
  }

  double results(String keyStage, String subject, String measure) {
    return percent(
        rows(Education.ATTAINMENT).stream()
            .filter(row -> row.get("KEY_STAGE").equals(keyStage))
            .filter(row -> row.get("SUBJECT").equals(subject))
            .filter(row -> row.get("MEASURE").equals(measure))
            .toList(),
        row -> row.get("RESULT").equals("1"));
  }

  private boolean isOfAge(Row row, int youngest, int oldest) {
    LocalDate birth = row.day("DOB");
    int age = Period.between(birth, window().to()).getYears();
    return age >= youngest && age <= oldest;
  }

  private static double percent(List<Row> rows, Predicate<Row> condition) {
    return 100.0 * rows.stream().filter(condition).count() / rows.size();
  }
}
