package uk.cicw.daemon;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line between a process and a database that a test can cut: with a word, or without one. */
final class CuttableLine implements AutoCloseable {
  private static final int BUFFER = 8192;

  private enum State {
    WHOLE,
    /** Connections are closed, new ones are refused. */
    CUT,
    /** Nothing comes through, and nobody is told. */
    SILENT
  }

  private final ServerSocket server;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile State state = State.WHOLE;

  CuttableLine(int target) throws IOException {
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.target = target;
    inBackground(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  void cut() {
    state = State.CUT;
    open.forEach(CuttableLine::closeQuietly);
  }

  void silence() {
    state = State.SILENT;
  }

  /** What was silent is lost: it comes through no more. */
  void mend() {
    open.forEach(CuttableLine::closeQuietly);
    state = State.WHOLE;
  }

  private void accept() {
    try {
      while (!server.isClosed()) {
        Socket near = server.accept();
        if (state == State.CUT) {
          near.close();
        } else {
          connect(near);
        }
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  private void connect(Socket near) throws IOException {
    Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
    open.add(near);
    open.add(far);
    inBackground(() -> pump(near, far));
    inBackground(() -> pump(far, near));
  }

  private void pump(Socket from, Socket to) {
    byte[] buffer = new byte[BUFFER];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        if (state != State.SILENT) {
          out.write(buffer, 0, count);
        }
      }
    } catch (IOException cut) {
      // as it should be
    } finally {
      open.remove(from);
      open.remove(to);
    }
  }

  private static void inBackground(Runnable work) {
    Thread thread = new Thread(work, "line");
    thread.setDaemon(true);
    thread.start();
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    cut();
    server.close();
  }
}
