package app.wheelhouse.exit;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.instrument.MarginTier;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Side;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Facts of a made-up position, changed one at a time.
record Trade(
    Instrument instrument,
    Side side,
    double entry,
    double mark,
    int leverage,
    @Nullable Price stop,
    @Nullable Price target,
    long openedAt,
    long time) {
  static final Instrument CENTS = coin(2, 0);

  static Instrument coin(int priceDecimals, int figures) {
    return new Instrument(
        InstrumentId.hyperliquid("COIN"),
        priceDecimals,
        3,
        figures,
        Money.of(10),
        List.of(new MarginTier(Money.ZERO, 50)));
  }

  /// At 100 with leverage 10, without stop and target, opened at 1,000,000.
  static Trade of(Side side) {
    return new Trade(CENTS, side, 100, 100, 10, null, null, 1_000_000, 1_000_000);
  }

  static Trade of(Instrument instrument, Side side, double entry, int leverage) {
    return new Trade(instrument, side, entry, entry, leverage, null, null, 1_000_000, 1_000_000);
  }

  Trade entered(double at) {
    return new Trade(instrument, side, at, mark, leverage, stop, target, openedAt, time);
  }

  Trade marked(double at) {
    return new Trade(instrument, side, entry, at, leverage, stop, target, openedAt, time);
  }

  Trade stopped(@Nullable String at) {
    return stoppedAt(at == null ? null : Price.of(at));
  }

  Trade stoppedAt(@Nullable Price at) {
    return new Trade(instrument, side, entry, mark, leverage, at, target, openedAt, time);
  }

  Trade aiming(@Nullable String at) {
    Price aim = at == null ? null : Price.of(at);
    return new Trade(instrument, side, entry, mark, leverage, stop, aim, openedAt, time);
  }

  Trade aged(long millis) {
    return new Trade(
        instrument, side, entry, mark, leverage, stop, target, openedAt, openedAt + millis);
  }

  ExitFacts facts() {
    return new ExitFacts(instrument, side, entry, mark, leverage, stop, target, openedAt, time);
  }
}
