package app.wheelhouse.advisor.llm;

import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import okhttp3.OkHttpClient;

/// Connections to back ends, for as long as a session or a command lives. Nothing is sent before a
/// model is asked.
public final class ModelNet implements AutoCloseable {
  private final OkHttpClient client =
      new OkHttpClient.Builder().socketFactory(new PromptSockets()).build();
  private final BackEnds backEnds;

  /// @param clock epoch milliseconds
  /// @param chance for the jitter between attempts
  public ModelNet(LongSupplier clock, RandomGenerator chance) {
    this.backEnds = new BackEnds(client, clock, chance, Pause.REAL);
  }

  public BackEnds backEnds() {
    return backEnds;
  }

  @Override
  public void close() {
    client.dispatcher().cancelAll();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
