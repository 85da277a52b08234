package uk.cicw.sample.extract;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import uk.cicw.sample.course.Lives;
import uk.cicw.sample.life.Child;
import uk.cicw.sample.life.Draw;
import uk.cicw.schema.Education;
import uk.cicw.schema.ExtractTable;
import uk.cicw.schema.Ssda903;

/** The tables of one authority and window, as its systems would report them. */
final class Return {
  private static final int HEALTH = -10;
  private static final int LEAVERS = -11;
  private static final int RESULTS = -12;
  private static final int CHILD = -13;
  private static final int FURTHER_RESULTS = -14;
  private final Lives lives;
  private final long seed;
  private final Window window;
  private final List<Child> inReturn;

  Return(Lives lives, long seed, Window window) {
    this.lives = lives;
    this.seed = seed;
    this.window = window;
    this.inReturn =
        lives.children().stream()
            .filter(child -> child.cares().stream().anyMatch(window::overlaps))
            .toList();
  }

  /**
   * The tables that councils deliver with every extract; tables without a row are not delivered.
   */
  Map<ExtractTable, List<Row>> tables() {
    Map<ExtractTable, List<Row>> tables = new LinkedHashMap<>();
    List<Row> leavers = leavers();
    tables.put(Ssda903.HEADER, headers(leavers));
    tables.put(Ssda903.EPISODES, episodes());
    tables.put(Ssda903.REVIEWS, each(CareTables::reviews));
    tables.put(Ssda903.UASC, each(CareTables::uasc));
    tables.put(Ssda903.OC2, window.isWhole() ? health() : List.of());
    tables.put(Ssda903.OC3, leavers);
    tables.put(Ssda903.AD1, each((c, w) -> AdoptionTables.adoptions(c, w, ofChild(c))));
    tables.put(Ssda903.PLACED_ADOPTION, each(AdoptionTables::decisions));
    tables.put(Ssda903.PREV_PERM, each((c, w) -> EventTables.previousPermanence(c, w, ofChild(c))));
    tables.put(Ssda903.MISSING, each(EventTables::missing));
    tables.put(Ssda903.SW_EPISODES, each(EventTables::socialWorkers));
    tables.put(Education.EXCLUSIONS, each((c, w) -> SchoolTables.exclusions(c, w, ofYear(c))));
    tables.put(Education.SCHOOL_MOVES, each((c, w) -> SchoolTables.moves(c, w, ofYear(c))));
    tables.put(Education.PEPS, each((c, w) -> SchoolTables.plans(c, w, ofChild(c))));
    return delivered(tables);
  }

  List<Row> episodes() {
    return each(CareTables::episodes);
  }

  /** What the virtual school delivers once, after the academic year. */
  Map<ExtractTable, List<Row>> schoolYear() {
    Map<ExtractTable, List<Row>> tables = new LinkedHashMap<>();
    boolean calibrated = lives.plan().calibrated();
    List<Row> results = AttainmentTable.rows(inReturn, window, calibrated, stream(RESULTS));
    results.addAll(
        AttainmentTable.furtherRows(
            inReturn, window, calibrated, results, stream(FURTHER_RESULTS)));
    tables.put(Education.ATTAINMENT, results);
    tables.put(Education.ABSENCE, each((c, w) -> SchoolTables.absence(c, w, ofYear(c))));
    tables.put(Education.SEN, each((c, w) -> SchoolTables.specialNeeds(c, w, ofChild(c))));
    return delivered(tables);
  }

  private Map<ExtractTable, List<Row>> delivered(Map<ExtractTable, List<Row>> tables) {
    tables
        .entrySet()
        .removeIf(
            table ->
                table.getValue().isEmpty() || !table.getKey().years().contains(window.ending()));
    return tables;
  }

  private List<Row> each(BiFunction<Child, Window, List<Row>> rows) {
    List<Row> all = new ArrayList<>();
    inReturn.forEach(child -> all.addAll(rows.apply(child, window)));
    return all;
  }

  private List<Row> headers(List<Row> leavers) {
    List<Row> rows = new ArrayList<>();
    Set<String> reported = leavers.stream().map(row -> row.get("CHILD")).collect(toSet());
    inReturn.forEach(child -> reported.add(child.id()));
    for (Child child : lives.children()) {
      if (reported.contains(child.id())) {
        rows.add(CareTables.header(child, window));
      }
    }
    return rows;
  }

  private List<Row> health() {
    return HealthTable.rows(inReturn, window, stream(HEALTH));
  }

  /**
   * Drawn for the whole year, so that a later extract does not say otherwise than an earlier one.
   */
  private List<Row> leavers() {
    List<Row> rows =
        LeaverTable.rows(lives.children(), Window.whole(window.year()), stream(LEAVERS));
    Set<String> reached =
        lives.children().stream()
            .filter(child -> hasBirthday(child, window))
            .map(Child::id)
            .collect(toSet());
    return rows.stream().filter(row -> reached.contains(row.get("CHILD"))).toList();
  }

  private static boolean hasBirthday(Child child, Window window) {
    LocalDate birthday = child.birthday(window.from().getYear() - child.birth().getYear());
    return window.contains(birthday)
        || window.contains(child.birthday(window.from().getYear() + 1 - child.birth().getYear()));
  }

  private Draw stream(int purpose) {
    return Draw.of(seed, authority(), purpose, window.ending());
  }

  private Draw ofChild(Child child) {
    return Draw.of(seed, authority(), child.ordinal(), CHILD);
  }

  private Draw ofYear(Child child) {
    return Draw.of(seed, authority(), child.ordinal(), CHILD, window.ending());
  }

  private long authority() {
    return Integer.parseInt(lives.plan().authorityCode());
  }
}
