package app.wheelhouse.venue.hyperliquid.info;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Timeframe;
import java.util.ArrayList;
import java.util.List;

/// Which candles are asked for at a start, most needed first, and what that costs.
///
/// A request costs 20 and one more for 60 rows. So it is cheaper to ask for 5,000 minutes (104) and
/// make 3- and 5-minute bars of them than to ask for 1,000 of each (111), and 4,000 of 15 minutes
/// serve 30 minutes and the hour as well; 4 hours and the day are asked for themselves. A whole
/// start costs 265 an instrument, where eight requests would cost 296.
///
/// @param instruments the shown one first
/// @param decision the timeframe on which is decided
/// @param bars of each timeframe, 500 to 1,000
public record HistoryPlan(List<InstrumentId> instruments, Timeframe decision, int bars) {
  /// The most that is useful, and the least that strategies are promised.
  public static final int MOST_BARS = 1_000;

  public static final int LEAST_BARS = 500;

  /// What a start can spend at once: market reads may use 720 of the venue's 1,200 a minute, 20 go
  /// for the list of markets and 2 for the venue's clock.
  public static final int START_WEIGHT = 698;

  private static final int STEP = 50;

  /// The most rows that one request gives.
  static final int MOST_ROWS = 5_000;

  public HistoryPlan {
    instruments = List.copyOf(instruments);
    if (bars < LEAST_BARS || bars > MOST_BARS) {
      throw new IllegalArgumentException("500 to 1,000 bars of a timeframe, not " + bars);
    }
  }

  /// The fullest plan that costs no more than this; the least one when even that costs more, and
  /// then the requests wait for the next minutes.
  public static HistoryPlan within(int weight, List<InstrumentId> instruments, Timeframe decision) {
    HistoryPlan plan = new HistoryPlan(instruments, decision, MOST_BARS);
    while (plan.weight() > weight && plan.bars > LEAST_BARS) {
      plan = new HistoryPlan(instruments, decision, Math.max(LEAST_BARS, plan.bars - STEP));
    }
    return plan;
  }

  /// What a timeframe is made of.
  static Timeframe baseOf(Timeframe timeframe) {
    return switch (timeframe) {
      case M1, M3, M5 -> Timeframe.M1;
      case M15, M30, H1 -> Timeframe.M15;
      case H4 -> Timeframe.H4;
      case D1 -> Timeframe.D1;
    };
  }

  private static Timeframe longestOf(Timeframe base) {
    return switch (base) {
      case M1, M3, M5 -> Timeframe.M5;
      case M15, M30, H1 -> Timeframe.H1;
      case H4 -> Timeframe.H4;
      case D1 -> Timeframe.D1;
    };
  }

  /// Timeframes that are asked for.
  static List<Timeframe> bases() {
    return List.of(Timeframe.M1, Timeframe.M15, Timeframe.H4, Timeframe.D1);
  }

  /// Rows of a base that give enough bars of all that is made of it.
  int rows(Timeframe base) {
    return (int) Math.min(MOST_ROWS, bars * (longestOf(base).millis() / base.millis()));
  }

  /// The first bar of a base to ask for: where a bar of the longest that is made of it begins, and
  /// so that all up to the forming one fit into a reply.
  long from(Timeframe base, long now) {
    Timeframe longest = longestOf(base);
    long fitting = MOST_ROWS / (longest.millis() / base.millis()) - 2;
    return Math.max(0, longest.openTime(now) - Math.min(bars, fitting) * longest.millis());
  }

  /// Cost of everything with an empty cache.
  public int weight() {
    int one = 0;
    for (Timeframe base : bases()) {
      one += InfoType.CANDLES.weight() + InfoType.CANDLES.weightOfRows(rows(base));
    }
    return one * instruments.size();
  }

  /// One series to be asked for.
  record Wish(InstrumentId instrument, Timeframe base) {}

  /// The decision's series of each instrument, then the rest of the shown one, then all others.
  List<Wish> wishes() {
    List<Wish> wishes = new ArrayList<>();
    Timeframe first = baseOf(decision);
    instruments.forEach(instrument -> wishes.add(new Wish(instrument, first)));
    for (InstrumentId instrument : instruments) {
      for (Timeframe base : bases()) {
        if (base != first) {
          wishes.add(new Wish(instrument, base));
        }
      }
    }
    return wishes;
  }
}
