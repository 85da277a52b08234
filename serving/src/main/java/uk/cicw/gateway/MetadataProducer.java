package uk.cicw.gateway;

import com.google.protobuf.Any;
import com.google.protobuf.Message;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.arrow.flight.CallStatus;
import org.apache.arrow.flight.FlightDescriptor;
import org.apache.arrow.flight.FlightEndpoint;
import org.apache.arrow.flight.Ticket;
import org.apache.arrow.flight.sql.BasicFlightSqlProducer;
import org.apache.arrow.flight.sql.SqlInfoBuilder;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetCrossReference;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetDbSchemas;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetExportedKeys;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetImportedKeys;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetPrimaryKeys;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetSqlInfo;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetTables;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetXdbcTypeInfo;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.types.pojo.Schema;

/** What clients ask about the server, its tables and its types. */
abstract class MetadataProducer extends BasicFlightSqlProducer {
  private final Sessions sessions;
  private final Shelves shelves;
  private final BufferAllocator allocator;
  private final MetadataAnswers metadata;
  private final SqlInfoBuilder facts;

  MetadataProducer(
      Sessions sessions, Shelves shelves, BufferAllocator allocator, SqlInfoBuilder facts) {
    this.sessions = sessions;
    this.shelves = shelves;
    this.allocator = allocator;
    this.metadata = new MetadataAnswers(allocator);
    this.facts = facts;
  }

  @Override
  public void getStreamSqlInfo(
      CommandGetSqlInfo command, CallContext context, ServerStreamListener listener) {
    facts.send(command.getInfoList(), listener);
  }

  @Override
  public void getStreamTypeInfo(
      CommandGetXdbcTypeInfo command, CallContext context, ServerStreamListener listener) {
    TypeFacts.send(allocator, command, listener);
  }

  @Override
  public void getStreamCatalogs(CallContext context, ServerStreamListener listener) {
    metadata.catalogs(listener);
  }

  @Override
  public void getStreamSchemas(
      CommandGetDbSchemas command, CallContext context, ServerStreamListener listener) {
    metadata.schemas(command, listener);
  }

  @Override
  public void getStreamTables(
      CommandGetTables command, CallContext context, ServerStreamListener listener) {
    withCatalogue(context, catalogue -> metadata.tables(command, catalogue, listener));
  }

  @Override
  public void getStreamTableTypes(CallContext context, ServerStreamListener listener) {
    metadata.tableTypes(listener);
  }

  @Override
  public void getStreamPrimaryKeys(
      CommandGetPrimaryKeys command, CallContext context, ServerStreamListener listener) {
    withCatalogue(context, catalogue -> metadata.primaryKeys(command, catalogue, listener));
  }

  @Override
  public void getStreamExportedKeys(
      CommandGetExportedKeys command, CallContext context, ServerStreamListener listener) {
    metadata.foreignKeys(listener);
  }

  @Override
  public void getStreamImportedKeys(
      CommandGetImportedKeys command, CallContext context, ServerStreamListener listener) {
    metadata.foreignKeys(listener);
  }

  @Override
  public void getStreamCrossReference(
      CommandGetCrossReference command, CallContext context, ServerStreamListener listener) {
    metadata.foreignKeys(listener);
  }

  private void withCatalogue(CallContext context, Consumer<Catalogue> work) {
    try {
      OpenFile file = shelves.of(session(context).reader()).take();
      try {
        work.accept(file.catalogue());
      } finally {
        file.release();
      }
    } catch (IOException | SQLException e) {
      throw CallStatus.INTERNAL
          .withDescription("Cannot open the release: see the log of the gateway.")
          .toRuntimeException();
    } catch (IllegalStateException e) {
      throw CallStatus.UNAVAILABLE
          .withDescription(String.valueOf(e.getMessage()))
          .toRuntimeException();
    }
  }

  final Session session(CallContext context) {
    return sessions.of(context.peerIdentity());
  }

  @Override
  protected <T extends Message> List<FlightEndpoint> determineEndpoints(
      T request, FlightDescriptor descriptor, Schema schema) {
    return List.of(new FlightEndpoint(new Ticket(Any.pack(request).toByteArray())));
  }
}
