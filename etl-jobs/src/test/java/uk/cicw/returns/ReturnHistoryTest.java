package uk.cicw.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.cicw.conform.Knowledge;
import uk.cicw.conform.KnownExtract;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.ledger.LandedFile;
import uk.cicw.ledger.VersionStatus;

/**
 * Of 2024/25 episodes and reviews came in May and in June 2024, of 2023/24 in April 2024; the
 * episodes of 2023/24 were corrected in July. Lists of providers came in June and in August.
 */
class ReturnHistoryTest {
  private static final LocalDate APRIL = LocalDate.of(2024, 4, 20);
  private static final LocalDate MAY = LocalDate.of(2024, 5, 5);
  private static final LocalDate JUNE = LocalDate.of(2024, 6, 5);
  private static final LocalDate JULY = LocalDate.of(2024, 7, 5);
  private static final LocalDate AUGUST = LocalDate.of(2024, 8, 5);

  private static final List<KnownExtract> EXTRACTS =
      List.of(
          extract("e1", "episodes", 2024, APRIL),
          extract("r1", "reviews", 2024, APRIL),
          extract("e2", "episodes", 2025, MAY),
          extract("r2", "reviews", 2025, MAY),
          extract("e3", "episodes", 2025, JUNE),
          extract("r3", "reviews", 2025, JUNE),
          extract("a3", "attainment", 2025, JUNE.plusDays(3)),
          extract("e4", "episodes", 2024, JULY));
  private static final ReferenceLists LISTS =
      new ReferenceLists(List.of(), List.of(list("junelist", JUNE), list("augulist", AUGUST)));

  private final ReturnHistory history = new ReturnHistory(Knowledge.of(EXTRACTS), LISTS);

  @Test
  void aReturnIsAnotherOneWhenItsExtractsOrThoseOfTheYearBeforeChange() {
    assertThat(history.of(2025).keySet()).containsExactly(MAY, JUNE, JULY, AUGUST);
    assertThat(history.of(2025).get(JULY))
        .satisfies(
            july -> {
              assertThat(july.thisYear()).containsEntry("episodes", Set.of("e3"));
              assertThat(july.lastYear()).containsEntry("episodes", Set.of("e4"));
              assertThat(july.lastYear()).containsEntry("reviews", Set.of("r1"));
            });
  }

  @Test
  void aLaterListIsNewsForTheLatestReturnAloneAndTheFirstCountsForTheDaysBeforeIt() {
    assertThat(history.of(2024).keySet()).containsExactly(APRIL, JULY);
    assertThat(history.of(2024).get(APRIL))
        .satisfies(april -> assertThat(ids(april.lists())).containsExactly("junelist"));
    assertThat(history.of(2025).get(AUGUST))
        .satisfies(august -> assertThat(ids(august.lists())).containsExactly("augulist"));
    assertThat(LISTS.firstDayBut(List.of())).contains(LocalDate.MIN);
    assertThat(LISTS.firstDayBut(List.of("junelist"))).contains(AUGUST);
    assertThat(LISTS.firstDayBut(List.of("junelist", "augulist"))).isEmpty();
  }

  @Test
  void inWhateverOrderTheyLandedTheHistoryIsTheSame() {
    List<KnownExtract> reversed = new ArrayList<>(EXTRACTS);
    Collections.reverse(reversed);
    assertThat(new ReturnHistory(Knowledge.of(reversed), LISTS).of(2025))
        .isEqualTo(history.of(2025));
  }

  private static List<String> ids(ReferenceLists lists) {
    return lists.providers().stream().map(ExtractVersion::extractId).toList();
  }

  private static KnownExtract extract(String id, String table, int year, LocalDate received) {
    return new KnownExtract(id, table, year, received, at(received), received);
  }

  private static ExtractVersion list(String id, LocalDate received) {
    LandedFile file =
        new LandedFile(id, "list.xlsx", "/", id, 1, at(received), "test", Optional.empty());
    return new ExtractVersion(
        id,
        ExtractVersion.NO_AUTHORITY,
        ExtractVersion.PROVIDERS,
        0,
        received,
        at(received),
        VersionStatus.CONFORMED,
        Optional.empty(),
        true,
        Optional.empty(),
        file);
  }

  private static Instant at(LocalDate day) {
    return Instant.parse(day + "T06:00:00Z");
  }
}
