package uk.cicw.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;

class ReferenceTablesTest {
  private static Connection connection;

  @BeforeAll
  static void install() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    ReferenceTables.install(connection);
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
  }

  static List<KeptTable> tables() {
    return ReferenceTables.dimensions().stream().map(Dimension::table).toList();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void no_key_occurs_twice(KeptTable table) throws SQLException {
    String key = String.join(", ", table.key());
    assertThat(
            rows("select %s from %s group by all having count(*) > 1".formatted(key, table.name())))
        .isEmpty();
  }

  @Test
  void every_code_list_of_a_fact_has_its_dimension() {
    assertThat(
            Facts.TABLES.stream()
                .flatMap(table -> table.columns().stream())
                .flatMap(column -> column.codeList().stream()))
        .isSubsetOf(CodeDimensions.NAMES.keySet());
  }

  @Test
  void a_code_that_was_given_up_is_counted_under_the_one_that_took_its_place() throws SQLException {
    assertThat(
            rows(
                "select last_year, conformed_label, group_label from dim_placement_types"
                    + " where reported_code = 'Q2'"))
        .containsExactly("2015|Foster placement with another carer|foster");
  }

  @Test
  void north_lincolnshire_has_the_neighbours_of_each_model_in_their_order() throws SQLException {
    assertThat(neighbours("2025"))
        .containsExactly(
            "Wakefield",
            "Lincolnshire",
            "Doncaster",
            "Barnsley",
            "North Northamptonshire",
            "Dudley",
            "Cumberland",
            "Rotherham",
            "Telford and Wrekin",
            "Lancashire");
    assertThat(neighbours("2021"))
        .containsExactly(
            "Doncaster",
            "Telford and Wrekin",
            "Rotherham",
            "Lincolnshire",
            "Derbyshire",
            "Wigan",
            "Dudley",
            "Norfolk",
            "North Northamptonshire",
            "Nottinghamshire");
  }

  @Test
  void every_neighbour_is_an_authority_and_no_authority_is_its_own() throws SQLException {
    assertThat(
            rows(
                """
                select neighbour_model, authority_code, neighbour_code from dim_neighbours
                where neighbour_code = authority_code
                   or neighbour_code not in (select authority_code from dim_authorities)
                   or authority_code not in (select authority_code from dim_authorities)
                """))
        .isEmpty();
  }

  @Test
  void the_rate_of_31_march_2025_divides_by_the_middle_of_2024() throws SQLException {
    assertThat(
            rows(
                "select population_count from dim_population where authority_code = '813'"
                    + " and mid_year = 2024"))
        .containsExactly("34675");
  }

  @Test
  void before_the_published_estimates_the_sample_authority_has_synthetic_ones()
      throws SQLException {
    assertThat(
            rows(
                "select min(mid_year), max(mid_year), bool_and(authority_code = '813')"
                    + " from dim_population where is_synthetic"))
        .containsExactly("2003|2011|true");
    assertThat(
            rows(
                "select round(172 / population_count * 10000, 1) from dim_population"
                    + " where authority_code = '813' and mid_year = 2011"))
        .containsExactly("49.9");
  }

  @Test
  void an_authority_with_a_new_gss_code_keeps_its_three_digits() throws SQLException {
    assertThat(
            rows(
                "select gss_code, valid_to, valid_from from dim_authorities"
                    + " where authority_code = '815' order by is_latest"))
        .containsExactly("E10000023|2023-03-31|null", "E06000065|null|2023-04-01");
  }

  @Test
  void successors_begin_on_the_day_after_their_predecessors_ended() throws SQLException {
    assertThat(
            rows(
                """
                select s.* from dim_authority_successions s
                join dim_authorities p on p.authority_code = predecessor_code
                join dim_authorities n on n.authority_code = successor_code
                where p.valid_to + 1 <> succession_date or n.valid_from <> succession_date
                """))
        .isEmpty();
    assertThat(
            rows(
                "select successor_code from dim_authority_successions"
                    + " where predecessor_code = '928' order by 1"))
        .containsExactly("940", "941");
  }

  private static List<String> neighbours(String model) throws SQLException {
    return rows(
        """
        select authority_label from dim_neighbours n
        join dim_authorities a on a.authority_code = n.neighbour_code and a.is_latest
        where neighbour_model = '%s' and n.authority_code = '813' order by neighbour_rank
        """
            .formatted(model));
  }

  private static List<String> rows(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          cells.add(String.valueOf(result.getString(i)));
        }
        rows.add(String.join("|", cells));
      }
      return rows;
    }
  }
}
