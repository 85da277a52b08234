package uk.cicw.release.gate;

import java.util.List;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;

/** The declared key of each table tells its rows apart at every moment of knowledge. */
final class Keys {
  private static final String AT_ANY_MOMENT =
      """
      select '%1$s' as subject, count(*) || ' rows share their key with another of the same moment' as finding
      from (
        select known_from,
          lag(coalesce(known_to, date '9999-12-31')) over (
            partition by %2$s order by known_from, known_to) as earlier_holds_until
        from %1$s)
      where earlier_holds_until > known_from
      having count(*) > 0
      """;
  private static final String ONCE =
      """
      select '%1$s' as subject, count(*) || ' keys stand for several rows' as finding
      from (select 1 from %1$s group by %2$s having count(*) > 1)
      having count(*) > 0
      """;

  static Gate gate() {
    return new Gate(
        "keys",
        "does its key tell the rows of each table apart at every moment?",
        Facts.TABLES.stream().map(Keys::query).toList());
  }

  private static String query(KeptTable table) {
    boolean isVersioned = table.columnNames().contains("known_to");
    List<String> key =
        table.key().stream()
            .filter(column -> !isVersioned || !column.equals("known_from"))
            .toList();
    return (isVersioned ? AT_ANY_MOMENT : ONCE).formatted(table.name(), String.join(", ", key));
  }

  private Keys() {}
}
