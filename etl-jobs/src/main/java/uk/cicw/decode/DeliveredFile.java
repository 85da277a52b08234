package uk.cicw.decode;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file of delivered bytes, wherever it lies: as it was delivered, or sealed.
 *
 * @param keys one of them opens its seal, if it has one; in hexadecimal
 */
public record DeliveredFile(String location, List<String> keys) implements Serializable {

  /** A file that is not sealed. */
  public static DeliveredFile plain(Path path) {
    return new DeliveredFile(path.toString(), List.of());
  }

  public Path path() {
    return Path.of(location);
  }

  /** The bytes as they were delivered. */
  public InputStream open() throws IOException {
    boolean isSealed = !keys.isEmpty() && Seal.isOn(path());
    return isSealed ? Seal.open(path(), keys) : Files.newInputStream(path());
  }

  /** Its place alone: the keys are not for logs. */
  @Override
  public String toString() {
    return location;
  }
}
