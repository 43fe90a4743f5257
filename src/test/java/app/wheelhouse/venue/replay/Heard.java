package app.wheelhouse.venue.replay;

import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.feed.FeedSink;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// Keeps what a feed gives; others wait for it without looking at a clock.
final class Heard implements FeedSink {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();
  private final List<MarketEvent> markets = new ArrayList<>();
  private final List<FeedStatus> statuses = new ArrayList<>();
  private Runnable action = () -> {};
  private int actionAt;

  /// Does something on the feed's thread while it gives this event, counted from 1.
  void at(int event, Runnable what) {
    lock.lock();
    try {
      actionAt = event;
      action = what;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void market(MarketEvent event) {
    lock.lock();
    try {
      markets.add(event);
      if (markets.size() == actionAt) {
        action.run();
      }
      more.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void status(FeedStatus status) {
    lock.lock();
    try {
      statuses.add(status);
      more.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void awaitMarkets(int count) {
    await(() -> markets.size() >= count);
  }

  void awaitStatuses(int count) {
    await(() -> statuses.size() >= count);
  }

  void awaitState(FeedState state) {
    await(() -> statuses.stream().anyMatch(status -> status.state() == state));
  }

  void awaitReason(String reason) {
    await(() -> statuses.stream().anyMatch(status -> status.reason().equals(reason)));
  }

  List<MarketEvent> markets() {
    lock.lock();
    try {
      return List.copyOf(markets);
    } finally {
      lock.unlock();
    }
  }

  List<FeedStatus> statuses() {
    lock.lock();
    try {
      return List.copyOf(statuses);
    } finally {
      lock.unlock();
    }
  }

  private void await(BooleanSupplier condition) {
    lock.lock();
    try {
      while (!condition.getAsBoolean()) {
        more.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Waited too long; heard " + markets.size() + " " + statuses, e);
    } finally {
      lock.unlock();
    }
  }
}
