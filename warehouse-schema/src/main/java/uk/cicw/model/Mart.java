package uk.cicw.model;

/**
 * A mart and the periods by which its rows are counted, as its header line {@code counted by} says.
 *
 * @param periodKind SQL: the kind of the period, {@code 'event'} where a row is one and the year is
 *     counted
 * @param periodEnd SQL: the last day of the period
 */
public record Mart(String name, String periodKind, String periodEnd) {

  static Mart of(Model model) {
    String[] parts = model.heading("counted by").split(", ", 2);
    return new Mart(model.name(), parts[0], parts[1]);
  }
}
