package app.wheelhouse.ui.ticket;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.setting.TradeSettings;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Keeps stop and target at the settings' distance from the entry until the trader touches them.
///
/// They follow in steps of 0.1 % of the price, so that a field does not flicker.
final class Levels {
  private static final double STEP = 0.001;

  private final Settings settings;
  private final TicketForm form;
  private boolean stopFollows = true;
  private boolean targetFollows = true;
  private String lastStop = "";
  private String lastTarget = "";
  private @Nullable Price basis;
  private @Nullable Side basisSide;

  Levels(Settings settings, TicketForm form) {
    this.settings = settings;
    this.form = form;
  }

  /// Both follow again.
  void reset() {
    stopFollows = true;
    targetFollows = true;
    again();
  }

  /// Computes anew at the next price, as when a setting changed.
  void again() {
    basis = null;
  }

  /// A text that is not ours is the trader's, also an empty one.
  void edited() {
    stopFollows &= form.getStop().text().equals(lastStop);
    targetFollows &= form.getTarget().text().equals(lastTarget);
  }

  /// Whether the trader has set one of them.
  boolean isTouched() {
    return !stopFollows || !targetFollows;
  }

  void follow(Instrument instrument, Price entry) {
    Side side = form.sideProperty().get();
    Price last = basis;
    if (last != null
        && side == basisSide
        && Math.abs(entry.toDouble() / last.toDouble() - 1) < STEP) {
      return;
    }
    basis = entry;
    basisSide = side;
    form.quietly(() -> set(instrument, entry, side));
  }

  private void set(Instrument instrument, Price entry, Side side) {
    Side closing = side.opposite();
    if (stopFollows) {
      BigDecimal at = moved(entry, settings.get(TradeSettings.STOP_PERCENT), -side.sign());
      lastStop = at.signum() > 0 ? instrument.roundStop(at, closing).toString() : "";
      form.getStop().set(lastStop);
    }
    if (targetFollows) {
      BigDecimal at = moved(entry, settings.get(TradeSettings.TARGET_PERCENT), side.sign());
      lastTarget = at.signum() > 0 ? instrument.roundPassively(at, closing).toString() : "";
      form.getTarget().set(lastTarget);
    }
  }

  private static BigDecimal moved(Price entry, BigDecimal percent, int sign) {
    BigDecimal share = percent.movePointLeft(2).multiply(BigDecimal.valueOf(sign));
    return entry.value().multiply(BigDecimal.ONE.add(share));
  }
}
