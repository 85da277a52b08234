package uk.cicw.decode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of delivered bytes, wherever it lies: as it was delivered, or sealed. */
public final class DeliveredFile implements Serializable {
  private static final long serialVersionUID = 1;

  /** A megabyte: nearly every file of a return is smaller. */
  private static final long MOST_HELD = 1 << 20;

  private final String location;
  private final List<String> keys;
  private final transient byte @Nullable [] held;

  /**
   * @param keys one of them opens its seal, if it has one; in hexadecimal
   */
  public DeliveredFile(String location, List<String> keys) {
    this(location, keys, null);
  }

  private DeliveredFile(String location, List<String> keys, byte @Nullable [] held) {
    this.location = location;
    this.keys = keys;
    this.held = held;
  }

  /** A file that is not sealed. */
  public static DeliveredFile plain(Path path) {
    return new DeliveredFile(path.toString(), List.of());
  }

  /**
   * The same file, with its bytes in memory where they are few: form, encoding, delimiter and rows
   * each open it anew.
   */
  DeliveredFile held() throws IOException {
    if (held != null || Files.size(path()) > MOST_HELD) {
      return this;
    }
    try (InputStream bytes = open()) {
      return new DeliveredFile(location, keys, bytes.readAllBytes());
    }
  }

  public String location() {
    return location;
  }

  public List<String> keys() {
    return keys;
  }

  public Path path() {
    return Path.of(location);
  }

  /** The bytes as they were delivered. */
  public InputStream open() throws IOException {
    if (held != null) {
      return new ByteArrayInputStream(held);
    }
    boolean isSealed = !keys.isEmpty() && Seal.isOn(path());
    return isSealed ? Seal.open(path(), keys) : Files.newInputStream(path());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DeliveredFile file
        && location.equals(file.location)
        && keys.equals(file.keys);
  }

  @Override
  public int hashCode() {
    return location.hashCode();
  }

  /** Its place alone: the keys are not for logs. */
  @Override
  public String toString() {
    return location;
  }
}
