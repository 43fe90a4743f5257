package app.wheelhouse.desk;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.venue.synthetic.SyntheticMarket;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The synthetic market of the demo, from a start time that is the same for every run.
final class DemoSource implements EventSource {
  /// 1 September 2025, 00:00 UTC: demo runs are comparable because they all begin here.
  static final long START = 1_756_684_800_000L;

  private static final int HISTORY_BARS = 1_000;

  private final SyntheticMarket market;
  private final List<Instrument> instruments;
  private final long seed;
  private final long start;

  DemoSource(long seed, List<Instrument> instruments, long start) {
    this.seed = seed;
    this.instruments = List.copyOf(instruments);
    this.start = start;
    this.market = new SyntheticMarket(seed, instruments, start);
  }

  @Override
  public List<Instrument> instruments() {
    return instruments;
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
  public List<EngineEvent.History> history() {
    return history(market, instruments);
  }

  /// The market's own past for the engine, longest bars first so that shorter ones fill what forms.
  static List<EngineEvent.History> history(SyntheticMarket market, List<Instrument> instruments) {
    List<Timeframe> longestFirst = new ArrayList<>(List.of(Timeframe.values()));
    longestFirst.sort(Comparator.comparing(Timeframe::millis).reversed());
    List<EngineEvent.History> history = new ArrayList<>();
    for (Instrument instrument : instruments) {
      for (Timeframe timeframe : longestFirst) {
        history.add(
            new EngineEvent.History(
                instrument.id(),
                BarSpec.of(timeframe),
                market.history(instrument, timeframe, HISTORY_BARS).stream()
                    .map(Candle::bar)
                    .toList(),
                market.startTime()));
      }
    }
    return history;
  }

  @Override
  public MarketEvent next() {
    return market.next();
  }

  @Override
  public long badRows() {
    return 0;
  }

  @Override
  public String description() {
    StringBuilder text = new StringBuilder("synthetic seed " + seed + " from " + start);
    instruments.forEach(instrument -> text.append(' ').append(instrument.id()));
    return text.toString();
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
