package app.wheelhouse.desk;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okio.Buffer;

/// Counts how many questions about an instrument are at the server at the same time.
final class OpenCalls extends EventListener implements AutoCloseable {
  private static final Pattern SUBJECT = Pattern.compile("be done in ([A-Z]+) now");

  private final Map<String, Integer> open = new TreeMap<>();
  private final OkHttpClient client = new OkHttpClient.Builder().eventListener(this).build();
  private int most;
  private int all;

  OkHttpClient client() {
    return client;
  }

  /// At once about one instrument.
  synchronized int most() {
    return most;
  }

  /// At the server now.
  synchronized int now() {
    return open.values().stream().mapToInt(Integer::intValue).sum();
  }

  synchronized int all() {
    return all;
  }

  @Override
  public synchronized void callStart(Call call) {
    int now = open.merge(subject(call), 1, Integer::sum);
    most = Math.max(most, now);
    all++;
  }

  @Override
  public synchronized void callEnd(Call call) {
    open.merge(subject(call), -1, Integer::sum);
  }

  @Override
  public synchronized void callFailed(Call call, IOException why) {
    open.merge(subject(call), -1, Integer::sum);
  }

  private static String subject(Call call) {
    try (Buffer body = new Buffer()) {
      if (call.request().body() == null) {
        return "?";
      }
      call.request().body().writeTo(body);
      Matcher found = SUBJECT.matcher(body.readUtf8());
      return found.find() ? found.group(1) : "?";
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  @Override
  public void close() {
    client.dispatcher().cancelAll();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
