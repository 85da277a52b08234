package uk.cicw.decode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import uk.cicw.schema.ExtractTable;
import uk.cicw.schema.Ssda903;

/** The tables of an XML return, filled child by child. */
final class XmlTables {
  private static final String NO = "0";
  private static final String YES = "1";

  private final Map<String, XmlTable> tables = new LinkedHashMap<>();
  private RowLabels labels = RowLabels.NONE;
  private final TreeSet<String> unknownGroups = new TreeSet<>();
  private final Consumer<TextRow> rows;
  private final boolean isWithFlags;

  /**
   * @param isWithFlags whether the header keeps the flag of asylum seekers that becomes a table
   */
  XmlTables(Consumer<TextRow> rows, boolean isWithFlags) {
    this.rows = rows;
    this.isWithFlags = isWithFlags;
    table(Ssda903.HEADER);
    table(Ssda903.EPISODES);
  }

  /** An element beside the children: it may say whose return it is. */
  void aboutReturn(XmlElement element) {
    TableHeading heading =
        TableHeading.of(
            Ssda903.HEADER, List.of(element.name()), List.of(CellText.heading(element.name())));
    Optional<String> text =
        Optional.of(CellText.trimmed(element.text())).filter(label -> !label.isEmpty());
    labels =
        new RowLabels(
            heading.authorityColumn().flatMap(at -> text).or(labels::authority),
            heading.yearColumn().flatMap(at -> text).or(labels::year));
  }

  void child(XmlElement child) {
    Optional<XmlElement> header =
        child.groups().stream().filter(g -> g.name().equals(XmlLayout.HEADER)).findFirst();
    Map<String, String> of = new LinkedHashMap<>();
    header.ifPresent(element -> of.putAll(header(element)));
    for (XmlElement group : child.groups()) {
      if (group.name().equals(XmlLayout.HEADER)) {
        group.groups().forEach(inner -> group(inner, of));
      } else {
        group(group, of);
      }
    }
  }

  /** The header and what stands flat in it; gives the header's own values. */
  private Map<String, String> header(XmlElement element) {
    XmlValues values = XmlValues.of(element);
    Map<String, String> child = values.take(Ssda903.HEADER);
    Map<String, String> asylum = values.take(Ssda903.UASC);
    List<Runnable> inside = new ArrayList<>();
    for (ExtractTable table : XmlLayout.INSIDE_HEADER) {
      Map<String, String> own = values.take(table);
      if (!own.isEmpty()) {
        inside.add(() -> table(table).row(own, child, Optional.empty()));
      }
    }
    // the flag is a table of its own in the CSV form; what is no flag stays, to be set aside
    String flag = child.getOrDefault("UASC", NO);
    boolean isAsylum = flag.equals(YES) || flag.equals(NO) && !asylum.isEmpty();
    if (!isWithFlags && (flag.equals(YES) || flag.equals(NO))) {
      child.remove("UASC");
    }
    table(Ssda903.HEADER).row(child, Map.of(), values.fault());
    table(Ssda903.HEADER).unknown(values.rest());
    inside.forEach(Runnable::run);
    if (isAsylum) {
      table(Ssda903.UASC).row(asylum, child, Optional.empty());
    }
    return child;
  }

  private void group(XmlElement element, Map<String, String> child) {
    Optional<ExtractTable> declared = XmlLayout.group(element.name());
    if (declared.isEmpty()) {
      unknownGroups.add(element.name());
      return;
    }
    XmlValues values = XmlValues.of(element);
    XmlTable table = table(declared.get());
    table.row(values.take(declared.get()), child, values.fault());
    table.unknown(values.rest());
    table.unknown(element.groups().stream().map(XmlElement::name).toList());
  }

  private XmlTable table(ExtractTable table) {
    return tables.computeIfAbsent(table.name(), name -> new XmlTable(table, rows));
  }

  List<DecodedTable> done() {
    table(Ssda903.HEADER).unknown(unknownGroups);
    return tables.values().stream().map(table -> table.done(labels)).toList();
  }
}
