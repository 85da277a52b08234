package uk.cicw.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import uk.cicw.schema.CodeLists;
import uk.cicw.schema.CollectionYear;
import uk.cicw.schema.Column;
import uk.cicw.schema.ExtractCatalogue;
import uk.cicw.schema.ExtractTable;
import uk.cicw.schema.Privacy;
import uk.cicw.schema.Ssda903;

/**
 * A return about one child whose every identifying value, in every table that is declared, is one
 * that stands nowhere else. Each table has a good row, and one that is set aside.
 *
 * @param form a letter that is part of each value, so that each delivery has its own
 */
record MarkedReturn(char form, CollectionYear year, Set<String> markers) {
  private static final String NO_CODE = "??";

  MarkedReturn(char form, int year) {
    this(form, new CollectionYear(year), new LinkedHashSet<>());
  }

  /** One CSV file for each table; with a column that nobody declared. */
  Path csv(Path folder) throws IOException {
    for (ExtractTable table : ExtractCatalogue.TABLES) {
      List<String> lines = new ArrayList<>();
      lines.add(String.join(",", names(table)) + ",NAME");
      rows(table).forEach(row -> lines.add(String.join(",", row) + "," + marker("Zzname")));
      Files.createDirectories(folder);
      Files.write(folder.resolve(table.fileNames().get(0) + ".csv"), lines);
    }
    return folder;
  }

  /** The SSDA903 as one XML. */
  Path xml(Path file) throws IOException {
    StringBuilder xml = new StringBuilder("<?xml version='1.0'?>\n<EXPSSDA903><CHILD><HEADER>");
    leaves(xml, Ssda903.HEADER, rows(Ssda903.HEADER).get(0));
    xml.append("</HEADER>");
    for (ExtractTable table : Ssda903.TABLES) {
      if (!List.of(Ssda903.HEADER, Ssda903.OC3, Ssda903.AD1, Ssda903.UASC).contains(table)) {
        for (List<String> row : rows(table)) {
          xml.append('<').append(table.name().toUpperCase(Locale.ROOT)).append('>');
          leaves(xml, table, row);
          xml.append("</").append(table.name().toUpperCase(Locale.ROOT)).append('>');
        }
      }
    }
    Files.createDirectories(file.getParent());
    return Files.writeString(file, xml.append("</CHILD></EXPSSDA903>"), UTF_8);
  }

  /** SSDA903 and education as one workbook. */
  Path workbook(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try (OutputStream bytes = Files.newOutputStream(file);
        Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      for (ExtractTable table : ExtractCatalogue.TABLES) {
        Worksheet sheet = workbook.newWorksheet(table.fileNames().get(0));
        line(sheet, 0, names(table));
        line(sheet, 1, rows(table).get(0));
        line(sheet, 2, rows(table).get(1));
      }
    }
    return file;
  }

  private static void line(Worksheet sheet, int at, List<String> cells) {
    for (int column = 0; column < cells.size(); column++) {
      sheet.value(at, column, cells.get(column));
    }
  }

  private void leaves(StringBuilder xml, ExtractTable table, List<String> row) {
    for (int at = 0; at < row.size(); at++) {
      String name = names(table).get(at);
      xml.append(
          "<%s>%s</%s>"
              .formatted(
                  name.equals("CHILD") ? "CHILDID" : name,
                  row.get(at),
                  name.equals("CHILD") ? "CHILDID" : name));
    }
  }

  private static List<String> names(ExtractTable table) {
    return table.columns().stream().map(Column::name).toList();
  }

  private List<List<String>> rows(ExtractTable table) {
    List<String> good = table.columns().stream().map(column -> value(table, column)).toList();
    List<String> bad = new ArrayList<>(good);
    int last = good.size() - 1;
    for (int at = last; at > 0; at--) {
      Column column = table.columns().get(at);
      if (column.codeList().isPresent() || column.privacy() == Privacy.BIRTH_MONTH) {
        bad.set(at, column.codeList().isPresent() ? NO_CODE : "31/02/1931");
        return List.of(good, bad);
      }
    }
    bad.set(1, "");
    return List.of(good, bad);
  }

  private String value(ExtractTable table, Column column) {
    return switch (column.privacy()) {
      case PSEUDONYM ->
          column.name().equals("CHILD")
              ? marker("ZZCHILD")
              : marker(
                  "ZZ" + column.name().replace("_", "") + Math.abs(table.name().hashCode() % 97));
      case POSTCODE -> marker("ZZ" + Math.abs(column.name().hashCode() % 89) + " 9") + "ZZ";
      case BIRTH_MONTH -> birthday();
      default -> plain(column);
    };
  }

  private String marker(String text) {
    String marker = text + form + "7";
    markers.add(marker);
    return marker;
  }

  /** On a day of the month on which nothing else in the return happens. */
  private String birthday() {
    int birthYear = year.ending() - 10;
    markers.add("29/07/" + birthYear);
    markers.add(birthYear + "-07-29");
    return "29/07/" + birthYear;
  }

  private String plain(Column column) {
    return switch (column.type()) {
      case CODE ->
          CodeLists.of(column.codeList().orElseThrow()).codes().stream()
              .filter(code -> code.years().contains(year.ending()))
              .findFirst()
              .map(CodeLists.Code::code)
              .orElse("");
      case DATE -> "12/11/" + (year.ending() - 1);
      case INTEGER -> column.name().equals("ACADEMIC_YEAR") ? "" + year.ending() : "1";
      case DECIMAL -> "1";
      case TEXT -> "SC1";
      case BOOLEAN -> throw new IllegalStateException("No extract delivers a BOOLEAN");
    };
  }
}
