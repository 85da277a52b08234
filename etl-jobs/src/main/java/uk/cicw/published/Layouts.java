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
  private static final Pattern ENDINGS = Pattern.compile("(\\.csv|\\.gz|\\.xlsx)+$");
  private static final Map<String, Layout.Shape> SHAPES = shapes();
  private static final List<Layout> LAYOUTS = LayoutInheritance.layouts(JSON);

  /** The layouts of one delivered file: one of a CSV, one a sheet of a workbook. */
  record Sheets(List<Layout> layouts) {
    boolean include(String sheet) {
      return of(sheet).isPresent();
    }

    Optional<Layout> of(String sheet) {
      return layouts.stream()
          .filter(layout -> layout.sheet() != null && sheet.matches("(?i)" + layout.sheet()))
          .findFirst();
    }

    /** Those of a release. */
    Sheets of(Release release) {
      return new Sheets(layouts.stream().filter(layout -> layout.isOf(release)).toList());
    }

    /** The layout of a CSV. */
    Layout single() {
      if (layouts.isEmpty()) {
        throw new UnknownLayout("no layout is declared for its name in that release");
      }
      return layouts.get(0);
    }
  }

  /** The layouts of the files of that name; empty where none is declared. */
  static Optional<Sheets> of(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    String stem = ENDINGS.matcher(lower).replaceFirst("");
    List<Layout> layouts =
        LAYOUTS.stream()
            .filter(layout -> (layout.sheet() != null) == isWorkbook(lower))
            .filter(layout -> Pattern.compile(layout.file()).matcher(stem).matches())
            .toList();
    return layouts.isEmpty() ? Optional.empty() : Optional.of(new Sheets(layouts));
  }

  static boolean isWorkbook(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(".xlsx");
  }

  static Layout.Shape shape(Layout layout) {
    return Objects.requireNonNull(
        SHAPES.get(layout.shape()),
        () ->
            "Cannot read layout %s: there is no shape %s"
                .formatted(layout.title(), layout.shape()));
  }

  /** Every column that the layout may read, its own and those of its shape. */
  static Map<String, List<String>> columns(Layout layout) {
    Map<String, List<String>> columns = new LinkedHashMap<>(shape(layout).columns());
    columns.putAll(layout.columns());
    return columns;
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
