package uk.cicw.validate;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.decode.SameReturn;

/**
 * The published fake return of 2017/18, whose values are random: what fails is pinned in {@code
 * validate/}.
 */
class FakeReturnFailsTest {
  private static final Path RETURN = Path.of("src/test/resources/returns/fake-2017-18");
  private static final Path PINNED = Path.of("src/test/resources/validate");

  @TempDir private Path folder;

  @Test
  void theFilesFailAsBeforeAndSoDoesTheWorkbookOfTheSame() throws IOException {
    ValidatedReturn files = ValidatedReturn.of(SameReturn.asPublished().toArray());
    assertThat(files.exitCode()).isZero();
    assertThat(files.out()).contains("25,943 rows of 2,675 children");
    assertPinned("fake-2017-18-csv", files);
    Path workbook = SameReturn.workbook(folder.resolve("return.xlsx"), true);
    assertThat(ValidatedReturn.of(workbook, "--year", "2017/18").counts())
        .isEqualTo(files.counts());
  }

  @Test
  void theOtherChildrenInTheXmlFailAsBefore() throws IOException {
    ValidatedReturn xml = ValidatedReturn.of(RETURN.resolve("fake_903.xml"));
    assertThat(xml.out()).contains("2,454 rows of 253 children");
    assertPinned("fake-2017-18-xml", xml);
  }

  @Test
  void aFolderWithBothIsTwoReturns() {
    assertThat(ValidatedReturn.of(RETURN).out())
        .contains("fake-2017-18: return of 2017/18 (csv)", "fake_903.xml: return of 2017/18 (xml)");
  }

  private static void assertPinned(String name, ValidatedReturn validated) throws IOException {
    String counts =
        validated.counts().entrySet().stream()
            .map(rule -> rule.getKey() + ": " + rule.getValue() + "\n")
            .collect(joining());
    Path current = Path.of("target", name + ".txt");
    Files.writeString(current, counts);
    Path pinned = PINNED.resolve(name + ".txt");
    assertThat(Files.exists(pinned) ? Files.readAllLines(pinned) : List.of())
        .withFailMessage(
            "Rules find something else in the fake return by now. Look why, then copy etl-jobs/%s over etl-jobs/%s.",
            current, pinned)
        .isEqualTo(counts.lines().toList());
  }
}
