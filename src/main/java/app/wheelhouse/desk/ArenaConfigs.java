package app.wheelhouse.desk;

import app.wheelhouse.engine.Carried;
import app.wheelhouse.engine.EngineConfig;
import java.util.List;

/// What the engines of contestants are built for: all of one contest for the same.
final class ArenaConfigs {
  private ArenaConfigs() {}

  /// On the market, and with the balance, fees and limits, of a session; simulated, without its
  /// strategies, and trading from the start.
  static EngineConfig of(EngineConfig base) {
    return new EngineConfig(
        base.session(),
        SessionConfigs.ACCOUNT,
        base.deposit(),
        base.instruments(),
        base.series(),
        base.panels(),
        base.decisionBars(),
        List.of(),
        base.limits(),
        base.fees(),
        base.cycleMillis(),
        base.clockTickMillis(),
        base.staleAfterMillis(),
        base.leverage(),
        true,
        EngineConfig.BARS,
        base.zone(),
        Carried.NOTHING,
        null);
  }
}
