package app.wheelhouse.desk;

import app.wheelhouse.engine.EngineNews;
import app.wheelhouse.engine.EngineTap;
import app.wheelhouse.risk.CheckResult;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// What the engine said to what was asked, in order, for one who asks one thing after another.
final class NewsQueue implements EngineTap {
  private final BlockingQueue<EngineNews> news = new LinkedBlockingQueue<>();

  @Override
  public boolean wantsTicks() {
    return false;
  }

  @Override
  public void onNews(EngineNews said) {
    if (said instanceof EngineNews.OrderApproved
        || said instanceof EngineNews.OrderDenied
        || said instanceof EngineNews.RequestRefused) {
      news.add(said);
    }
  }

  /// Forgets what was said before.
  void clear() {
    news.clear();
  }

  boolean isEmpty() {
    return news.isEmpty();
  }

  /// The next answer; empty when there is none in time.
  Optional<EngineNews> next(long millis) {
    try {
      return Optional.ofNullable(news.poll(millis, TimeUnit.MILLISECONDS));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /// Why it was not done; empty for an answer that says that it is.
  static Optional<String> refusal(EngineNews said) {
    if (said instanceof EngineNews.OrderDenied denied) {
      CheckResult by = denied.verdict().denial();
      return Optional.of(by == null ? "The gate denied it." : by.sentence());
    }
    return said instanceof EngineNews.RequestRefused refused
        ? Optional.of("Not done: " + refused.what() + ", because " + refused.reason() + ".")
        : Optional.empty();
  }
}
