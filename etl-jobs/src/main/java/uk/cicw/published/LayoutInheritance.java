package uk.cicw.published;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.cicw.schema.ResourceFolder;

/**
 * Reads the declared layouts. One that {@code extends} another has all of it but for what it says
 * itself: columns and measures of one name are replaced, others are added, and measures that it
 * lists under {@code without} are left out.
 */
final class LayoutInheritance {
  private static final String EXTENDS = "extends";
  private static final String MEASURES = "measures";
  private static final String COLUMNS = "columns";
  private static final String WITHOUT = "without";

  private final JsonMapper json;
  private final Map<String, String> declarations =
      ResourceFolder.texts("published/layouts", ".json");

  private LayoutInheritance(JsonMapper json) {
    this.json = json;
  }

  static List<Layout> layouts(JsonMapper json) {
    LayoutInheritance inheritance = new LayoutInheritance(json);
    List<Layout> layouts = new ArrayList<>();
    for (String name : inheritance.declarations.keySet()) {
      layouts.add(inheritance.layout(name));
    }
    return List.copyOf(layouts);
  }

  private Layout layout(String name) {
    try {
      return json.treeToValue(whole(name), Layout.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot read layout %s: fix its JSON".formatted(name), e);
    }
  }

  private ObjectNode whole(String name) throws JsonProcessingException {
    String declaration = declarations.get(name);
    if (declaration == null) {
      throw new IllegalStateException(
          "Cannot extend layout %s: there is none of that name".formatted(name));
    }
    ObjectNode own = (ObjectNode) json.readTree(declaration);
    JsonNode parent = own.remove(EXTENDS);
    return parent == null ? own : merged(whole(parent.asText()), own);
  }

  private ObjectNode merged(ObjectNode parent, ObjectNode own) {
    ObjectNode columns = parent.withObject("/" + COLUMNS);
    own.path(COLUMNS).properties().forEach(one -> columns.set(one.getKey(), one.getValue()));
    ArrayNode measures = json.createArrayNode();
    parent
        .path(MEASURES)
        .forEach(
            measure -> {
              if (!isReplaced(name(measure), own)) {
                measures.add(measure);
              }
            });
    own.path(MEASURES).forEach(measures::add);
    own.remove(List.of(COLUMNS, MEASURES, WITHOUT));
    parent.setAll(own);
    parent.set(MEASURES, measures);
    return parent;
  }

  private static boolean isReplaced(String measure, ObjectNode own) {
    for (JsonNode replaced : own.path(MEASURES)) {
      if (name(replaced).equals(measure)) {
        return true;
      }
    }
    for (JsonNode left : own.path(WITHOUT)) {
      if (left.asText().equals(measure)) {
        return true;
      }
    }
    return false;
  }

  private static String name(JsonNode measure) {
    return measure.path("measure").asText();
  }
}
