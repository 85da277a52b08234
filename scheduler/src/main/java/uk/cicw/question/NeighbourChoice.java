package uk.cicw.question;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which neighbours a benchmark stands beside.
 *
 * @param model name of a model, or {@value #IN_FORCE}; the latest model when empty
 */
public record NeighbourChoice(Optional<String> model, Average average) {
  public static final String IN_FORCE = "in-force";

  /** How the neighbours that have a value become one; both are published conventions. */
  public enum Average {
    MEAN,
    MEDIAN;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The condition on {@code benchmark_neighbours} that picks the model; refuses one unknown. */
  String condition(Connection release) throws SQLException {
    if (model.filter(IN_FORCE::equals).isPresent()) {
      return "is_in_force";
    }
    List<String> models =
        Rows.texts(
            release,
            """
            select neighbour_model from dim_neighbours
            group by neighbour_model order by max(in_force_from) desc, neighbour_model""");
    String asked = model.orElse(models.get(0));
    if (!models.contains(asked)) {
      throw new IllegalArgumentException(
          "Cannot compare with the neighbours of model %s: there is no such model. There are: %s, and %s."
              .formatted(asked, String.join(", ", models), IN_FORCE));
    }
    return "neighbour_model = '%s'".formatted(asked.replace("'", "''"));
  }
}
