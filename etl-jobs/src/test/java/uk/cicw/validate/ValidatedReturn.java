package uk.cicw.validate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code cicw validate} said. */
record ValidatedReturn(int exitCode, String out, String err) {
  private static final Pattern LINE =
      Pattern.compile("(?m)^(\\S+) +([0-9,]+) +([0-9,]+)  (error|warning) ");

  static ValidatedReturn of(Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    int exitCode =
        new ValidateProcess(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
            .exitCode(texts);
    return new ValidatedReturn(exitCode, out.toString(UTF_8), err.toString(UTF_8));
  }

  /** By rule, the rows and the children that fail it. */
  Map<String, String> counts() {
    Map<String, String> counts = new TreeMap<>();
    Matcher line = LINE.matcher(out);
    while (line.find()) {
      counts.put(line.group(1), line.group(2) + " rows, " + line.group(3) + " children");
    }
    return counts;
  }
}
