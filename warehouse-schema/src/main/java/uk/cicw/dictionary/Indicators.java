package uk.cicw.dictionary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import uk.cicw.duckdb.Workbench;

/** The entries of the indicators: what their headers say, and what they are made of. */
final class Indicators {
  private record Defined(String id, List<String> sentences) {}

  static List<Entry> of(Workbench workbench) throws SQLException {
    List<Defined> indicators =
        workbench.select(Workbench.sql("dictionary_indicators"), Indicators::defined);
    Lineage lineage = new Lineage();
    List<Entry> entries = new ArrayList<>();
    for (Defined indicator : indicators) {
      List<List<String>> origin = lineage.of(indicator.id());
      entries.add(new Entry(indicator.id(), indicator.sentences(), Lineage.HEADINGS, origin));
    }
    return entries;
  }

  private static Defined defined(ResultSet row) throws SQLException {
    List<String> sentences =
        Stream.of(
                row.getString("title_sentence"),
                row.getString("numerator_sentence"),
                row.getString("denominator_sentence"),
                row.getString("source_sentence"),
                row.getString("through_sentence"))
            .filter(Objects::nonNull)
            .toList();
    return new Defined(row.getString("indicator_id"), sentences);
  }

  private Indicators() {}
}
