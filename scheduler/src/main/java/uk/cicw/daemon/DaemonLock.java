package uk.cicw.daemon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import uk.cicw.home.Home;

/**
 * Keeps a second daemon from a home, unless both are of one cluster. The lock is the operating
 * system's: it ends with the process, however the process ends.
 */
final class DaemonLock implements AutoCloseable {
  private final FileChannel channel;

  private DaemonLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @param isShared whether others that share it, too, may have it at the same time
   */
  static DaemonLock take(Home home, boolean isShared) {
    Path file = home.daemonLock();
    try {
      Files.createDirectories(home.root());
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (!isGranted(channel, isShared)) {
        String holder = Files.readString(file).strip();
        channel.close();
        throw new IllegalStateException(
            "Cannot serve %s: another daemon serves it, process %s. Stop that one first, or look at it with `cicw status`."
                .formatted(home.root(), holder));
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
      return new DaemonLock(channel);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot lock %s: %s. See `cicw doctor`.".formatted(file, e.getMessage()), e);
    }
  }

  private static boolean isGranted(FileChannel channel, boolean isShared) throws IOException {
    try {
      @Nullable Object lock = channel.tryLock(0, Long.MAX_VALUE, isShared);
      return lock != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot give the lock of the daemon back", e);
    }
  }
}
