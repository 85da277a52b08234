package uk.cicw.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models are found by listing the class path. */
class ModelFilesTest {
  @TempDir private Path folder;

  @Test
  void modelsAreFoundInAJarBesideThoseOfFolders() throws IOException {
    Path jar = folder.resolve("more indicators.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(file)) {
      entries.putNextEntry(new JarEntry("sql/marts/"));
      entries.putNextEntry(new JarEntry("sql/marts/children_of_ten.sql"));
      entries.write("-- grain: one row\nselect 1".getBytes(StandardCharsets.UTF_8));
    }
    try (URLClassLoader classPath =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, Models.class.getClassLoader())) {
      assertThat(ModelFiles.of(Layer.MARTS, classPath))
          .extracting(Model::name)
          .contains("children_in_care", "children_of_ten")
          .isSorted();
    }
  }

  @Test
  void aHeaderMayGoOnOverSeveralLines() {
    Model model =
        SqlText.read(Layer.MARTS, "ages", "-- grain: one row\n--   per child\nselect 1 as age;\n");
    assertThat(model.heading("grain")).isEqualTo("one row per child");
    assertThat(model.query()).isEqualTo("select 1 as age");
  }

  @Test
  void aCommentInTheHeaderIsRefused() {
    assertThatThrownBy(
            () -> SqlText.read(Layer.MARTS, "ages", "-- grain: one row\n--text\nselect 1"))
        .hasMessageContaining("Cannot read model ages: the header line '--text' is neither");
  }

  @Test
  void wordsInCommentsAndOtherTablesAreNotTakenForModels() {
    Model model =
        SqlText.read(
            Layer.MARTS,
            "ages",
            "-- grain: one row\n-- note: none\nselect c.starters -- from starters\n"
                + "from leavers c join months_before(1) d on true");
    assertThat(model.references()).containsExactly("leavers");
    assertThat(
            Variant.AS_KNOWN.query(model, ModelFiles.of(Layer.MARTS, getClass().getClassLoader())))
        .isEqualTo(
            "select c.starters \nfrom leavers_as_known(known_at) c join months_before(1) d on true");
  }
}
