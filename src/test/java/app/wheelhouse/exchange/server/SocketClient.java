package app.wheelhouse.exchange.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A client of the exchange's socket that keeps every message until a test asks for it.
final class SocketClient implements WebSocket.Listener, AutoCloseable {
  private static final long PATIENCE_SECONDS = 10;

  private final HttpClient http = HttpClient.newHttpClient();
  private final LinkedBlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
  private final List<JsonNode> seen = new ArrayList<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final StringBuilder partial = new StringBuilder();
  private final WebSocket socket;

  SocketClient(LocalExchange exchange) {
    socket = http.newWebSocketBuilder().buildAsync(URI.create(exchange.socketUrl()), this).join();
  }

  void say(String text) {
    socket.sendText(text, true).join();
  }

  /// Subscribes and waits until the exchange says so.
  void subscribe(String subscription) {
    say("{\"method\":\"subscribe\",\"subscription\":" + subscription + "}");
    await("subscriptionResponse");
  }

  /// The next message of a channel; those of others are passed over.
  JsonNode await(String channel) {
    return awaitMessage(message -> message.path("channel").asString("").equals(channel))
        .path("data");
  }

  JsonNode awaitMessage(Predicate<JsonNode> wanted) {
    long left = PATIENCE_SECONDS * 20;
    while (left > 0) {
      JsonNode message = poll(50);
      if (message == null) {
        left--;
      } else if (wanted.test(message)) {
        return message;
      }
    }
    throw new AssertionError("Nothing like it came; what came: " + seen);
  }

  /// The channels of everything that has come, up to the answer to a ping.
  List<String> channelsUpToPong() {
    say("{\"method\":\"ping\"}");
    List<String> channels = new ArrayList<>();
    awaitMessage(message -> {
      channels.add(message.path("channel").asString());
      return channels.getLast().equals("pong");
    });
    channels.removeLast();
    return channels;
  }

  /// What has come and was not asked for yet.
  List<JsonNode> pending() {
    return List.copyOf(messages);
  }

  /// True when the connection ended within reason.
  boolean hasEnded() throws InterruptedException {
    return ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  boolean isOpen() {
    return ended.getCount() > 0;
  }

  private @Nullable JsonNode poll(long millis) {
    try {
      JsonNode message = messages.poll(millis, TimeUnit.MILLISECONDS);
      if (message != null) {
        seen.add(message);
      }
      return message;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      messages.add(TestVenue.json(partial.toString()));
      partial.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    ended.countDown();
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable fault) {
    ended.countDown();
  }

  @Override
  public void close() {
    socket.abort();
    http.close();
  }
}
