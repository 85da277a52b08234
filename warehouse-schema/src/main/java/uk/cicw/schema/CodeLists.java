package uk.cicw.schema;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The code lists by collection year, one resource {@code codes/<list>.csv} each: what may be
 * reported in which year, and the conformed code that it is mapped to over all years.
 */
public final class CodeLists {
  private static final Map<String, CodeList> LISTS = new ConcurrentHashMap<>();

  /**
   * One reported code.
   *
   * @param conformed the code under which all years are counted together
   * @param group the statistical group of the conformed code, empty where there is none
   * @param aliases other spellings under which source systems deliver it
   */
  public record Code(
      String code,
      String label,
      Years years,
      String conformed,
      String conformedLabel,
      String group,
      List<String> aliases) {

    /** Whether a delivered text means this code: itself, its label or an alias, in any case. */
    boolean isMeantBy(String text) {
      return code.equalsIgnoreCase(text)
          || label.equalsIgnoreCase(text)
          || aliases.stream().anyMatch(text::equalsIgnoreCase);
    }
  }

  /** A code list, its codes in the order of declaration. */
  public record CodeList(String name, List<Code> codes) {
    public boolean accepts(String code, CollectionYear year) {
      return codes.stream()
          .anyMatch(c -> c.code().equals(code) && c.years().contains(year.ending()));
    }

    /** The code of that year that a delivered text means, spelt as declared. */
    public Optional<String> recognise(String text, CollectionYear year) {
      return accepts(text, year)
          ? Optional.of(text)
          : first(code -> code.years().contains(year.ending()) && code.isMeantBy(text));
    }

    /** The same for a text from a year that does not collect the item. */
    public Optional<String> recogniseInAnyYear(String text) {
      return first(code -> code.isMeantBy(text));
    }

    private Optional<String> first(Predicate<Code> condition) {
      return codes.stream().filter(condition).map(Code::code).findFirst();
    }
  }

  public static CodeList of(String name) {
    return LISTS.computeIfAbsent(name, CodeLists::load);
  }

  private static CodeList load(String name) {
    try (InputStream csv = CodeLists.class.getResourceAsStream("/codes/" + name + ".csv")) {
      if (csv == null) {
        throw new IllegalArgumentException("Cannot find code list " + name);
      }
      try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
        return new CodeList(name, reader.stream().map(CodeLists::code).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read code list " + name, e);
    }
  }

  private static Code code(NamedCsvRecord line) {
    return new Code(
        line.getField("code"),
        line.getField("label"),
        new Years(
            Integer.parseInt(line.getField("first_year")),
            Integer.parseInt(line.getField("last_year"))),
        line.getField("conformed_code"),
        line.getField("conformed_label"),
        line.getField("group"),
        Stream.of(line.getField("aliases").split(";")).filter(alias -> !alias.isBlank()).toList());
  }

  private CodeLists() {}
}
