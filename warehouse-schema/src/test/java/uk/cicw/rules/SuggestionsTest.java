package uk.cicw.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import uk.cicw.schema.CollectionYear;
import uk.cicw.schema.ExtractTable;
import uk.cicw.schema.Ssda903;

/** What stands beside a cell that fails, in a return of 2024/25 of authority 813. */
class SuggestionsTest {
  private static final Rules RULES = served(Rules.ofThisBuild());
  private static final String NONE = "none";
  private static final Provider HOME = provider("SC000001", "DN161AB", "K2", "PR4");

  @Test
  void aSuggestionIsAboutCellsThatItsRulesMark() {
    for (Suggestion suggestion : RULES.suggestions()) {
      suggestion
          .codes()
          .forEach(
              code ->
                  assertThat(RULES.all())
                      .as("%s of %s", code, suggestion.name())
                      .anyMatch(rule -> rule.code().equals(code) && isAbout(suggestion, rule)));
    }
  }

  /** Those that a suggestion serves; the others would only take their time. */
  private static Rules served(Rules all) {
    List<String> codes = all.suggestions().stream().flatMap(each -> each.codes().stream()).toList();
    return new Rules(
        all.all().stream().filter(rule -> codes.contains(rule.code())).toList(),
        all.derived(),
        all.suggestions());
  }

  private static boolean isAbout(Suggestion suggestion, Rule rule) {
    return rule.fields().entrySet().stream()
        .anyMatch(
            of ->
                suggestion.fields().getOrDefault(of.getKey(), List.of()).stream()
                    .anyMatch(of.getValue()::contains));
  }

  @Test
  void aMissingUrnIsThatOfTheOnlyOpenHomeAtThePostcodeOfThePlacement() throws SQLException {
    Map<String, String> placed = episode("01/06/2024", "PLACE", "K2", "PLACE_PROVIDER", "PR4");
    placed.put("PL_POST", "dn16 1ab");
    Provider ofOtherKind = provider("SC000002", "DN161AB", "K2", "PR1");
    Provider ofOtherType = provider("SC000003", "DN161AB", "S1", "PR4");
    Provider closed = closed(provider("SC000004", "DN161AB", "K2", "PR4"), 2024, 9, 1);
    assertThat(suggested(List.of(HOME, ofOtherKind, ofOtherType, closed), placed))
        .containsEntry("218 episodes 1 urn", "SC000001");
    assertThat(suggested(List.of(HOME, provider("SC000005", "DN161AB", "K2", "PR4")), placed))
        .containsEntry("218 episodes 1 urn", NONE);
    placed.put("DEC", "01/08/2024");
    assertThat(suggested(List.of(closed), placed)).containsEntry("218 episodes 1 urn", "SC000004");
  }

  @Test
  void aMissingUrnOfOwnFosteringIsThatOfTheAuthoritysOwnService() throws SQLException {
    Map<String, String> placed = episode("01/06/2024", "PLACE", "U6", "PLACE_PROVIDER", "PR1");
    Provider own = provider("SC000006", "DN150AA", "U4,U5,U6", "PR1");
    Provider agency = provider("SC000007", "DN150AA", "U4,U5,U6", "PR4");
    assertThat(suggested(List.of(own, agency), placed))
        .containsEntry("218 episodes 1 urn", "SC000006");
  }

  @Test
  void whatOfstedsListSaysOfTheUrnIsSuggestedForKindAndPostcode() throws SQLException {
    Map<String, String> placed = episode("01/06/2024", "PLACE", "K2", "PLACE_PROVIDER", "PR5");
    placed.putAll(Map.of("URN", "SC000001", "PL_POST", "LS1 1AA"));
    assertThat(suggested(List.of(HOME), placed))
        .containsEntry("224 episodes 1 place_provider", "PR4")
        .containsEntry("221 episodes 1 pl_post", "DN16 1AB");
  }

  @Test
  void theNextEpisodeTellsHowAndWhenTheOneBeforeItEnded() throws SQLException {
    assertThat(suggested(List.of(), episode("01/06/2024"), after("01/09/2024", "P")))
        .containsEntry("142 episodes 1 dec", "01/09/2024")
        .containsEntry("142 episodes 1 rec", "X1");
    assertThat(
            suggested(
                List.of(),
                episode("01/06/2024", "DEC", "01/09/2024", "REC", "E8"),
                after("01/09/2024", "P")))
        .containsEntry("388 episodes 1 rec", "X1")
        .containsEntry("432 episodes 2 rne", NONE);
    // care starts anew: when the time before ended is not known
    assertThat(suggested(List.of(), episode("01/06/2024"), after("01/09/2024", "S")))
        .containsEntry("142 episodes 1 dec", NONE);
  }

  @Test
  void gapsAndOverlapsAreClosedWithTheDateOfTheEpisodeBefore() throws SQLException {
    Map<String, String> first = episode("01/06/2024", "DEC", "01/09/2024", "REC", "X1");
    assertThat(suggested(List.of(), first, after("05/09/2024", "P")))
        .containsEntry("433 episodes 2 decom", "01/09/2024");
    assertThat(suggested(List.of(), first, after("20/08/2024", "P")))
        .containsEntry("501 episodes 2 decom", "01/09/2024");
    Map<String, String> over = after("20/08/2024", "P");
    over.putAll(Map.of("DEC", "25/08/2024", "REC", "E8"));
    assertThat(suggested(List.of(), first, over)).containsEntry("501 episodes 2 decom", NONE);
  }

