package uk.cicw.published;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.cicw.schema.ResourceFolder;

/** The declared layouts, read once. */
final class Layouts {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern ENDINGS = Pattern.compile("(\\.csv|\\.gz)+$");
  private static final Map<String, Layout.Shape> SHAPES = shapes();
  private static final List<Layout> LAYOUTS =
      ResourceFolder.texts("published/layouts", ".json").entrySet().stream()
          .map(file -> read(file.getKey(), file.getValue()))
          .toList();

  /** The layout of the files of that name. */
  static Optional<Layout> of(String fileName) {
    String stem = ENDINGS.matcher(fileName.toLowerCase(Locale.ROOT)).replaceFirst("");
    return LAYOUTS.stream()
        .filter(layout -> Pattern.compile(layout.file()).matcher(stem).matches())
        .findFirst();
  }

  static Layout.Shape shape(Layout layout) {
    return Objects.requireNonNull(SHAPES.get(layout.shape()));
  }

  /** Every column that the layout may read, its own and those of its shape. */
  static Map<String, List<String>> columns(Layout layout) {
    Map<String, List<String>> columns = new LinkedHashMap<>(shape(layout).columns());
    columns.putAll(layout.columns());
    return columns;
  }

  private static Layout read(String name, String json) {
    try {
      Layout layout = JSON.readValue(json, Layout.class);
      if (!SHAPES.containsKey(layout.shape())) {
        throw new IllegalStateException(
            "Cannot read layout %s: there is no shape %s among %s"
                .formatted(name, layout.shape(), SHAPES.keySet()));
      }
      return layout;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot read layout %s: fix its JSON".formatted(name), e);
    }
  }

  private static Map<String, Layout.Shape> shapes() {
    String json = Objects.requireNonNull(ResourceFolder.texts("published", ".json").get("shapes"));
    try {
      return JSON.readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot read published/shapes.json: fix its JSON", e);
    }
  }

  private Layouts() {}
}
