package uk.cicw.lake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import uk.cicw.schema.KeptTable;

/**
 * The rows of some extract versions in staging tables. A file there holds rows of many versions of
 * one authority; the bounds that the metadata keep of it tell whether it may hold any of these.
 */
public record ExtractRows(Set<String> extractIds, Map<String, List<VersionKey>> byAuthority) {

  public static ExtractRows of(Collection<VersionKey> versions) {
    return new ExtractRows(
        versions.stream().map(VersionKey::extractId).collect(Collectors.toSet()),
        versions.stream()
            .collect(
                Collectors.groupingBy(
                    VersionKey::authorityCode, TreeMap::new, Collectors.toList())));
  }

  /** Of each authority one span, however many versions: an expression is written out as text. */
  Expression where(KeptTable table) {
    return byAuthority.entrySet().stream()
        .map(one -> where(table, one.getKey(), one.getValue()))
        .reduce(Expressions.alwaysFalse(), Expressions::or);
  }

  private static Expression where(
      KeptTable table, String authority, Collection<VersionKey> versions) {
    Expression where = Expressions.equal("authority_code", authority);
    for (String column : LakeSchema.boundedColumns(table)) {
      where = Expressions.and(where, within(column, versions));
    }
    return where;
  }

  private static Expression within(String column, Collection<VersionKey> versions) {
    return switch (column) {
      case "collection_year" -> span(column, versions, VersionKey::collectionYear, year -> year);
      case "received_date" ->
          span(
              column, versions, VersionKey::receivedDate, day -> Math.toIntExact(day.toEpochDay()));
      default -> span(column, versions, VersionKey::extractId, id -> id);
    };
  }

  private static <T extends Comparable<? super T>> Expression span(
      String column,
      Collection<VersionKey> versions,
      Function<VersionKey, T> value,
      Function<T, Object> literal) {
    List<T> ordered = versions.stream().map(value).sorted().toList();
    return Expressions.and(
        Expressions.greaterThanOrEqual(column, literal.apply(ordered.get(0))),
        Expressions.lessThanOrEqual(column, literal.apply(ordered.get(ordered.size() - 1))));
  }
}
