package uk.cicw.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The outcomes that are kept beside the list of calls, a table for each audience. Each module asks
 * the clients that it has.
 *
 * @param audience {@code analyst}, {@code published}
 */
public record KeptMatrix(String audience) {

  public String text() throws IOException {
    return Files.readString(
        Path.of("..", "warehouse-schema", "src", "clients", audience + ".md"));
  }

  /**
   * The table as these clients answer now. It is also written to {@code target}, to be taken over
   * where it is as it should be.
   *
   * @param byClient call to outcome, by client
   */
  public String with(Map<String, Map<String, String>> byClient) throws IOException {
    String text = text();
    for (Map.Entry<String, Map<String, String>> client : byClient.entrySet()) {
      text = MatrixText.with(text, client.getKey(), client.getValue());
    }
    Files.writeString(Path.of("target", "clients-" + audience + ".md"), text);
    return text;
  }
}
