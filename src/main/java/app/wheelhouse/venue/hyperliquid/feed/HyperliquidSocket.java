package app.wheelhouse.venue.hyperliquid.feed;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/// One WebSocket from its handshake to its end, which it tells exactly once.
///
/// Messages are handed on by OkHttp's own platform thread for this socket. That is the decoder
/// thread: it does nothing else, a slow reader is held back by the socket itself, and no queue lies
/// between. Nothing that is called here may block.
final class HyperliquidSocket {
  /// What comes of it; called by OkHttp's threads.
  interface Ear {
    void opened();

    void text(String message);

    /// A message that is not text, which the venue never sends.
    void binary(int bytes);

    /// The end, whoever made it; nothing comes afterwards.
    ///
    /// @param reason a clause for the trader
    void ended(String reason);
  }

  private final Ear ear;
  private final AtomicBoolean over = new AtomicBoolean();
  private final WebSocket socket;

  private HyperliquidSocket(OkHttpClient client, String address, Ear ear) {
    this.ear = ear;
    this.socket = client.newWebSocket(new Request.Builder().url(address).build(), new Listener());
  }

  static HyperliquidSocket open(OkHttpClient client, String address, Ear ear) {
    return new HyperliquidSocket(client, address, ear);
  }

  /// False when the socket takes nothing any more.
  boolean send(String message) {
    return !over.get() && socket.send(message);
  }

  /// Says goodbye; the other end has to answer, so [#abort] must follow.
  void close() {
    over.set(true);
    socket.close(1000, null);
  }

  /// Ends it at once, and silently.
  void abort() {
    over.set(true);
    socket.cancel();
  }

  private void end(String reason) {
    if (over.compareAndSet(false, true)) {
      ear.ended(reason);
    }
  }

  /// Why a socket failed, a clause for the trader.
  static String why(Throwable failure, @Nullable Response answer) {
    if (answer != null && answer.code() != 101) {
      return "the venue answered with status " + answer.code() + " instead of a stream";
    }
    return switch (failure) {
      case UnknownHostException _ -> "the venue's address was not found; check the network";
      case ConnectException _ -> "the venue cannot be reached; check the network";
      case SocketTimeoutException _ -> "the venue did not answer in time";
      case SSLException _ -> "the secure connection could not be made: " + failure.getMessage();
      case EOFException _ -> "the connection broke off";
      default -> "the connection failed: " + failure.getMessage();
    };
  }

  private final class Listener extends WebSocketListener {
    @Override
    public void onOpen(WebSocket webSocket, Response response) {
      if (!over.get()) {
        ear.opened();
      }
    }

    @Override
    public void onMessage(WebSocket webSocket, String text) {
      if (!over.get()) {
        ear.text(text);
      }
    }

    @Override
    public void onMessage(WebSocket webSocket, ByteString bytes) {
      if (!over.get()) {
        ear.binary(bytes.size());
      }
    }

    @Override
    public void onClosing(WebSocket webSocket, int code, String reason) {
      webSocket.close(1000, null);
      end(
          "the venue closed the connection ("
              + code
              + (reason.isEmpty() ? "" : " " + reason)
              + ")");
    }

    @Override
    public void onFailure(WebSocket webSocket, Throwable failure, @Nullable Response response) {
      end(why(failure, response));
    }
  }
}
