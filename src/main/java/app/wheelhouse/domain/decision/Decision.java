package app.wheelhouse.domain.decision;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Side;
import org.jspecify.annotations.Nullable;

/// A proposal; nothing trades on it before the gate has approved an order.
public sealed interface Decision {
  Header header();

  /// What every decision has.
  ///
  /// @param time engine time at which it was made, epoch milliseconds
  /// @param confidence as it was stated
  /// @param backing what a model's decision rests on; null for rules and strategies
  record Header(
      Proposer proposer,
      InstrumentId instrument,
      long time,
      Confidence confidence,
      Rationale rationale,
      @Nullable Backing backing) {
    /// Of rules or a strategy.
    public Header(
        Proposer proposer,
        InstrumentId instrument,
        long time,
        Confidence confidence,
        Rationale rationale) {
      this(proposer, instrument, time, confidence, rationale, null);
    }

    /// What is acted on: the lower of the stated and the calibrated confidence.
    public Confidence effective() {
      Confidence calibrated = backing == null ? null : backing.calibrated();
      return calibrated == null || calibrated.compareTo(confidence) > 0 ? confidence : calibrated;
    }
  }

  /// Take a new position.
  ///
  /// @param entry limit price; null for market
  /// @param stop protective stop; null leaves it to the gate, which denies automatic entries
  ///   without
  /// @param target take-profit; null for none
  /// @param sizeShare margin as a share of equity, 0 to 1; null leaves the size to the gate
  /// @param leverage 1 or more; null takes the desk's setting
  record Open(
      Header header,
      Side side,
      @Nullable Price entry,
      @Nullable Price stop,
      @Nullable Price target,
      @Nullable Double sizeShare,
      @Nullable Integer leverage)
      implements Decision {}

  /// Add to the position.
  record Increase(Header header, double sizeShare) implements Decision {}

  /// Close a share of the position.
  ///
  /// @param percent above 0, below 100
  record Reduce(Header header, int percent) implements Decision {}

  /// Close the position.
  record Close(Header header) implements Decision {}

  /// Do nothing; the rationale says why.
  record Hold(Header header) implements Decision {}

  default InstrumentId instrument() {
    return header().instrument();
  }

  default long time() {
    return header().time();
  }

  /// `open_long`, `open_short`, `increase`, `reduce`, `close` or `hold`.
  default String action() {
    return switch (this) {
      case Open open -> open.side() == Side.BUY ? "open_long" : "open_short";
      case Increase _ -> "increase";
      case Reduce _ -> "reduce";
      case Close _ -> "close";
      case Hold _ -> "hold";
    };
  }
}
