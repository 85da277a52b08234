package uk.cicw.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The right to change the folder of the releases. The operating system takes it back from a process
 * that dies, so a crash never leaves it behind; what lies in {@code .building} while it is held
 * belongs to nobody else.
 */
final class ReleaseLock implements AutoCloseable {
  private final FileChannel channel;

  private ReleaseLock(FileChannel channel) {
    this.channel = channel;
  }

  static ReleaseLock take(ReleaseFolder folder) throws IOException {
    Files.createDirectories(folder.root());
    FileChannel channel =
        FileChannel.open(folder.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      throw new IllegalStateException(
          "Cannot change the releases in %s: another process is building or rolling back. Try again when it has ended."
              .formatted(folder.root()));
    }
    return new ReleaseLock(channel);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldInThisProcess) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
