package app.wheelhouse.faults.venue;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/// One client of the local venue's WebSocket, on the server's side.
final class VenueSocket extends WebSocketListener {
  private final VenueHub hub;
  private final Set<Subscribed> subscriptions = ConcurrentHashMap.newKeySet();
  private volatile @Nullable WebSocket socket;

  VenueSocket(VenueHub hub) {
    this.hub = hub;
  }

  Set<Subscribed> subscriptions() {
    return subscriptions;
  }

  boolean hears(Subscribed subscribed) {
    return subscriptions.contains(subscribed);
  }

  /// Sends, if the client is still there.
  void say(String text) {
    WebSocket open = socket;
    if (open != null) {
      open.send(text);
    }
  }

  /// Bytes that wait to be sent.
  long waiting() {
    WebSocket open = socket;
    return open == null ? 0 : open.queueSize();
  }

  void close(int code, String reason) {
    WebSocket open = socket;
    if (open != null) {
      open.close(code, reason);
    }
  }

  @Override
  public void onOpen(WebSocket opened, Response response) {
    socket = opened;
    hub.joined(this);
  }

  @Override
  public void onMessage(WebSocket from, String text) {
    hub.heard(this, text);
  }

  @Override
  public void onClosing(WebSocket closing, int code, String reason) {
    closing.close(1000, null);
    hub.left(this);
  }

  @Override
  public void onClosed(WebSocket closed, int code, String reason) {
    hub.left(this);
  }

  @Override
  public void onFailure(WebSocket failed, Throwable fault, @Nullable Response response) {
    hub.left(this);
  }
}
