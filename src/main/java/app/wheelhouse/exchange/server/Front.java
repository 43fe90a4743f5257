package app.wheelhouse.exchange.server;

import app.wheelhouse.support.Threads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The port of the exchange on this computer: HTTP and the socket behind one number, a virtual
/// thread for each client.
///
/// The connections are our own and not those of a ready-made server, because the faults of the
/// network happen here: a reset, a silence, a refusal are one line each where the socket is in
/// hand, and a reply takes no detour through a second one.
final class Front implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Front.class);
  private static final int BACKLOG = 128;

  private final Function<Socket, Connection> clients;
  private final Set<Connection> open = ConcurrentHashMap.newKeySet();
  private volatile ServerSocket listening;

  /// @param port 0 for any that is free
  /// @param clients makes the connection of a client that was let in
  /// @throws UncheckedIOException when the port is taken
  Front(int port, Function<Socket, Connection> clients) {
    this.clients = clients;
    this.listening = listen(port);
    accept(listening);
  }

  int port() {
    return listening.getLocalPort();
  }

  /// Clients that are connected now.
  int connections() {
    return open.size();
  }

  /// Cuts every client and lets nobody in until [#comeBack].
  void goAway() {
    closeQuietly(listening);
    cutAll();
  }

  /// Listens on the same port again, if it does not.
  synchronized void comeBack() {
    if (!listening.isClosed()) {
      return;
    }
    ServerSocket again = listen(port());
    listening = again;
    accept(again);
  }

  /// Cuts every client (RST).
  void cutAll() {
    List.copyOf(open).forEach(Connection::cut);
  }

  @Override
  public void close() {
    goAway();
  }

  private static ServerSocket listen(int port) {
    try {
      ServerSocket socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
      return socket;
    } catch (IOException taken) {
      throw new UncheckedIOException("Port " + port + " cannot be used", taken);
    }
  }

  private void accept(ServerSocket door) {
    Threads.virtual(
        "exchange-door",
        () -> {
          try {
            while (true) {
              serve(door.accept());
            }
          } catch (IOException closed) {
            LOG.debug("The exchange lets nobody in: {}", closed.getMessage());
          }
        });
  }

  private void serve(Socket socket) {
    Connection connection = clients.apply(socket);
    open.add(connection);
    if (listening.isClosed()) {
      // It came in while the door was being closed.
      connection.cut();
    }
    Threads.virtual(
        "exchange-client",
        () -> {
          try {
            connection.serve();
          } finally {
            open.remove(connection);
          }
        });
  }

  private static void closeQuietly(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException failed) {
      LOG.debug("The door was closed already: {}", failed.getMessage());
    }
  }
}
