package app.wheelhouse.ai.snapshot;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import java.util.ArrayList;
import java.util.List;

/// What the writers of sections look at.
///
/// @param market of the subject
/// @param display of the subject's numbers
/// @param symbol of the subject as it is shown; its paths begin with it
record Look(
    DeskSnapshot desk,
    InstrumentSnapshot market,
    Timeframe timeframe,
    SnapshotExtras extras,
    Display display,
    String symbol) {
  static final int FEWEST_BARS = 20;

  private static final long LONGER = 4;

  InstrumentId subject() {
    return market.instrument().id();
  }

  Position position() {
    return desk.account().position(subject());
  }

  long time() {
    return desk.time();
  }

  Facts facts() {
    return new Facts(symbol);
  }

  /// The decision timeframe and the next one that is at least four times as long and has bars
  /// enough for a look.
  List<Timeframe> frames() {
    List<Timeframe> frames = new ArrayList<>();
    frames.add(timeframe);
    for (Timeframe longer : Timeframe.values()) {
      if (frames.size() < 2
          && longer.millis() >= LONGER * timeframe.millis()
          && market.bars(BarSpec.of(longer)).size() >= FEWEST_BARS) {
        frames.add(longer);
      }
    }
    return frames;
  }
}
