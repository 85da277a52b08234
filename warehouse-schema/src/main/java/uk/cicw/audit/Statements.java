package uk.cicw.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.BiConsumer;

/**
 * The texts of statements, which may quote a child, by the hash that stands in the log. With the
 * text a salt is hashed: who has the log alone must not find a text by trying.
 */
record Statements(AuditFolder folder) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT_BYTES = 16;

  private static final class Json {
    static final JsonMapper MAPPER = new JsonMapper();
  }

  /** Keeps a text; gives back its hash. */
  String keep(String file, String text) throws IOException {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    String salted = HexFormat.of().formatHex(salt);
    String hash = hash(salted, text);
    ObjectNode line = Json.MAPPER.createObjectNode();
    line.put("statement", hash).put("salt", salted).put("text", text);
    // what a crash left of another line is not to swallow this one
    folder.append(
        file, (folder.isTorn(file) ? "\n" : "") + Json.MAPPER.writeValueAsString(line) + "\n");
    return hash;
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
      String hash = kept.path("statement").asText();
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
