package app.wheelhouse.desk;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.setting.LiveSettings;
import app.wheelhouse.setting.Settings;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does with orders and positions what the trader chose for the end of a session.
///
/// @param desk takes commands
/// @param state newest of the session
/// @param mostMillis how long it may take
record ExitPolicy(Consumer<DeskCommand> desk, Newest state, long mostMillis) {
  private static final Logger LOG = LoggerFactory.getLogger(ExitPolicy.class);
  private static final String WHY = "the session ends";

  /// Returns when it is done, or after the time.
  void carryOut(Settings settings) {
    DeskSnapshot now = state.get();
    if (now == null) {
      return;
    }
    if (now.trading().autoTrading()) {
      desk.accept(new DeskCommand.PauseAutoTrading(WHY));
    }
    String policy = settings.get(LiveSettings.ON_EXIT);
    if (policy.equals(LiveSettings.KEEP_STOPS)) {
      return;
    }
    desk.accept(new DeskCommand.CancelEntries());
    boolean all = policy.equals(LiveSettings.CLOSE_ALL);
    if (all) {
      for (InstrumentId instrument : now.account().positions().keySet()) {
        desk.accept(new DeskCommand.ClosePosition(instrument, 100));
      }
    }
    if (state.await(snapshot -> isDone(snapshot, all), mostMillis).isEmpty()) {
      LOG.warn(
          "The end of the session left something at the venue: {} was not done in {} ms",
          policy,
          mostMillis);
    }
  }

  private static boolean isDone(DeskSnapshot snapshot, boolean all) {
    boolean entries =
        snapshot.workingOrders().stream().anyMatch(order -> order.spec().role() == OrderRole.ENTRY);
    return !entries && (!all || snapshot.account().positions().isEmpty());
  }
}
