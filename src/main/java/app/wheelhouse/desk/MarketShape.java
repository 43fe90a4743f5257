package app.wheelhouse.desk;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.market.Timeframe;
import java.util.List;

/// What an engine must know of a market before its first event.
interface MarketShape {
  /// Any market that comes as ticks, decided on at closes of one minute.
  ///
  /// @param instruments with their true ticks
  static MarketShape ofTicks(List<Instrument> instruments) {
    return new OfTicks(instruments);
  }

  List<Instrument> instruments();

  /// Shortest bars the source can make.
  Timeframe shortestBars();

  /// The timeframe whose closes trigger decisions.
  Timeframe decisionBars();

  /// True when the market comes as bars, false when it comes as ticks.
  boolean isBars();

  /// True when the instruments' ticks are the venue's, not made up from a tape: bars of a thousand
  /// made-up ticks may be next to nothing, and a bar of a tape thousands of range bars.
  boolean knowsTicks();

  /// See [#ofTicks].
  record OfTicks(List<Instrument> instruments) implements MarketShape {
    public OfTicks {
      instruments = List.copyOf(instruments);
    }

    @Override
    public Timeframe shortestBars() {
      return Timeframe.M1;
    }

    @Override
    public Timeframe decisionBars() {
      return Timeframe.M1;
    }

    @Override
    public boolean isBars() {
      return false;
    }

    @Override
    public boolean knowsTicks() {
      return true;
    }
  }
}
