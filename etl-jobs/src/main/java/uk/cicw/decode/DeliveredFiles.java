package uk.cicw.decode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import uk.cicw.home.Settings;
import uk.cicw.pseudonym.KeyFile;

/**
 * The landing folder of a warehouse, with what opens it.
 *
 * @param keys the newest first
 */
public record DeliveredFiles(Path landing, List<String> keys) {

  /** The landing folder of these settings; its key is made on first use. */
  public static DeliveredFiles of(Settings settings) {
    Path landing = settings.home().landing();
    KeyFile file = new KeyFile(settings.landingKey());
    if (!file.exists() && holdsSealed(landing)) {
      throw new IllegalStateException(
          "Cannot open what has landed in %s: its key %s is gone. Restore the key file from its copy."
              .formatted(landing, file.path()));
    }
    List<String> keys = new ArrayList<>(file.readOrCreate());
    Collections.reverse(keys);
    return new DeliveredFiles(landing, List.copyOf(keys));
  }

  /**
   * A file that landed.
   *
   * @param storedPath relative to the landing folder, as the ledger has it
   */
  public DeliveredFile at(String storedPath) {
    return new DeliveredFile(landing.resolve(storedPath).toString(), keys);
  }

  /** The key that seals what lands now. */
  public String newestKey() {
    return keys.get(0);
  }

  private static boolean holdsSealed(Path landing) {
    if (!Files.isDirectory(landing)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(landing)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        if (Seal.isOn(file)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot look into " + landing, e);
    }
  }
}
