package uk.cicw.decode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes the fake return of 2017/18 as XML: the header holds reviews, outcomes and the flag of
 * asylum seekers, and what is the child's own is not repeated.
 */
public final class SameReturnXml {
  private static final Set<String> OF_THE_CHILD = Set.of("CHILD", "DOB", "SEX");

  private final StringBuilder xml = new StringBuilder();

  /** Rows below the headings by file and child. */
  private final Map<String, Map<String, List<List<String>>>> rows = new HashMap<>();

  private final Map<String, List<String>> headings = new HashMap<>();

  public static Path write(Path file) {
    SameReturnXml writer = new SameReturnXml();
    writer.xml.append("<?xml version='1.0' encoding='us-ascii'?>\n<EXPSSDA903>");
    List<List<String>> children = SameReturn.lines("header");
    children.subList(1, children.size()).forEach(child -> writer.child(children.get(0), child));
    writer.xml.append("</EXPSSDA903>");
    try {
      return Files.writeString(file, writer.xml.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void child(List<String> headings, List<String> child) {
    String id = child.get(0);
    xml.append("<CHILD><HEADER>");
    for (int i = 0; i < headings.size(); i++) {
      leaf(headings.get(i).equals("CHILD") ? "CHILDID" : headings.get(i), child.get(i));
    }
    leaf("UASC", rows("uasc", id).isEmpty() ? "" : "1");
    flat("uasc", id);
    group("reviews", id, "AREVIEW");
    group("previous_permanence", id, "PERMANENCE");
    group("oc2", id, "OC2");
    group("missing", id, "AMISSING");
    group("placed_for_adoption", id, "AD_PLACED");
    flat("oc3", id);
    flat("ad1", id);
    xml.append("</HEADER>");
    group("episodes", id, "EPISODE");
    xml.append("</CHILD>");
  }

  private List<List<String>> rows(String name, String child) {
    return rows.computeIfAbsent(name, this::byChild).getOrDefault(child, List.of());
  }

  private Map<String, List<List<String>>> byChild(String name) {
    List<List<String>> lines = SameReturn.lines(name);
    headings.put(name, lines.get(0));
    return lines.stream().skip(1).collect(Collectors.groupingBy(line -> line.get(0)));
  }

  private void group(String name, String child, String element) {
    for (List<String> line : rows(name, child)) {
      xml.append('<').append(element).append('>');
      leaves(headings.getOrDefault(name, List.of()), line);
      xml.append("</").append(element).append('>');
    }
  }

  private void flat(String name, String child) {
    rows(name, child).forEach(line -> leaves(headings.getOrDefault(name, List.of()), line));
  }

  private void leaves(List<String> headings, List<String> line) {
    for (int i = 0; i < headings.size(); i++) {
      if (!OF_THE_CHILD.contains(headings.get(i))) {
        leaf(headings.get(i).equals("PLACE") ? "PL" : headings.get(i), line.get(i));
      }
    }
  }

  private void leaf(String element, String text) {
    xml.append("<%s>%s</%s>".formatted(element, text, element));
  }
}
