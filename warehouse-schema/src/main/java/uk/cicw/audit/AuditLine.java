package uk.cicw.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import uk.cicw.access.Role;
import uk.cicw.ledger.LedgerTime;

/**
 * A line of the log. What is hashed is the JSON object as it is written, up to the hash itself, so
 * that one byte which was changed is noticed.
 *
 * @param link its own number and hash; {@code previous} the hash of the line before
 * @param isIntact whether the hash is that of what the line says
 * @param statement the hash of the text of the statement
 */
record AuditLine(
    Link link, String previous, boolean isIntact, AuditEntry entry, Optional<String> statement) {
  private static final Pattern SEALED =
      Pattern.compile("(?<says>\\{.*),\"hash\":\"(?<hash>[0-9a-f]{64})\"}", Pattern.DOTALL);
  private static final JsonFactory JSON = new JsonFactory();

  /** Reads only; made where it is needed, because an append must be quick. */
  private static final class Reading {
    static final JsonMapper MAPPER = new JsonMapper();
  }

  boolean follows(Link before) {
    return isIntact && link.sequence() == before.sequence() + 1 && previous.equals(before.hash());
  }

  /** The line, without its end, that says this after another. */
  static String text(Link before, AuditEntry entry, Optional<String> statement) throws IOException {
    String says = says(before, entry, statement);
    String open = says.substring(0, says.length() - 1);
    return "%s,\"hash\":\"%s\"}".formatted(open, Sha256.of(open));
  }

  /** The end of the chain after this line, which {@link #text} made. */
  static Link after(Link before, String text) {
    Matcher sealed = SEALED.matcher(text);
    if (!sealed.matches()) {
      throw new IllegalStateException("Cannot audit: a line has no hash.");
    }
    return new Link(before.sequence() + 1, sealed.group("hash"));
  }

  private static String says(Link before, AuditEntry entry, Optional<String> statement)
      throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField("sequence", before.sequence() + 1);
      json.writeStringField("at", LedgerTime.text(entry.at()));
      json.writeStringField("user", entry.user());
      write(json, "role", entry.role().map(Role::text));
      write(json, "authority", entry.authority());
      json.writeStringField("address", entry.address());
      json.writeStringField("way", entry.way());
      write(json, "release", entry.releaseId());
      json.writeArrayFieldStart("tables");
      for (String table : entry.tables()) {
        json.writeString(table);
      }
      json.writeEndArray();
      json.writeNumberField("rows", entry.rows());
      json.writeNumberField("millis", entry.millis());
      json.writeStringField("outcome", entry.outcome());
      write(json, "about", entry.about());
      write(json, "statement", statement);
      json.writeStringField("previous", before.hash());
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, String name, Optional<String> value)
      throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get());
    }
  }

  /** What a line says; empty where it is none. */
  static Optional<AuditLine> read(String text) {
    Matcher sealed = SEALED.matcher(text);
    if (!sealed.matches()) {
      return Optional.empty();
    }
    try {
      JsonNode says = Reading.MAPPER.readTree(text);
      String hash = sealed.group("hash");
      return Optional.of(
          new AuditLine(
              new Link(says.required("sequence").asLong(), hash),
              says.required("previous").asText(),
              Sha256.of(sealed.group("says")).equals(hash),
              entry(says),
              text(says, "statement")));
    } catch (IOException | IllegalArgumentException | DateTimeException isNone) {
      return Optional.empty();
    }
  }

  private static AuditEntry entry(JsonNode says) {
    return new AuditEntry(
        Instant.parse(says.required("at").asText()),
        says.required("user").asText(),
        text(says, "role").flatMap(Role::named),
        text(says, "authority"),
        says.required("address").asText(),
        says.required("way").asText(),
        text(says, "release"),
        StreamSupport.stream(says.required("tables").spliterator(), false)
            .map(JsonNode::asText)
            .toList(),
        says.required("rows").asLong(),
        says.required("millis").asLong(),
        says.required("outcome").asText(),
        text(says, "about"),
        Optional.empty());
  }

  private static Optional<String> text(JsonNode says, String name) {
    return Optional.ofNullable(says.get(name)).map(JsonNode::asText);
  }
}
