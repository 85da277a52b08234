package uk.cicw.benchmarks;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * From raw rows to facts in SQL alone, with what one engine calls otherwise in front.
 *
 * @param engine {@code duckdb} or {@code spark}
 * @param extracts the folder that the generator wrote
 * @param key of the pseudonyms, in hexadecimal
 * @param holidays the file of bank holidays
 */
record RebuildScript(String engine, String extracts, String key, String holidays) {
  private static final int BLOCK = 64;
  private static final int INNER = 0x36;
  private static final int OUTER = 0x5c;

  /** What this engine calls otherwise; comes before the raw tables. */
  List<String> prelude() {
    return statements(
        Resource.text("rebuild/" + engine)
            .replace("${extracts}", extracts)
            .replace("${holidays}", holidays)
            .replace("${inner}", padded(INNER))
            .replace("${outer}", padded(OUTER)));
  }

  /** From the raw tables to the facts. */
  static List<String> rebuild() {
    List<String> all = new ArrayList<>(StagingSql.statements());
    all.addAll(statements(Resource.text("rebuild/care")));
    all.addAll(statements(Resource.text("rebuild/events")));
    return all;
  }

  private static List<String> statements(String script) {
    return Stream.of(script.split(";\\s*\\n")).filter(one -> !one.isBlank()).toList();
  }

  /** The key of one of the two hashes that an HMAC is made of. */
  private String padded(int pad) {
    byte[] block = new byte[BLOCK];
    byte[] bytes = HexFormat.of().parseHex(key);
    System.arraycopy(bytes, 0, block, 0, bytes.length);
    for (int i = 0; i < BLOCK; i++) {
      block[i] ^= (byte) pad;
    }
    return HexFormat.of().formatHex(block);
  }
}
