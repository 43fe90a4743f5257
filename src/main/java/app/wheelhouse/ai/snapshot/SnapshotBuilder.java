package app.wheelhouse.ai.snapshot;

import app.wheelhouse.ai.TriggerReason;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import java.util.List;

/// Makes the snapshot that a model decides on from the picture of the desk. The same picture gives
/// the same snapshot; nothing in it names the account, a key or a place on disk.
public final class SnapshotBuilder {
  private SnapshotBuilder() {}

  /// @param timeframe whose bars trigger decisions
  /// @throws IllegalArgumentException when the desk does not trade the subject
  public static Snapshot of(
      DeskSnapshot desk,
      InstrumentId subject,
      Timeframe timeframe,
      TriggerReason trigger,
      SnapshotExtras extras) {
    InstrumentSnapshot market =
        desk.instrument(subject)
            .orElseThrow(
                () -> new IllegalArgumentException("This desk does not trade " + subject.symbol()));
    Look look =
        new Look(
            desk,
            market,
            timeframe,
            extras,
            Display.of(market.instrument(), market.price()),
            ShownSymbol.of(subject));
    return new Snapshot(
        Snapshot.VERSION, desk.time(), subject, trigger, market.price(), sections(look));
  }

  private static List<Section> sections(Look look) {
    return List.of(
        RuleFacts.of(look),
        MarketFacts.subject(look),
        PositionFacts.of(look),
        AccountFacts.of(look),
        PositionFacts.orders(look),
        IndicatorFacts.regime(look),
        IndicatorFacts.near(look),
        IndicatorFacts.further(look),
        MarketFacts.funding(look),
        MarketFacts.book(look),
        MarketFacts.trades(look),
        BarTables.bars(look),
        BarTables.charts(look),
        DecisionTable.of(look),
        NewsTable.of(look));
  }
}
