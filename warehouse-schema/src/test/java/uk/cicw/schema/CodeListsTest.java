package uk.cicw.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.cicw.schema.CodeLists.Code;
import uk.cicw.schema.CodeLists.CodeList;

class CodeListsTest {

  @ParameterizedTest
  @CsvSource({
    // list, code, last year before, first year, last year, first year after
    "place, Q1, , 2005, 2015, 2016",
    "place, U1, 2015, 2016, 2027, ",
    "place, K3, 2023, 2024, 2027, ",
    "place, Z11, 2025, 2026, 2027, ",
    "rec, E4, , 2005, 2014, 2015",
    "rec, E4A, 2014, 2015, 2027, ",
    "rec, E43, , 2005, 2018, 2019",
    "rec, E45, 2018, 2019, 2027, ",
    "sex, 1, , 2005, 2024, 2025",
    "sex, F, 2024, 2025, 2027, ",
    "activ, F3, , 2005, 2021, 2022",
    "activ, P4, 2021, 2022, 2027, ",
    "reason_place_change, CUSTOD, 2018, 2019, 2027, ",
    "ls, E1, 2005, 2006, 2027, ",
  })
  void a_code_is_accepted_in_the_years_that_collect_it(
      String list, String code, Integer before, int first, int last, Integer after) {
    CodeList codes = CodeLists.of(list);

    assertThat(codes.accepts(code, new CollectionYear(first))).isTrue();
    assertThat(codes.accepts(code, new CollectionYear(last))).isTrue();
    Stream.of(before == null ? 2004 : before, after == null ? 2028 : after)
        .forEach(year -> assertThat(codes.accepts(code, new CollectionYear(year))).isFalse());
  }

  @ParameterizedTest
  @CsvSource({
    "place, U2, foster_kinship, foster",
    "place, Q2, foster_other, foster",
    "place, K2, childrens_home, residential",
    "place, H5, semi_independent, independent",
    "place, K3, supported_accommodation, independent",
    "rec, E4B, returned_home, returned_home",
    "rec, E4, returned_home, returned_home",
    "rec, E43, sgo_former_carer, special_guardianship",
    "rec, E46, sgo_former_carer, special_guardianship",
    "sex, 2, F, ''",
    "ls, V4, V4, short_break",
    "activ, F3, training_or_employment, eet",
    "ethnic, CHNE, asian, asian",
    "accom, X2, custody, unsuitable",
  })
  void codes_of_all_years_are_counted_under_one(
      String list, String code, String conformed, String group) {
    assertThat(CodeLists.of(list).codes())
        .filteredOn(c -> c.code().equals(code))
        .extracting(Code::conformed, Code::group)
        .containsExactly(tuple(conformed, group));
  }

  @ParameterizedTest
  @CsvSource({
    "sex, Male, 2018, 1",
    "sex, Male, 2026, M",
    "sex, 1, 2025, M",
    "place, k3, 2025, K3",
    "ethnic, CNHE, 2018, CHNE",
    "flag, True, 2018, 1",
    "in_touch, yes, 2018, YES",
  })
  void recognises_how_source_systems_spell_a_code(String list, String text, int year, String code) {
    assertThat(CodeLists.of(list).recognise(text, new CollectionYear(year))).contains(code);
  }

  @Test
  void does_not_recognise_a_code_of_another_year() {
    assertThat(CodeLists.of("rec").recognise("E45", new CollectionYear(2018))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("listNames")
  void a_list_is_never_empty_or_ambiguous_in_a_year_that_collects_it(String name) {
    List<Code> codes = CodeLists.of(name).codes();
    int first = codes.stream().mapToInt(code -> code.years().first()).min().orElseThrow();
    assertThat(IntStream.rangeClosed(first, Years.LATEST))
        .allSatisfy(
            year ->
                assertThat(
                        codes.stream().filter(code -> code.years().contains(year)).map(Code::code))
                    .isNotEmpty()
                    .doesNotHaveDuplicates());
  }

  static Set<String> listNames() {
    return Stream.concat(
            ExtractCatalogue.TABLES.stream().flatMap(table -> table.columns().stream()),
            Facts.TABLES.stream().flatMap(table -> table.columns().stream()))
        .flatMap(column -> column.codeList().stream())
        .collect(Collectors.toSet());
  }
}
