package app.wheelhouse.advisor.scripted;

import app.wheelhouse.support.Threads;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/// Listens on this computer alone and hands over one request after the other of each connection.
final class HttpDoor implements AutoCloseable {
  private final ServerSocket server;
  private final Visitor visitor;
  private final ExecutorService visits = Threads.perTask("model-server");
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  /// Whoever answers.
  interface Visitor {
    /// @return whether the connection goes on; else it is broken off
    boolean answer(HttpQuestion question, HttpReply reply) throws IOException;
  }

  private HttpDoor(ServerSocket server, Visitor visitor) {
    this.server = server;
    this.visitor = visitor;
  }

  /// @param port 0 for any that is free
  /// @throws UncheckedIOException when another program has the port
  static HttpDoor open(int port, Visitor visitor) {
    try {
      ServerSocket server = new ServerSocket();
      server.setReuseAddress(true);
      server.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
      HttpDoor door = new HttpDoor(server, visitor);
      Threads.virtual("model-server-door", door::accept);
      return door;
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
  }

  int port() {
    return server.getLocalPort();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        visits.execute(() -> serve(socket));
      } catch (IOException | RuntimeException _) {
        // Closed, or a visitor who left before the door was open; the loop sees which.
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      // Small pieces go at once: else each waits 40 ms for the one before to be confirmed.
      socket.setTcpNoDelay(true);
      BufferedInputStream in = new BufferedInputStream(socket.getInputStream());
      HttpReply reply = new HttpReply(socket.getOutputStream());
      Optional<HttpQuestion> question = HttpQuestion.read(in);
      while (question.isPresent() && visitor.answer(question.get(), reply)) {
        question = question.get().closes() ? Optional.empty() : HttpQuestion.read(in);
      }
    } catch (IOException _) {
      // The other side left; there is nobody to tell.
    } finally {
      open.remove(socket);
    }
  }

  @Override
  public void close() {
    closeQuietly(server);
    open.forEach(HttpDoor::closeQuietly);
    visits.shutdownNow();
  }

  private static void closeQuietly(AutoCloseable thing) {
    try {
      thing.close();
    } catch (Exception _) {
      // It is gone either way.
    }
  }
}
