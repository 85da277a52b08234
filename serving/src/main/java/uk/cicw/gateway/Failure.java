package uk.cicw.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.arrow.flight.CallStatus;
import org.apache.arrow.flight.FlightRuntimeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.cicw.guard.Refused;

/**
 * Why a statement gave nothing, or not all.
 *
 * @param outcome as the audit log has it
 * @param told what the client gets
 */
record Failure(String outcome, FlightRuntimeException told) {
  private static final Logger LOG = LoggerFactory.getLogger(Failure.class);
  // how the bridge between DuckDB and Arrow wraps what DuckDB says
  private static final Pattern WRAPPED =
      Pattern.compile("(?s).*CDataJniException\\{errno=-?\\d+, message=(.*)}");
  private static final String TOO_LONG = "maximum execution time";

  static Failure of(Exception fault, Running running) {
    String stopped = running.stopped().orElse("");
    String text = text(fault);
    if (stopped.equals("cancelled")) {
      return new Failure(stopped, told(CallStatus.CANCELLED, "Cancelled."));
    } else if (stopped.equals(RunningStatements.OUT_OF_MEMORY)) {
      return new Failure(
          "failed",
          told(
              CallStatus.RESOURCE_EXHAUSTED,
              "Cannot go on: the memory is used up. Ask for less, or in steps."));
    } else if (stopped.equals(RunningStatements.TIMED_OUT)
        || text.contains(TOO_LONG)
        || fault instanceof SQLTimeoutException) {
      return new Failure(
          RunningStatements.TIMED_OUT,
          told(
              CallStatus.TIMED_OUT,
              "Cannot finish in time (gateway.timeout). Ask for less, or in steps."));
    }
    return of(fault, text);
  }

  private static Failure of(Exception fault, String text) {
    if (fault instanceof Refused) {
      return new Failure("refused", told(CallStatus.INVALID_ARGUMENT, text));
    } else if (fault instanceof FlightRuntimeException known) {
      return new Failure("failed", known);
    } else if (fault instanceof SQLException
        || fault instanceof IllegalArgumentException
        || fault instanceof IllegalStateException
        || fault instanceof IOException && WRAPPED.matcher(String.valueOf(fault)).matches()) {
      return new Failure("failed", told(CallStatus.INVALID_ARGUMENT, text));
    }
    // its text may hold anything, so only the class of it is told and logged
    LOG.error("A statement failed by {}.", fault.getClass().getName());
    boolean isOurs = fault instanceof UncheckedIOException;
    return new Failure(
        "failed",
        told(CallStatus.INTERNAL, isOurs ? text : "Cannot answer: see the log of the gateway."));
  }

  private static FlightRuntimeException told(CallStatus status, String text) {
    return status.withDescription(text).toRuntimeException();
  }

  private static String text(Exception fault) {
    Matcher wrapped = WRAPPED.matcher(String.valueOf(fault.getMessage()));
    return wrapped.matches() ? wrapped.group(1) : String.valueOf(fault.getMessage());
  }
}
