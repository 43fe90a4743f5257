package app.wheelhouse.advisor.reckless;

import app.wheelhouse.ai.DecisionContext;
import app.wheelhouse.ai.TriggerReason;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.RoundTrip;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.money.Money;
import java.math.BigDecimal;
import java.util.TreeMap;

/// What a test advisor is asked, bar after bar of five minutes.
public final class Questions {
  public static final Instrument BTC = InstrumentCatalogue.find("BTC").orElseThrow();
  public static final double PRICE = 60_000;

  private Questions() {}

  /// @param signed size that is held; 0 for none
  public static DecisionContext of(int bar, String signed) {
    return of(BTC, bar, PRICE, signed);
  }

  public static DecisionContext of(Instrument instrument, int bar, double price, String signed) {
    BigDecimal size = new BigDecimal(signed);
    Position position =
        size.signum() == 0
            ? Position.flat(instrument.id())
            : new Position(
                instrument.id(), size, Money.of(60_000).times(size.abs()), 10, RoundTrip.NONE);
    return new DecisionContext(
        bar * 300_000L,
        TriggerReason.CANDLE_CLOSE,
        instrument,
        price,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        0,
        Bar.of(Timeframe.M5, 0, PRICE, PRICE, PRICE, PRICE, 1),
        Timeframe.M5,
        new TreeMap<>(),
        position,
        Money.of(10_000),
        TradingState.ACTIVE);
  }
}
