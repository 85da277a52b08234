package uk.cicw.sql;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jline.builtins.Less;
import org.jline.builtins.Source;
import org.jline.terminal.Terminal;
import uk.cicw.listing.Listing;
import uk.cicw.listing.ListingFormat;

/**
 * A terminal: what does not fit on it is shown page by page, as {@code less} does, without a
 * program or a file of its own that rows about children would go through.
 */
final class PagedScreen implements Destination.Screen {
  private final Terminal terminal;

  PagedScreen(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void show(Listing listing, ListingFormat format) {
    if (listing.columns().isEmpty()) {
      return;
    }
    StringWriter text = new StringWriter();
    format.print(listing, new PrintWriter(text));
    show(text.toString());
  }

  void show(String text) {
    if (isDumb() || fits(text)) {
      terminal.writer().print(text);
      terminal.flush();
      return;
    }
    try {
      Less less = new Less(terminal, Path.of(""));
      less.chopLongLines = true;
      less.quitIfOneScreen = true;
      less.run(
          new Source.InputStreamSource(
              new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
              true,
              "arrows, space: move; /text: find; q: back"));
    } catch (InterruptedException | InterruptedIOException leftByCtrlC) {
      terminal.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot show the answer page by page", e);
    }
  }

  private boolean isDumb() {
    return terminal.getType().startsWith(Terminal.TYPE_DUMB);
  }

  private boolean fits(String text) {
    return text.lines().count() < terminal.getHeight()
        && text.lines().allMatch(line -> line.length() <= terminal.getWidth());
  }
}
