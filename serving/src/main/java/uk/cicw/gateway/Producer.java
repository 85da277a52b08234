package uk.cicw.gateway;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.apache.arrow.flight.CallStatus;
import org.apache.arrow.flight.FlightDescriptor;
import org.apache.arrow.flight.FlightEndpoint;
import org.apache.arrow.flight.FlightInfo;
import org.apache.arrow.flight.FlightStream;
import org.apache.arrow.flight.PutResult;
import org.apache.arrow.flight.Result;
import org.apache.arrow.flight.SchemaResult;
import org.apache.arrow.flight.Ticket;
import org.apache.arrow.flight.sql.BasicFlightSqlProducer;
import org.apache.arrow.flight.sql.SqlInfoBuilder;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionClosePreparedStatementRequest;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionCreatePreparedStatementRequest;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionCreatePreparedStatementResult;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetCrossReference;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetDbSchemas;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetExportedKeys;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetImportedKeys;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetPrimaryKeys;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetSqlInfo;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetTables;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetXdbcTypeInfo;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandPreparedStatementQuery;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandPreparedStatementUpdate;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandStatementQuery;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandStatementUpdate;
import org.apache.arrow.flight.sql.impl.FlightSql.TicketStatementQuery;
import org.apache.arrow.vector.types.pojo.Schema;

/** What clients call, by the protocol of Flight SQL. */
final class Producer extends BasicFlightSqlProducer {
  private static final String READ_ONLY = "Cannot change anything here: it is for reading.";

  private final Sessions sessions;
  private final Shelves shelves;
  private final Statements statements;
  private final Delivery.Means means;
  private final MetadataAnswers metadata;
  private final SqlInfoBuilder facts;
  private final Executor deliveries;

  Producer(
      Sessions sessions,
      Shelves shelves,
      Statements statements,
      Delivery.Means means,
      SqlInfoBuilder facts,
      Executor deliveries) {
    this.sessions = sessions;
    this.shelves = shelves;
    this.statements = statements;
    this.means = means;
    this.metadata = new MetadataAnswers(means.allocator());
    this.facts = facts;
    this.deliveries = deliveries;
  }

  @Override
  public void createPreparedStatement(
      ActionCreatePreparedStatementRequest request,
      CallContext context,
      StreamListener<Result> listener) {
    answer(
        listener,
        () -> {
          Session session = session(context);
          String handle = statements.prepare(session, request.getQuery());
          Prepared prepared = statements.of(session, handle);
          ActionCreatePreparedStatementResult created =
              ActionCreatePreparedStatementResult.newBuilder()
                  .setPreparedStatementHandle(ByteString.copyFromUtf8(handle))
                  .setDatasetSchema(ByteString.copyFrom(prepared.schema().serializeAsMessage()))
                  .setParameterSchema(
                      ByteString.copyFrom(prepared.parameters().serializeAsMessage()))
                  .build();
          listener.onNext(new Result(Any.pack(created).toByteArray()));
        });
  }

  @Override
  public void closePreparedStatement(
      ActionClosePreparedStatementRequest request,
      CallContext context,
      StreamListener<Result> listener) {
    answer(
        listener,
        () ->
            statements.close(
                session(context), request.getPreparedStatementHandle().toStringUtf8()));
  }

  /** Says how it ended, whatever happens. */
  private static void answer(StreamListener<?> listener, Runnable work) {
    try {
      work.run();
      listener.onCompleted();
    } catch (RuntimeException e) {
      listener.onError(e);
    }
  }

  @Override
  public FlightInfo getFlightInfoStatement(
      CommandStatementQuery command, CallContext context, FlightDescriptor descriptor) {
    Session session = session(context);
    String handle = statements.prepare(session, command.getQuery());
    Message ticket =
        TicketStatementQuery.newBuilder()
            .setStatementHandle(ByteString.copyFromUtf8(handle))
            .build();
    return generateFlightInfo(ticket, descriptor, statements.of(session, handle).schema());
  }

  @Override
  public SchemaResult getSchemaStatement(
      CommandStatementQuery command, CallContext context, FlightDescriptor descriptor) {
    Session session = session(context);
    String handle = statements.prepare(session, command.getQuery());
    Schema schema = statements.of(session, handle).schema();
    statements.close(session, handle);
    return new SchemaResult(schema);
  }

  @Override
  public FlightInfo getFlightInfoPreparedStatement(
      CommandPreparedStatementQuery command, CallContext context, FlightDescriptor descriptor) {
    Prepared prepared =
        statements.of(session(context), command.getPreparedStatementHandle().toStringUtf8());
    return generateFlightInfo(command, descriptor, prepared.schema());
  }

  @Override
  public void getStreamStatement(
      TicketStatementQuery ticket, CallContext context, ServerStreamListener listener) {
    Session session = session(context);
    String handle = ticket.getStatementHandle().toStringUtf8();
    Delivery delivery = delivery(session, handle, listener);
    deliveries.execute(
        () -> {
          delivery.run();
          statements.close(session, handle);
        });
  }

  @Override
  public void getStreamPreparedStatement(
      CommandPreparedStatementQuery command, CallContext context, ServerStreamListener listener) {
    deliveries.execute(
        delivery(session(context), command.getPreparedStatementHandle().toStringUtf8(), listener));
  }

  private Delivery delivery(Session session, String handle, ServerStreamListener listener) {
    return new Delivery(means, session, statements.of(session, handle), listener);
  }

  @Override
  public Runnable acceptPutPreparedStatementQuery(
      CommandPreparedStatementQuery command,
      CallContext context,
      FlightStream stream,
      StreamListener<PutResult> listener) {
    return () ->
        answer(
            listener,
            () -> {
              Prepared prepared =
                  statements.of(
                      session(context), command.getPreparedStatementHandle().toStringUtf8());
              while (stream.next()) {
                prepared.bind(Parameters.of(stream.getRoot()));
              }
            });
  }

  @Override
  public Runnable acceptPutStatement(
      CommandStatementUpdate command,
      CallContext context,
      FlightStream stream,
      StreamListener<PutResult> listener) {
    return () -> listener.onError(readOnly());
  }

  @Override
  public Runnable acceptPutPreparedStatementUpdate(
      CommandPreparedStatementUpdate command,
      CallContext context,
      FlightStream stream,
      StreamListener<PutResult> listener) {
    return () -> listener.onError(readOnly());
  }

  private static RuntimeException readOnly() {
    return CallStatus.INVALID_ARGUMENT.withDescription(READ_ONLY).toRuntimeException();
  }

  @Override
  public void getStreamSqlInfo(
      CommandGetSqlInfo command, CallContext context, ServerStreamListener listener) {
    facts.send(command.getInfoList(), listener);
  }

  @Override
  public void getStreamTypeInfo(
      CommandGetXdbcTypeInfo command, CallContext context, ServerStreamListener listener) {
    TypeFacts.send(means.allocator(), command, listener);
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

  private Session session(CallContext context) {
    return sessions.of(context.peerIdentity());
  }

  @Override
  protected <T extends Message> List<FlightEndpoint> determineEndpoints(
      T request, FlightDescriptor descriptor, Schema schema) {
    return List.of(new FlightEndpoint(new Ticket(Any.pack(request).toByteArray())));
  }
}
