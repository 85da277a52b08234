package uk.cicw.daemon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * The clock of a machine that somebody moves while a daemon runs on it. Quartz asks the machine
 * itself, so its classes are loaded with each such question put to this clock instead.
 */
public final class MovedClock extends Clock {
  private static final long READ_AGAIN_NANOS = Duration.ofMillis(200).toNanos();
  private static final String NAME = "uk/cicw/daemon/MovedClock";

  private static volatile Path file = Path.of("clock");
  private static volatile long offsetMillis;
  private static volatile long readAt;

  /** Runs the main method of a class by this clock: clock file, class, its argument. */
  public static void main(String[] arguments) throws Exception {
    file = Path.of(arguments[0]);
    ClassLoader loader = new Loader();
    Thread.currentThread().setContextClassLoader(loader);
    Class<?> main = loader.loadClass(arguments[1]);
    main.getMethod("main", String[].class).invoke(null, (Object) new String[] {arguments[2]});
  }

  /** Moves the clock of the process that reads this file. */
  static void move(Path clockFile, Duration offset) {
    try {
      Path written = clockFile.resolveSibling("clock-" + System.nanoTime());
      Files.writeString(written, Long.toString(offset.toMillis()));
      Files.move(written, clockFile, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot move a clock", e);
    }
  }

  /** What Quartz takes for the time. */
  public static long currentTimeMillis() {
    long nanos = System.nanoTime();
    if (nanos - readAt > READ_AGAIN_NANOS) {
      readAt = nanos;
      try {
        offsetMillis = Long.parseLong(Files.readString(file));
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read a clock", e);
      }
    }
    return Clock.systemUTC().millis() + offsetMillis;
  }

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(currentTimeMillis());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  /** Loads Quartz, and what knows Quartz, anew. */
  private static final class Loader extends ClassLoader {
    Loader() {
      super(MovedClock.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        boolean isOwn =
            (name.startsWith("org.quartz.") || name.startsWith("uk.cicw."))
                && !name.startsWith(MovedClock.class.getName());
        if (!isOwn || findLoadedClass(name) != null) {
          return super.loadClass(name, resolve);
        }
        try (InputStream bytes = getResourceAsStream(name.replace('.', '/') + ".class")) {
          if (bytes == null) {
            throw new ClassNotFoundException(name);
          }
          byte[] rewritten = rewritten(bytes.readAllBytes());
          return defineClass(name, rewritten, 0, rewritten.length);
        } catch (IOException e) {
          throw new ClassNotFoundException(name, e);
        }
      }
    }

    private static byte[] rewritten(byte[] original) {
      ClassReader reader = new ClassReader(original);
      ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
      reader.accept(
          new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public MethodVisitor visitMethod(
                int access, String name, String type, String generic, String[] exceptions) {
              return new Questions(super.visitMethod(access, name, type, generic, exceptions));
            }
          },
          0);
      return writer.toByteArray();
    }
  }

  /** {@code System.currentTimeMillis()} and {@code new Date()}. */
  private static final class Questions extends MethodVisitor {
    Questions(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String type, boolean isInterface) {
      if (owner.equals("java/lang/System") && name.equals("currentTimeMillis")) {
        ask();
      } else if (owner.equals("java/util/Date") && name.equals("<init>") && type.equals("()V")) {
        ask();
        super.visitMethodInsn(opcode, owner, name, "(J)V", isInterface);
      } else {
        super.visitMethodInsn(opcode, owner, name, type, isInterface);
      }
    }

    private void ask() {
      super.visitMethodInsn(Opcodes.INVOKESTATIC, NAME, "currentTimeMillis", "()J", false);
    }
  }
}
