package uk.cicw.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts each model behind those that it reads from. */
final class ModelOrder {
  private final Map<String, Model> waiting;
  private final List<Model> ordered = new ArrayList<>();

  private ModelOrder(List<Model> models) {
    this.waiting =
        models.stream()
            .collect(
                Collectors.toMap(
                    Model::name, Function.identity(), ModelOrder::twice, LinkedHashMap::new));
  }

  static List<Model> of(List<Model> models) {
    ModelOrder order = new ModelOrder(models);
    while (!order.waiting.isEmpty()) {
      order.takeReady();
    }
    // the rows of all indicators repeat their texts; an error is told of the indicator itself first
    order.ordered.sort(Comparator.comparing(Model::layer).thenComparing(IndicatorRows::isOfAll));
    return List.copyOf(order.ordered);
  }

  private void takeReady() {
    List<Model> ready = waiting.values().stream().filter(this::isReady).toList();
    if (ready.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot order the models %s: they read from each other in a circle. Break it."
              .formatted(waiting.keySet()));
    }
    ordered.addAll(ready);
    ready.forEach(model -> waiting.remove(model.name()));
  }

  private boolean isReady(Model model) {
    for (String reference : model.references()) {
      Model read = waiting.get(reference);
      if (read == null) {
        continue;
      }
      if (isForbidden(model, read)) {
        throw new IllegalArgumentException(
            "Cannot let indicator %s read from indicator %s: put what they share into a mart."
                .formatted(model.name(), read.name()));
      }
      return false;
    }
    return true;
  }

  /** An indicator that reads another would change its meaning with it. */
  private static boolean isForbidden(Model model, Model read) {
    return IndicatorRows.isIndicator(model) && read.layer() == Layer.INDICATORS;
  }

  private static Model twice(Model one, Model other) {
    throw new IllegalArgumentException(
        "Cannot install two models named %s: in %s and %s. Rename one."
            .formatted(one.name(), one.layer().folder(), other.layer().folder()));
  }
}
