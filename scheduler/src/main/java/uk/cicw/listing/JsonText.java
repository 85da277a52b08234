package uk.cicw.listing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Listings as JSON: an array with an object a row; an absent value is null. */
public final class JsonText {

  static void print(Listing listing, PrintWriter out) {
    write(out, json -> writeArray(json, listing));
  }

  /** Several listings as one object, each under its name. */
  public static void print(Map<String, Listing> listings, PrintWriter out) {
    write(
        out,
        json -> {
          json.writeStartObject();
          for (Map.Entry<String, Listing> named : listings.entrySet()) {
            json.writeFieldName(named.getKey());
            writeArray(json, named.getValue());
          }
          json.writeEndObject();
        });
  }

  private static void writeArray(JsonGenerator json, Listing listing) throws IOException {
    json.writeStartArray();
    for (List<Optional<Object>> row : listing.rows()) {
      json.writeStartObject();
      for (int i = 0; i < row.size(); i++) {
        json.writeFieldName(listing.columns().get(i));
        writeValue(json, row.get(i));
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeValue(JsonGenerator json, Optional<Object> value) throws IOException {
    if (value.isEmpty()) {
      json.writeNull();
    } else if (value.get() instanceof Number number) {
      json.writeNumber(new BigDecimal(number.toString()));
    } else if (value.get() instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else {
      json.writeString(value.get().toString());
    }
  }

  private static void write(PrintWriter out, Writing writing) {
    try {
      JsonGenerator json = new JsonFactory().createGenerator(out);
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      writing.to(json);
      json.flush();
      out.println();
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write JSON", e);
    }
  }

  /** Writing that may fail as writing does. */
  private interface Writing {
    void to(JsonGenerator json) throws IOException;
  }

  private JsonText() {}
}
