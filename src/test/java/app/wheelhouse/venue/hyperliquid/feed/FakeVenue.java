package app.wheelhouse.venue.hyperliquid.feed;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import javax.net.ServerSocketFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;

/// A venue's socket on this computer: it answers subscriptions and pings and keeps what it was
/// asked; the test says the rest.
final class FakeVenue implements AutoCloseable {
  final List<Line> lines = new CopyOnWriteArrayList<>();
  volatile boolean answersPings = true;
  volatile boolean answersSubscriptions = true;
  volatile int refusals;

  private final MockWebServer server = new MockWebServer();
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private volatile BiConsumer<Line, String> onMessage = (_, _) -> {};

  /// One connection.
  final class Line extends WebSocketListener {
    final List<String> received = new CopyOnWriteArrayList<>();
    volatile boolean over;
    private volatile WebSocket socket;
    private final int number;

    Line(int number) {
      this.number = number;
    }

    @Override
    public void onOpen(WebSocket webSocket, Response response) {
      socket = webSocket;
      lines.add(this);
    }

    @Override
    public void onMessage(WebSocket webSocket, String text) {
      received.add(text);
      if (text.contains("\"ping\"") && answersPings) {
        say("{\"channel\":\"pong\"}");
      }
      if (text.startsWith("{\"method\":\"subscribe\"") && answersSubscriptions) {
        say("{\"channel\":\"subscriptionResponse\",\"data\":" + text + "}");
      }
      onMessage.accept(this, text);
    }

    @Override
    public void onClosing(WebSocket webSocket, int code, String reason) {
      webSocket.close(1000, null);
      over = true;
    }

    @Override
    public void onFailure(WebSocket webSocket, Throwable failure, Response response) {
      over = true;
    }

    void say(String text) {
      socket.send(text);
    }

    void say(okio.ByteString bytes) {
      socket.send(bytes);
    }

    /// A clean end (N1).
    void close(int code, String reason) {
      socket.close(code, reason);
    }

    /// The line breaks with a reset (N2).
    void cut() {
      FakeVenue.this.cut(number);
    }

    /// The line breaks with a reset in the middle of a message (N2).
    void cutInAMessage() throws IOException {
      // A final text frame of 4,096 bytes, of which only a few come.
      byte[] begun = {(byte) 0x81, 0x7E, 0x10, 0x00, '{', '"', 'c', 'h'};
      sockets.get(number).getOutputStream().write(begun);
      sockets.get(number).getOutputStream().flush();
      cut();
    }

    List<String> subscribed() {
      return received.stream().filter(text -> text.contains("\"subscribe\"")).toList();
    }
  }

  FakeVenue() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            if (refusals > 0) {
              refusals--;
              return new MockResponse.Builder().code(503).build();
            }
            return new MockResponse.Builder()
                .webSocketUpgrade(new Line(request.getConnectionIndex()))
                .build();
          }
        });
    server.setServerSocketFactory(new Remembering());
    server.start();
  }

  private void cut(int number) {
    Socket socket = sockets.get(number);
    try (socket) {
      socket.setSoLinger(true, 0);
    } catch (IOException gone) {
      // The other end was faster.
    }
  }

  /// Keeps the sockets, so that they can be broken.
  private final class Remembering extends ServerSocketFactory {
    @Override
    public ServerSocket createServerSocket() throws IOException {
      return new ServerSocket() {
        @Override
        public Socket accept() throws IOException {
          Socket accepted = super.accept();
          sockets.add(accepted);
          return accepted;
        }
      };
    }

    @Override
    public ServerSocket createServerSocket(int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
      throw new UnsupportedOperationException();
    }
  }

  /// What happens on each message of ours, after the answer to it.
  void onMessage(BiConsumer<Line, String> reaction) {
    onMessage = reaction;
  }

  String base() {
    return "http://127.0.0.1:" + server.getPort();
  }

  /// Requests for a connection so far, refused ones, too.
  int requests() {
    return server.getRequestCount();
  }

  Line line(int index) {
    return lines.get(index);
  }

  @Override
  public void close() {
    for (int i = 0; i < sockets.size(); i++) {
      cut(i);
    }
    server.close();
  }

  static String book(String coin, long time, double bid, double ask) {
    return "{\"channel\":\"l2Book\",\"data\":{\"coin\":\"%s\",\"time\":%d,\"levels\":[[{\"px\":\"%s\",\"sz\":\"2.5\",\"n\":3}],[{\"px\":\"%s\",\"sz\":\"1.5\",\"n\":2}]]}}"
        .formatted(coin, time, bid, ask);
  }

  static String trade(String coin, long time, long id, double price, double size) {
    return "{\"channel\":\"trades\",\"data\":[" + tradeRow(coin, time, id, price, size) + "]}";
  }

  static String tradeRow(String coin, long time, long id, double price, double size) {
    return "{\"coin\":\"%s\",\"side\":\"B\",\"px\":\"%s\",\"sz\":\"%s\",\"time\":%d,\"hash\":\"0x0\",\"tid\":%d,\"users\":[\"0x1\",\"0x2\"]}"
        .formatted(coin, price, size, time, id);
  }

  static String candle(String coin, long open, double o, double h, double l, double c, double v) {
    return "{\"channel\":\"candle\",\"data\":{\"t\":%d,\"T\":%d,\"s\":\"%s\",\"i\":\"1m\",\"o\":\"%s\",\"c\":\"%s\",\"h\":\"%s\",\"l\":\"%s\",\"v\":\"%s\",\"n\":3}}"
        .formatted(open, open + 59_999, coin, o, c, h, l, v);
  }
}
