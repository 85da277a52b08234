package uk.cicw.reference;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * England, regions and authorities as publications name them: by GSS code, by three-digit code or
 * by a name, of which {@code reference/area_names.csv} lists those that differ from ours.
 */
public final class AreaNames {
  private static final Map<String, String> ALIASES = aliases();
  private static final Map<String, Area> WHOLES = wholes();
  private static final List<Authority> AUTHORITIES =
      ReferenceFile.rows(Reference.AUTHORITIES).stream().map(Authority::of).toList();

  /**
   * An area.
   *
   * @param authorityCode empty for England and regions
   */
  public record Area(String gssCode, Optional<String> authorityCode) {}

  /** An authority under one of its GSS codes. */
  private record Authority(String code, String gssCode, String name, LocalDate from, LocalDate to) {

    static Authority of(List<String> line) {
      return new Authority(
          line.get(0),
          line.get(1),
          key(line.get(2)),
          line.get(4).isEmpty() ? LocalDate.MIN : LocalDate.parse(line.get(4)),
          line.get(5).isEmpty() ? LocalDate.MAX : LocalDate.parse(line.get(5)));
    }

    boolean isOn(LocalDate day) {
      return !from.isAfter(day) && !to.isBefore(day);
    }

    Area area() {
      return new Area(gssCode, Optional.of(code));
    }
  }

  /**
   * The area; Inner and Outer London by their names, since they were published under the code of
   * London. An authority keeps the GSS code under which it was published, and without one has that
   * of the day, or its latest before its beginning and after its end.
   *
   * @param gssCode as published, or blank
   * @param authorityCode as published, or blank; what is no three-digit code does not count
   */
  public static Optional<Area> find(
      String gssCode, String authorityCode, String name, LocalDate day) {
    String alias = ALIASES.getOrDefault(key(name), "");
    // by name first: in 2010 England bears 921, which is the code of the Isle of Wight
    return Optional.ofNullable(WHOLES.get(alias.isEmpty() ? key(name) : alias))
        .or(() -> byCode(gssCode, authorityCode, day))
        .or(() -> byGssCode(gssCode))
        .or(() -> byCode("", alias, day))
        .or(() -> byName(key(name), day));
  }

  private static Optional<Area> byCode(String gssCode, String code, LocalDate day) {
    List<Authority> codes = AUTHORITIES.stream().filter(one -> one.code().equals(code)).toList();
    return codes.stream()
        .filter(one -> one.gssCode().equals(gssCode))
        .findFirst()
        .or(() -> codes.stream().filter(one -> one.isOn(day)).findFirst())
        .or(() -> codes.stream().reduce((earlier, later) -> later))
        .map(Authority::area);
  }

  private static Optional<Area> byGssCode(String gssCode) {
    return Optional.ofNullable(WHOLES.get(key(gssCode)))
        .or(
            () ->
                AUTHORITIES.stream()
                    .filter(one -> one.gssCode().equals(gssCode))
                    .findFirst()
                    .map(Authority::area));
  }

  /** Two authorities have been called Dorset, one until March 2019. */
  private static Optional<Area> byName(String key, LocalDate day) {
    List<Authority> named = AUTHORITIES.stream().filter(one -> one.name().equals(key)).toList();
    Set<String> codes = named.stream().map(Authority::code).collect(Collectors.toSet());
    return codes.size() == 1
        ? byCode("", codes.iterator().next(), day)
        : named.stream().filter(one -> one.isOn(day)).findFirst().map(Authority::area);
  }

  private static Map<String, Area> wholes() {
    Map<String, Area> wholes = new HashMap<>();
    for (List<String> line : ReferenceFile.rows(Reference.REGIONS)) {
      Area area = new Area(line.get(0), Optional.empty());
      wholes.put(key(line.get(0)), area);
      wholes.put(key(line.get(1)), area);
    }
    return Map.copyOf(wholes);
  }

  private static Map<String, String> aliases() {
    Map<String, String> aliases = new HashMap<>();
    for (List<String> line : ReferenceFile.rows(Reference.AREA_NAMES)) {
      aliases.put(key(line.get(0)), key(line.get(1)));
    }
    return Map.copyOf(aliases);
  }

  /** Names are spelled with "and" or "&", in capitals, with footnotes. */
  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replace("&", " and ")
        .replaceAll("(?<=[a-z])\\d{1,2}$", "")
        .replaceAll("[^a-z0-9]+", " ")
        .strip();
  }

  private AreaNames() {}
}
