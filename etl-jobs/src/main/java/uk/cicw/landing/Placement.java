package uk.cicw.landing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.cicw.decode.RowLabels;
import uk.cicw.reference.AuthorityCodes;
import uk.cicw.schema.CollectionYear;
import uk.cicw.schema.Years;

/**
 * Whose extract a file is, and of which collection year: what is said by the options, by folder and
 * name, by the rows themselves and by their dates has to agree.
 *
 * @param authority three-digit code
 */
record Placement(String authority, CollectionYear year) {
  private static final String NO_AUTHORITY =
      "no authority is named. Give --authority, put it into a folder such as authority=813, or set"
          + " authority in cicw.conf";
  private static final String NO_YEAR =
      "no collection year is named, and its dates do not tell. Give --year, or put it into a folder"
          + " such as year=2017-18";

  /** Places the rows of a file that say the same of themselves. */
  static Placement of(DeliveryKeys keys, Contents contents, RowLabels rows, Surroundings around)
      throws CannotPlace {
    return new Placement(
        authority(keys, contents, rows, around), year(keys, contents, rows, around));
  }

  private static String authority(
      DeliveryKeys keys, Contents contents, RowLabels rows, Surroundings around)
      throws CannotPlace {
    List<Claim<String>> labels = new ArrayList<>();
    around.options().authority().ifPresent(label -> labels.add(new Claim<>("--authority", label)));
    labels.addAll(keys.authorities());
    rows.authority()
        .ifPresent(label -> labels.add(new Claim<>("its column of the authority", label)));
    Optional<String> agreed = Claim.agreed(codes(labels), code -> code);
    if (agreed.isPresent() || contents.rememberedAuthority().isPresent()) {
      return agreed.or(contents::rememberedAuthority).orElseThrow();
    }
    String usual = around.usualAuthority().orElseThrow(() -> new CannotPlace(NO_AUTHORITY));
    return code(new Claim<>("the setting authority", usual));
  }

  private static List<Claim<String>> codes(List<Claim<String>> labels) throws CannotPlace {
    List<Claim<String>> codes = new ArrayList<>();
    for (Claim<String> label : labels) {
      codes.add(new Claim<>(label.by(), code(label)));
    }
    return codes;
  }

  private static String code(Claim<String> label) throws CannotPlace {
    return AuthorityCodes.of(label.value())
        .orElseThrow(
            () ->
                new CannotPlace(
                    "%s says %s, which is no authority. Use its three-digit code"
                        .formatted(label.by(), label.value())));
  }

  private static CollectionYear year(
      DeliveryKeys keys, Contents contents, RowLabels rows, Surroundings around)
      throws CannotPlace {
    List<Claim<CollectionYear>> claims = new ArrayList<>();
    around.options().year().ifPresent(year -> claims.add(new Claim<>("--year", year)));
    claims.addAll(keys.years());
    if (rows.year().isPresent()) {
      claims.add(
          new Claim<>(
              "its column of the year",
              rows.collectionYear()
                  .orElseThrow(
                      () -> new CannotPlace("its column of the year holds what is no year"))));
    }
    byEpisodes(keys, contents, rows, around).ifPresent(claims::add);
    YearEvidence beside = contents.hasEpisodes() ? YearEvidence.NONE : around.episodesBeside();
    CollectionYear year =
        Claim.agreed(claims, CollectionYear::label)
            .or(beside::any)
            .or(contents.yearEvidence()::any)
            .orElseThrow(() -> new CannotPlace(NO_YEAR));
    if (!Years.ALL.contains(year.ending())) {
      throw new CannotPlace(
          "its collection year %s lies outside %s to %s"
              .formatted(
                  year,
                  new CollectionYear(Years.EARLIEST).label(),
                  new CollectionYear(Years.LATEST).label()));
    }
    return year;
  }

  /** The year that episodes prove, be they in the file or beside it. */
  private static Optional<Claim<CollectionYear>> byEpisodes(
      DeliveryKeys keys, Contents contents, RowLabels rows, Surroundings around) {
    if (contents.hasEpisodes()) {
      return contents
          .yearEvidence()
          .certain()
          .map(year -> new Claim<>("the end of most of its episodes", year));
    }
    boolean saysItself = keys.nameSaysYear() || rows.year().isPresent();
    return around
        .episodesBeside()
        .certain()
        .filter(year -> !saysItself)
        .map(year -> new Claim<>("the end of most episodes beside it", year));
  }
}
