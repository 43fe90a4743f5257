package app.wheelhouse.exchange.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One client's connection: HTTP requests one after the other, or the socket from its handshake on.
final class Connection {
  private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
  private static final int BUFFER = 16 << 10;

  private final Socket socket;
  private final Function<HttpRequest, Outcome> requests;
  private final SocketDesk sockets;
  private final LongSupplier date;

  /// @param requests answers HTTP
  /// @param sockets takes over what asks for a handshake
  /// @param date the exchange's time, epoch milliseconds
  Connection(
      Socket socket,
      Function<HttpRequest, Outcome> requests,
      SocketDesk sockets,
      LongSupplier date) {
    this.socket = socket;
    this.requests = requests;
    this.sockets = sockets;
    this.date = date;
  }

  /// Serves the client until one side hangs up.
  void serve() {
    try (socket) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream(), BUFFER);
      HttpReader reader = new HttpReader(in);
      boolean goesOn = true;
      while (goesOn) {
        HttpRequest request = reader.next();
        goesOn = request != null && serve(request, in);
      }
    } catch (IOException | ExchangeClosed gone) {
      LOG.debug("A client's connection ended: {}", gone.getMessage());
    }
  }

  /// Cuts the connection without a farewell (RST).
  void cut() {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException gone) {
      LOG.debug("It was cut already: {}", gone.getMessage());
    }
  }

  private boolean serve(HttpRequest request, InputStream in) throws IOException {
    if (request.isHandshake()) {
      HttpReply refusal = sockets.serve(request, socket, in);
      return refusal != null && answer(refusal, false);
    }
    return switch (requests.apply(request)) {
      case Outcome.Answer(HttpReply reply) -> answer(reply, request.keepsAlive());
      case Outcome.Cut() -> {
        cut();
        yield false;
      }
      case Outcome.Silence() -> {
        in.transferTo(java.io.OutputStream.nullOutputStream());
        yield false;
      }
    };
  }

  private boolean answer(HttpReply reply, boolean keepsAlive) throws IOException {
    socket.getOutputStream().write(reply.bytes(date.getAsLong(), keepsAlive));
    return keepsAlive;
  }

  /// Takes over connections that become a socket.
  @FunctionalInterface
  interface SocketDesk {
    /// Serves the client until it hangs up.
    ///
    /// @return an answer instead, where it is not let in; null when it was served
    @Nullable HttpReply serve(HttpRequest handshake, Socket socket, InputStream in)
        throws IOException;
  }
}
