package app.wheelhouse.exchange.server;

import app.wheelhouse.support.Threads;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketAdapter;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.handshake.Handshakedata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One client of the socket, over a connection that is ours: the library knows the protocol (RFC
/// 6455), we read and write the bytes.
final class SocketSession extends WebSocketAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(SocketSession.class);
  private static final int BUFFER = 16 << 10;
  private static final int MOST_FRAME = 1 << 20;
  private static final long PATIENCE_MILLIS = 1_000;

  private final Socket socket;
  private final BiConsumer<SocketSession, String> heard;
  private final WebSocketImpl protocol =
      new WebSocketImpl(this, List.of(new Draft_6455(List.of(), MOST_FRAME)));
  private volatile boolean silent;

  /// @param heard takes what the client says
  SocketSession(Socket socket, BiConsumer<SocketSession, String> heard) {
    this.socket = socket;
    this.heard = heard;
  }

  /// Serves the client until one side hangs up.
  void serve(HttpRequest handshake, InputStream in) throws IOException {
    Thread writer = Threads.virtual("exchange-socket", this::write);
    try {
      byte[] buffer = new byte[BUFFER];
      protocol.decode(ByteBuffer.wrap(handshake.head()));
      int count = 0;
      while (count >= 0 && !protocol.isClosed()) {
        count = in.read(buffer);
        if (count > 0 && !silent) {
          protocol.decode(ByteBuffer.wrap(buffer, 0, count));
        }
      }
    } finally {
      protocol.eot();
      writer.interrupt();
    }
  }

  /// Sends a message, unless the connection has fallen silent.
  void send(String text) {
    if (!silent && protocol.isOpen()) {
      protocol.send(text);
    }
  }

  /// Messages that wait to be written.
  int waiting() {
    return protocol.outQueue.size();
  }

  /// From now on nothing is read and nothing is written, and the connection stays open.
  void fallSilent() {
    silent = true;
  }

  boolean isSilent() {
    return silent;
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

  /// Says goodbye.
  void close(int code, String reason) {
    protocol.close(code, reason);
  }

  private void write() {
    try {
      OutputStream out = socket.getOutputStream();
      while (!protocol.isClosed()) {
        ByteBuffer next = protocol.outQueue.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        if (next != null && next.hasRemaining() && !silent) {
          out.write(next.array(), next.arrayOffset() + next.position(), next.remaining());
        }
        if (protocol.outQueue.isEmpty() && protocol.isFlushAndClose()) {
          protocol.closeConnection();
        }
      }
    } catch (IOException gone) {
      LOG.debug("A client of the socket is gone: {}", gone.getMessage());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void onWriteDemand(WebSocket demanding) {
    if (protocol.isFlushAndClose()) {
      // Wakes the writer, which closes behind the last frame.
      protocol.outQueue.add(ByteBuffer.allocate(0));
    }
  }

  @Override
  public void onWebsocketMessage(WebSocket from, String message) {
    heard.accept(this, message);
  }

  @Override
  public void onWebsocketMessage(WebSocket from, ByteBuffer bytes) {
    LOG.debug("A client of the socket sent bytes; the venue speaks text");
  }

  @Override
  public void onWebsocketClose(WebSocket closed, int code, String reason, boolean remote) {
    try {
      socket.close();
    } catch (IOException gone) {
      LOG.debug("The socket was closed already: {}", gone.getMessage());
    }
  }

  @Override
  public void onWebsocketOpen(WebSocket opened, Handshakedata handshake) {
    LOG.debug("A client opened the socket");
  }

  @Override
  public void onWebsocketClosing(WebSocket closing, int code, String reason, boolean remote) {
    LOG.debug("A client of the socket is closing: {}", code);
  }

  @Override
  public void onWebsocketCloseInitiated(WebSocket closing, int code, String reason) {
    LOG.debug("The socket is being closed: {}", code);
  }

  @Override
  public void onWebsocketError(WebSocket failed, Exception fault) {
    LOG.debug("A client of the socket failed: {}", fault.getMessage());
  }

  @Override
  public InetSocketAddress getLocalSocketAddress(WebSocket asked) {
    return (InetSocketAddress) socket.getLocalSocketAddress();
  }

  @Override
  public InetSocketAddress getRemoteSocketAddress(WebSocket asked) {
    return (InetSocketAddress) socket.getRemoteSocketAddress();
  }
}
