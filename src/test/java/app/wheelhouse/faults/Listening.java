package app.wheelhouse.faults;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/// A plain WebSocket client that keeps what it hears.
final class Listening extends WebSocketListener implements AutoCloseable {
  final List<String> heard = new CopyOnWriteArrayList<>();
  private final WebSocket socket;
  private volatile String end = "";

  private Listening(OkHttpClient client, String url) {
    this.socket = client.newWebSocket(new Request.Builder().url(url).build(), this);
  }

  /// @param url such as `http://127.0.0.1:4000`
  static Listening to(OkHttpClient client, String url) {
    return new Listening(client, url + "/ws");
  }

  /// Subscribes; the rest of the subscription's JSON behind its type.
  Listening subscribe(String type, String rest) {
    say("{\"method\":\"subscribe\",\"subscription\":{\"type\":\"" + type + "\"" + rest + "}}");
    return this;
  }

  void say(String text) {
    socket.send(text);
  }

  /// What came on a channel.
  List<String> on(String channel) {
    String head = "{\"channel\":\"" + channel + "\"";
    return heard.stream().filter(text -> text.startsWith(head)).toList();
  }

  /// `closed`, or how it failed; empty while it is open.
  String end() {
    return end;
  }

  @Override
  public void onMessage(WebSocket from, String text) {
    heard.add(text);
  }

  @Override
  public void onClosing(WebSocket closing, int code, String reason) {
    closing.close(1000, null);
  }

  @Override
  public void onClosed(WebSocket closed, int code, String reason) {
    end = "closed";
  }

  @Override
  public void onFailure(WebSocket failed, Throwable fault, @Nullable Response response) {
    end = "failed: " + fault;
  }

  @Override
  public void close() {
    socket.cancel();
  }
}
