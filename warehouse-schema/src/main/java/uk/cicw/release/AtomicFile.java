package uk.cicw.release;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A small text that is replaced as a whole: whoever reads it sees the old or the new text, and
 * after a crash one of the two.
 */
final class AtomicFile {

  static void write(Path folder, String name, String text) throws IOException {
    Path next = folder.resolve("." + name + ".next");
    try (FileChannel channel =
        FileChannel.open(
            next,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
      channel.force(true);
    }
    Files.move(next, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    force(folder);
  }

  /** Carries what was written to a file, or the names in a folder, through to the disk. */
  static void force(Path fileOrFolder) throws IOException {
    try (FileChannel channel = FileChannel.open(fileOrFolder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private AtomicFile() {}
}
