package app.wheelhouse.ai;

import app.wheelhouse.domain.market.Bar;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Looks whether one market does something that an advisor should see at once (AI-4).
///
/// Unknown figures are NaN and never call.
public final class MarketWatch {
  private static final int VOLUME_BARS = 20;
  private static final int FUNDING_SAMPLES = 240;
  private static final int LEAST_FUNDING_SAMPLES = 24;

  private final Figures figures;
  private final Deque<Double> volumes = new ArrayDeque<>();
  private final Deque<Moment> minute = new ArrayDeque<>();
  private final Deque<Double> funding = new ArrayDeque<>();
  private double lookedAt = Double.NaN;
  private long imbalancedSince;
  private double imbalancedSide;
  private boolean fundingCalled;
  private boolean gapCalled;

  MarketWatch(Figures figures) {
    this.figures = figures;
  }

  /// What calls.
  ///
  /// @param priceMove share since the last look
  /// @param volumeFactor of the mean of the 20 bars before
  /// @param imbalance of the book, 0 to 1, held for `imbalanceMillis`
  /// @param interestFall share of open interest lost, with the price moved by `cascadeMove`, within
  ///   `cascadeMillis`
  /// @param fundingSigma standard deviations from the mean of what was seen
  /// @param venueGap share between our price and another exchange's
  public record Figures(
      double priceMove,
      double volumeFactor,
      double imbalance,
      long imbalanceMillis,
      double interestFall,
      double cascadeMove,
      long cascadeMillis,
      double fundingSigma,
      double venueGap) {
    /// As SPEC AI-4 has them.
    public static Figures usual() {
      return new Figures(0.001, 2, 0.6, 5_000, 0.02, 0.01, 60_000, 3, 0.003);
    }
  }

  private record Moment(long time, double price, double openInterest) {}

  /// An advisor has looked: moves are counted from here.
  void looked(double price) {
    lookedAt = price;
  }

  /// A bar of the decision timeframe closed.
  Optional<TriggerReason> bar(Bar bar) {
    double mean = volumes.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    boolean spike =
        volumes.size() == VOLUME_BARS && mean > 0 && bar.volume() >= figures.volumeFactor() * mean;
    volumes.addLast(bar.volume());
    if (volumes.size() > VOLUME_BARS) {
      volumes.removeFirst();
    }
    return spike ? Optional.of(TriggerReason.VOLUME_SPIKE) : Optional.empty();
  }

  /// The price is this now.
  Optional<TriggerReason> price(double price) {
    if (Double.isNaN(lookedAt)) {
      lookedAt = price;
    }
    return Math.abs(price / lookedAt - 1) > figures.priceMove()
        ? Optional.of(TriggerReason.PRICE_MOVE)
        : Optional.empty();
  }

  /// The book leans by `imbalance`, −1 to 1.
  Optional<TriggerReason> book(double imbalance, long time) {
    double side = Math.signum(imbalance);
    if (!(Math.abs(imbalance) >= figures.imbalance()) || side != imbalancedSide) {
      imbalancedSide = Math.abs(imbalance) >= figures.imbalance() ? side : 0;
      imbalancedSince = time;
      return Optional.empty();
    }
    if (time - imbalancedSince < figures.imbalanceMillis()) {
      return Optional.empty();
    }
    // Once a lean: the next call needs the book to have come back first.
    imbalancedSince = Long.MAX_VALUE / 2;
    return Optional.of(TriggerReason.BOOK_IMBALANCE);
  }

  /// The venue published funding and open interest.
  Optional<TriggerReason> context(double price, double interest, double rate, long time) {
    boolean cascade = cascade(price, interest, time);
    boolean odd = funding(rate);
    return cascade
        ? Optional.of(TriggerReason.CASCADE)
        : odd ? Optional.of(TriggerReason.FUNDING) : Optional.empty();
  }

  /// Another exchange trades at `other`.
  Optional<TriggerReason> elsewhere(double price, double other) {
    boolean gap = Math.abs(other / price - 1) > figures.venueGap();
    boolean fresh = gap && !gapCalled;
    gapCalled = gap;
    return fresh ? Optional.of(TriggerReason.VENUE_GAP) : Optional.empty();
  }

  private boolean cascade(double price, double interest, long time) {
    while (!minute.isEmpty() && minute.getFirst().time() < time - figures.cascadeMillis()) {
      minute.removeFirst();
    }
    minute.addLast(new Moment(time, price, interest));
    for (Moment then : minute) {
      if (interest / then.openInterest() - 1 <= -figures.interestFall()
          && Math.abs(price / then.price() - 1) >= figures.cascadeMove()) {
        minute.clear();
        return true;
      }
    }
    return false;
  }

  private boolean funding(double rate) {
    if (Double.isNaN(rate)) {
      return false;
    }
    double mean = funding.stream().mapToDouble(Double::doubleValue).average().orElse(rate);
    double variance =
        funding.stream().mapToDouble(each -> (each - mean) * (each - mean)).average().orElse(0);
    boolean odd =
        funding.size() >= LEAST_FUNDING_SAMPLES
            && variance > 0
            && Math.abs(rate - mean) > figures.fundingSigma() * Math.sqrt(variance);
    boolean fresh = odd && !fundingCalled;
    fundingCalled = odd;
    // The same rate is published many times: only a new one is a sample.
    if (funding.isEmpty() || funding.getLast() != rate) {
      funding.addLast(rate);
      if (funding.size() > FUNDING_SAMPLES) {
        funding.removeFirst();
      }
    }
    return fresh;
  }
}
