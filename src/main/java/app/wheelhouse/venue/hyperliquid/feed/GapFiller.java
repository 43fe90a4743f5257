package app.wheelhouse.venue.hyperliquid.feed;

import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Trade;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads from the venue what a connection missed, one instrument after another on a virtual thread,
/// again and again until there is no hole left.
final class GapFiller {
  private static final Logger LOG = LoggerFactory.getLogger(GapFiller.class);

  private final LinkKit kit;
  private final Target target;
  private volatile @Nullable Job job;
  private int failures;
  private long next = Long.MIN_VALUE;
  private String reason = "";

  /// Takes what was read; called under the lock.
  interface Target {
    void filled(Wanted wanted, List<Trade> trades, List<Candle> candles);
  }

  /// One hole.
  ///
  /// @param from first missing minute
  /// @param before minutes that open before this are final
  /// @param trades whether trades are missing, too
  record Wanted(MarketLane lane, long from, long before, boolean trades) {}

  private final class Job implements Runnable {
    private final List<Wanted> wanted;
    private Runnable cancel = () -> {};

    private Job(List<Wanted> wanted) {
      this.wanted = wanted;
    }

    @Override
    public void run() {
      String failed = "";
      for (Wanted each : wanted) {
        try {
          List<Trade> trades =
              each.trades() ? kit.history().trades(each.lane().instrument()) : List.of();
          List<Candle> candles =
              each.before() > each.from()
                  ? kit.history().candles(each.lane().instrument(), each.from(), each.before())
                  : List.of();
          kit.locked(() -> give(each, trades, candles));
        } catch (IOException | RuntimeException failure) {
          failed = String.valueOf(failure.getMessage());
          LOG.warn("The gap of {} cannot be filled yet", each.lane().instrument(), failure);
        }
        if (job != this) {
          return;
        }
      }
      String why = failed;
      kit.locked(() -> end(why));
    }

    private void give(Wanted each, List<Trade> trades, List<Candle> candles) {
      if (job == this) {
        target.filled(each, trades, candles);
      }
    }

    private void end(String failed) {
      if (job == this) {
        job = null;
        reason = failed;
        failures = failed.isEmpty() ? 0 : failures + 1;
        next = kit.span() + kit.settings().backoff().millis(failures + 1, kit.means().chance());
      }
    }
  }

  GapFiller(LinkKit kit, Target target) {
    this.kit = kit;
    this.target = target;
  }

  /// Begins to read when something is missing and nothing is being read.
  void look(Collection<MarketLane> lanes, long now) {
    if (job != null || now < next) {
      return;
    }
    List<Wanted> wanted =
        lanes.stream()
            .filter(lane -> !lane.isWhole())
            .map(GapFiller::wanted)
            .filter(each -> each.lane().isHole() ? each.before() > each.from() : each.trades())
            .toList();
    if (!wanted.isEmpty()) {
      Job begun = new Job(wanted);
      job = begun;
      begun.cancel = kit.threads().work("feed-hyperliquid-gap", begun);
    }
  }

  /// A gap inside one minute is no hole in the candles, and misses trades all the same.
  private static Wanted wanted(MarketLane lane) {
    return lane.isHole()
        ? new Wanted(lane, lane.holeFrom(), lane.finalBefore(), lane.missesTrades())
        : new Wanted(lane, 0, 0, lane.missesTrades());
  }

  /// The connection is lost, or the feed ends.
  void cancel() {
    Job running = job;
    job = null;
    failures = 0;
    next = Long.MIN_VALUE;
    if (running != null) {
      running.cancel.run();
    }
  }

  /// Why the last attempt failed; empty when it did not.
  String reason() {
    return reason;
  }
}
