package uk.cicw.gateway;

import io.grpc.Context;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.ServerStreamTracer;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * From where a call comes. Flight does not tell; a tracer is asked before anything that Flight adds
 * to the server, and so before somebody signs in.
 */
final class ClientAddress extends ServerStreamTracer {
  private static final Context.Key<AtomicReference<String>> KEY = Context.key("client-address");
  private static final String UNKNOWN = "unknown";

  private final AtomicReference<String> address = new AtomicReference<>(UNKNOWN);

  /** Of the call that this thread works on. */
  static String current() {
    AtomicReference<String> address = KEY.get();
    return address == null ? UNKNOWN : String.valueOf(address.get());
  }

  static ServerStreamTracer.Factory tracers() {
    return new ServerStreamTracer.Factory() {
      @Override
      public ServerStreamTracer newServerStreamTracer(String method, Metadata headers) {
        return new ClientAddress();
      }
    };
  }

  @Override
  public Context filterContext(Context context) {
    return context.withValue(KEY, address);
  }

  @Override
  public void serverCallStarted(ServerCallInfo<?, ?> call) {
    address.set(text(call.getAttributes().get(Grpc.TRANSPORT_ATTR_REMOTE_ADDR)));
  }

  private static String text(@Nullable SocketAddress remote) {
    return remote instanceof InetSocketAddress inet
        ? inet.getAddress().getHostAddress()
        : String.valueOf(remote);
  }
}
