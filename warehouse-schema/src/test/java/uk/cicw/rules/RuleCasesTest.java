package uk.cicw.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each line of each {@code rules/*.jsonl} gives a return and says which rows then fail. */
class RuleCasesTest {
  private static final Rules RULES = Rules.ofThisBuild();
  private static Connection database;

  @BeforeAll
  static void open() throws SQLException {
    database = DriverManager.getConnection("jdbc:duckdb:");
  }

  @AfterAll
  static void close() throws SQLException {
    database.close();
  }

  @TestFactory
  Stream<DynamicNode> aReturnFailsWhereTheCaseSays() {
    return RuleCase.all().stream()
        .filter(RuleCase::isVerified)
        .map(each -> dynamicTest(each.label(), () -> assertFails(each)));
  }

  /** What ours gives for these, and why, stands in CLARIFICATIONS.md. */
  @Test
  void ofTheCasesThatAreNotVerifiedTwoAreNotFollowed() throws SQLException {
    SortedSet<String> notFollowed = new TreeSet<>();
    for (RuleCase each : RuleCase.all()) {
      if (!each.isVerified() && !failing(each).equals(each.expected())) {
        notFollowed.add(each.code());
      }
    }
    assertThat(notFollowed).containsExactly("578", "SW12STG2");
  }

  /** As in a nightly run: all rules of the year at once, and one return after another. */
  @Test
  void aKernelThatIsUsedAgainFindsWhatItsOwnKernelFinds() throws SQLException {
    try (RuleKernel kept = RuleKernel.besideOthers(RULES, "1GB")) {
      for (RuleCase each : everyEightieth()) {
        kept.forget();
        try (RuleKernel own = RuleKernel.open(RULES)) {
          assertThat(found(kept, each)).as(each.label()).isEqualTo(found(own, each));
        }
      }
    }
  }

  /** Those differ in their tables, years and forms. */
  private static List<RuleCase> everyEightieth() {
    List<RuleCase> all = RuleCase.all();
    return IntStream.range(0, all.size()).filter(i -> i % 80 == 0).mapToObj(all::get).toList();
  }

  private static List<Object> found(RuleKernel kernel, RuleCase each) throws SQLException {
    each.giveTo(kernel);
    RuleOutcome outcome = kernel.run(each.circumstances());
    List<Object> found = new ArrayList<>(kernel.findings().failures());
    kernel.findings().failingRows(found::add);
    found.addAll(outcome.run());
    found.addAll(outcome.notRun());
    return found;
  }

  private static void assertFails(RuleCase each) throws SQLException {
    assertThat(failing(each)).isEqualTo(each.expected());
  }

  /** By table, the numbers of the rows that fail. */
  private static SortedMap<String, SortedSet<Long>> failing(RuleCase each) throws SQLException {
    List<Rule> rules =
        RULES.of(each.year()).stream().filter(rule -> rule.code().equals(each.code())).toList();
    assertThat(rules).hasSize(1);
    try (RuleKernel kernel = new RuleKernel(schema(), new Rules(rules, RULES.derived()))) {
      each.giveTo(kernel);
      kernel.run(each.circumstances());
      SortedMap<String, SortedSet<Long>> failing = new TreeMap<>();
      for (RuleFailure failure : kernel.findings().failures()) {
        failing
            .computeIfAbsent(failure.extract(), name -> new TreeSet<>())
            .add(failure.rowNumber());
      }
      return failing;
    }
  }

  /** An empty schema of the one database: to open a database takes longer than most cases. */
  private static Connection schema() throws SQLException {
    Connection connection = database.unwrap(DuckDBConnection.class).duplicate();
    try (Statement statement = connection.createStatement()) {
      statement.execute("drop schema if exists of_the_case cascade");
      statement.execute("create schema of_the_case");
      statement.execute("use of_the_case");
    }
    return connection;
  }
}
