package uk.cicw.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The SQL of the comparisons. */
final class Resource {

  static String text(String name) {
    return at("/benchmarks/" + name + ".sql");
  }

  /** That of the dictionary, too. */
  static String at(String name) {
    try (InputStream sql = Objects.requireNonNull(Resource.class.getResourceAsStream(name))) {
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
  }

  private Resource() {}
}
