package uk.cicw.gateway;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import java.util.concurrent.Executor;
import org.apache.arrow.flight.CallStatus;
import org.apache.arrow.flight.FlightDescriptor;
import org.apache.arrow.flight.FlightInfo;
import org.apache.arrow.flight.FlightStream;
import org.apache.arrow.flight.PutResult;
import org.apache.arrow.flight.Result;
import org.apache.arrow.flight.SchemaResult;
import org.apache.arrow.flight.sql.SqlInfoBuilder;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionClosePreparedStatementRequest;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionCreatePreparedStatementRequest;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionCreatePreparedStatementResult;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandPreparedStatementQuery;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandPreparedStatementUpdate;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandStatementQuery;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandStatementUpdate;
import org.apache.arrow.flight.sql.impl.FlightSql.TicketStatementQuery;
import org.apache.arrow.vector.types.pojo.Schema;

/** What clients call, by the protocol of Flight SQL. */
final class Producer extends MetadataProducer {
  private static final String READ_ONLY = "Cannot change anything here: it is for reading.";

  private final Statements statements;
  private final Delivery.Means means;
  private final Executor deliveries;

  Producer(
      Sessions sessions,
      Shelves shelves,
      Statements statements,
      Delivery.Means means,
      SqlInfoBuilder facts,
      Executor deliveries) {
    super(sessions, shelves, means.allocator(), facts);
    this.statements = statements;
    this.means = means;
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
}
