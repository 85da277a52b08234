package uk.cicw.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;
import uk.cicw.pseudonym.KeyFile;
import uk.cicw.pseudonym.Pseudonyms;
import uk.cicw.release.Audience;
import uk.cicw.release.Manifest;
import uk.cicw.release.Releases;

/** A return has been published; then the key of the pseudonyms is rotated. */
class RotatedKeyTest {
  @TempDir Path folder;

  @Test
  void nothingIsKnownByTheOldKeyAndTheNextExtractStillJoins() throws Exception {
    Path home = FewChildren.home(folder.resolve("home"));
    assertThat(night(home, "2020-06-28", "2017").exitCode()).isZero();
    List<String> oldKeys = keys(home);
    Set<String> old = pseudonyms(home);
    assertThat(old).contains(new Pseudonyms(oldKeys).of("813", FewChildren.CHILD)).hasSize(12);
    // a rotation that was killed right after it began
    new KeyFile(new Home(home).pseudonymKey()).next().createAfter(oldKeys);
    RunOfTest refused = night(home, "2020-06-29", "2018");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err())
        .isEqualTo(
            "Cannot run: a rotation of the key of the pseudonyms has begun and did not end. Finish"
                + " it with `cicw keys rotate --yes`.\n");

    RunOfTest rotation = RunOfTest.on("2020-06-30", home, "rotate");

    assertThat(rotation.exitCode()).as(rotation.err()).isZero();
    assertThat(keys(home)).hasSize(2).startsWith(oldKeys.get(0));
    assertThat(new EveryByte(List.of(home)).holding(old)).isEmpty();
    assertThat(pseudonyms(home))
        .hasSameSizeAs(old)
        .contains(new Pseudonyms(keys(home)).of("813", FewChildren.CHILD));
    assertThatOnlyTheLiveReleaseHasRowsAboutChildren(home);

    assertThat(night(home, "2020-07-01", "2018").exitCode()).isZero();
    assertThat(LakeContent.facts(home))
        .as("as if the keys had always been these")
        .isEqualTo(undisturbed(keys(home)));
  }

  private Map<String, List<String>> undisturbed(List<String> keys) throws Exception {
    Path other = folder.resolve("other");
    FewChildren.home(other);
    SmallWarehouse warehouse = new SmallWarehouse(other);
    new KeyFile(new Home(other).pseudonymKey()).replace(keys);
    return warehouse
        .night(Instant.parse("2020-06-28T06:00:00Z"), List.of(FewChildren.of("2017", folder)))
        .night(Instant.parse("2020-07-01T06:00:00Z"), List.of(FewChildren.of("2018", folder)))
        .facts();
  }

  private static void assertThatOnlyTheLiveReleaseHasRowsAboutChildren(Path home) throws Exception {
    Releases releases = releases(home);
    assertThat(releases.list()).hasSize(2);
    for (Manifest release : releases.list()) {
      boolean isLive = releases.current().orElseThrow().equals(release.releaseId());
      assertThat(release.reduced() == null).isEqualTo(isLive);
      assertThat(release.files())
          .extracting(Manifest.ReleasedFile::name)
          .contains(Audience.PUBLISHED.fileName(release.releaseId()));
      releases.open(release.releaseId(), Audience.PUBLISHED).close();
    }
  }

  private static Set<String> pseudonyms(Path home) throws Exception {
    Set<String> children = new TreeSet<>();
    try (var release = releases(home).openLive(Audience.ANALYST);
        var statement = release.createStatement();
        var rows = statement.executeQuery("select distinct child_id from dim_children")) {
      while (rows.next()) {
        children.add(rows.getString(1));
      }
    }
    return children;
  }

  private static List<String> keys(Path home) {
    return new KeyFile(new Home(home).pseudonymKey()).read();
  }

  private static Releases releases(Path home) {
    return new Releases(new Home(home).releases(), Clock.systemUTC());
  }

  private RunOfTest night(Path home, String day, String year) throws Exception {
    String extracts = FewChildren.of(year, folder).toString();
    return RunOfTest.on(day, home, "run", "--extracts", extracts, "--authority", "813");
  }
}
