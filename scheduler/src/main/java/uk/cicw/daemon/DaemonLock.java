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
 * Keeps a second daemon from a home. The lock is the operating system's: it ends with the process,
 * however the process ends.
 */
final class DaemonLock implements AutoCloseable {
  private final FileChannel channel;

  private DaemonLock(FileChannel channel) {
    this.channel = channel;
  }

  static DaemonLock take(Home home) {
    Path file = home.daemonLock();
    try {
      Files.createDirectories(home.root());
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isGranted(channel)) {
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

  private static boolean isGranted(FileChannel channel) throws IOException {
    try {
      @Nullable Object lock = channel.tryLock();
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
