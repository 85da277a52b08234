package uk.cicw.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The texts of statements, which may quote a child, by the hash that stands in the log. With the
 * text a salt is hashed: who has the log alone must not find a text by trying.
 */
record Statements(AuditFolder folder) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT_BYTES = 16;
  private static final String HASH = "statement";

  private static final class Json {
    static final JsonMapper MAPPER = new JsonMapper();
  }

  /** Keeps the texts that are there; gives back their hashes, in order. */
  List<Optional<String>> keep(String file, List<Optional<String>> texts) throws IOException {
    List<Optional<String>> hashes = new ArrayList<>();
    StringBuilder lines = new StringBuilder();
    for (Optional<String> text : texts) {
      Optional<ObjectNode> line = text.map(Statements::salted);
      line.ifPresent(kept -> lines.append(kept).append('\n'));
      hashes.add(line.map(kept -> kept.path(HASH).asText()));
    }
    if (lines.length() > 0) {
      // what a crash left of another line is not to swallow these
      folder.append(file, (folder.isTorn(file) ? "\n" : "") + lines);
    }
    return hashes;
  }

  private static ObjectNode salted(String text) {
    byte[] bytes = new byte[SALT_BYTES];
    RANDOM.nextBytes(bytes);
    String salt = HexFormat.of().formatHex(bytes);
    return Json.MAPPER
        .createObjectNode()
        .put(HASH, hash(salt, text))
        .put("salt", salt)
        .put("text", text);
  }

  /** Hands on each text that a file keeps unchanged, with its hash. */
  void forEach(String file, BiConsumer<String, String> eachHashAndText) throws IOException {
    if (!Files.exists(folder.path(file))) {
      return;
    }
    try (BufferedReader lines = Files.newBufferedReader(folder.path(file))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        read(line, eachHashAndText);
      }
    }
  }

  private static void read(String line, BiConsumer<String, String> eachHashAndText) {
    try {
      JsonNode kept = Json.MAPPER.readTree(line);
      String text = kept.path("text").asText();
      String hash = kept.path(HASH).asText();
      if (hash(kept.path("salt").asText(), text).equals(hash)) {
        eachHashAndText.accept(hash, text);
      }
    } catch (JsonProcessingException isTorn) {
      // a crash left it; no entry names it
    }
  }

  private static String hash(String salt, String text) {
    return Sha256.of(salt + text);
  }
}