  @Test
  void careThatStartsAgainSaysSo() throws SQLException {
    Map<String, String> first = episode("01/06/2024", "DEC", "01/07/2024", "REC", "E8");
    assertThat(suggested(List.of(), first, after("01/09/2024", "P")))
        .containsEntry("432 episodes 2 rne", "S");
  }

  @Test
  void aDayIsReadOtherwiseOnlyWhereOneReadingIsPossible() throws SQLException {
    assertThat(
            suggested(
                List.of(),
                episode("2024-06-01"),
                episode("05/25/2024"),
                episode("3 June 2024"),
                episode("13.06.2024"),
                // the third of June, or the sixth of March
                episode("03.06.2024"),
                // after the year
                episode("2025-06-01"),
                episode("31/02/2024")))
        .containsEntry("141 episodes 1 decom", "01/06/2024")
        .containsEntry("141 episodes 2 decom", "25/05/2024")
        .containsEntry("141 episodes 3 decom", "03/06/2024")
        .containsEntry("141 episodes 4 decom", "13/06/2024")
        .containsEntry("141 episodes 5 decom", NONE)
        .containsEntry("141 episodes 6 decom", NONE)
        .containsEntry("141 episodes 7 decom", NONE);
  }

  @Test
  void codesOfOtherYearsAndSpellingsAreThoseOfTheYear() throws SQLException {
    assertThat(
            suggested(
                List.of(),
                episode("01/06/2024", "PLACE", "H3", "CIN", "n1"),
                episode("02/06/2024", "PLACE", "Q2", "CIN", "Abuse or neglect")))
        .containsEntry("146 episodes 1 place", "K2")
        .containsEntry("145 episodes 1 cin", "N1")
        .containsEntry("145 episodes 2 cin", "N1")
        .containsEntry("146 episodes 2 place", NONE); // U4, U5 or U6
  }

  @Test
  void insideAndOutsideFollowFromTheAuthorityOfThePlacement() throws SQLException {
    assertThat(suggested(List.of(), episode("01/06/2024", "PL_LA", "813", "PL_LOCATION", "OUT")))
        .containsEntry("411 episodes 1 pl_location", "IN");
  }

  @Test
  void theBirthDateOfAReviewIsThatOfTheHeader() throws SQLException {
    try (RuleKernel kernel = RuleKernel.open(RULES)) {
      give(kernel, Ssda903.HEADER, Map.of("CHILD", "Anna", "DOB", "01/02/2010"));
      give(kernel, Ssda903.REVIEWS, Map.of("CHILD", "Anna", "DOB", "02/01/2010"));
      assertThat(suggested(kernel)).containsEntry("INT17 reviews 1 dob", "01/02/2010");
    }
  }

  @Test
  void aSuggestionThatCanNotBeReadIsRefusedByFileAndKey() {
    assertThatThrownBy(() -> Suggestion.read("sundays", "-- codes: 141\n-- when: always\nselect 1"))
        .hasMessageStartingWith(
            "Cannot read suggestion sundays.sql: of its key 'when', no suggestion has such a key.");
    assertThatThrownBy(() -> Suggestion.read("sundays", "-- codes: 141\nselect 1"))
        .hasMessageStartingWith(
            "Cannot read suggestion sundays.sql: of its key 'tables', it is missing.");
  }

  private static Map<String, String> episode(String start, String... cells) {
    Map<String, String> row = new HashMap<>(Map.of("CHILD", "Anna", "DECOM", start, "RNE", "S"));
    for (int i = 0; i < cells.length; i += 2) {
      row.put(cells[i], cells[i + 1]);
    }
    return row;
  }

  private static Map<String, String> after(String start, String reason) {
    return episode(start, "RNE", reason);
  }

  private static Provider provider(String urn, String postcode, String places, String kinds) {
    return new Provider(
        urn,
        Optional.of(postcode),
        Optional.of(places),
        Optional.of(kinds),
        Optional.empty(),
        Optional.of("813"));
  }

  private static Provider closed(Provider open, int year, int month, int day) {
    return new Provider(
        open.urn(),
        open.postcode(),
        open.placeCodes(),
        open.providerCodes(),
        Optional.of(LocalDate.of(year, month, day)),
        open.authority());
  }

  /** By rule, table, row and field: the suggestion, or {@link #NONE}. */
  @SafeVarargs
  private static Map<String, String> suggested(
      List<Provider> providers, Map<String, String>... episodes) throws SQLException {
    try (RuleKernel kernel = RuleKernel.open(RULES)) {
      give(kernel, Ssda903.HEADER);
      give(kernel, Ssda903.EPISODES, episodes);
      kernel.providers(providers);
      return suggested(kernel);
    }
  }

  private static Map<String, String> suggested(RuleKernel kernel) throws SQLException {
    kernel.run(Circumstances.of(new CollectionYear(2025), Optional.of("813"), "csv"));
    kernel.suggest();
    Map<String, String> suggested = new TreeMap<>();
    kernel
        .findings()
        .cells(
            cell ->
                suggested.put(
                    "%s %s %d %s"
                        .formatted(cell.code(), cell.extract(), cell.rowNumber(), cell.field()),
                    cell.suggestion().map(SuggestedValue::value).orElse(NONE)));
    return suggested;
  }

  @SafeVarargs
  private static void give(RuleKernel kernel, ExtractTable table, Map<String, String>... rows)
      throws SQLException {
    try (RowLoader loader = kernel.rows(table)) {
      for (int i = 0; i < rows.length; i++) {
        loader.add(i + 1L, rows[i]);
      }
    }
  }
}
