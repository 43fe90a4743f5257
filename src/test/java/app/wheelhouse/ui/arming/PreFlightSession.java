package app.wheelhouse.ui.arming;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.PreFlightItem;
import app.wheelhouse.domain.account.PreFlightItem.State;
import app.wheelhouse.ui.fx.DeskSession;
import app.wheelhouse.ui.fx.ModeFrame;
import app.wheelhouse.ui.fx.ReplayControls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A live session whose pre-flight finds what the test says.
public final class PreFlightSession implements DeskSession {
  static final PreFlightItem KEY =
      new PreFlightItem(
          "Key", State.PASSED, "Agent 0x1479…9305 may trade for main until 2026-03-01.");
  static final PreFlightItem CLOCK =
      new PreFlightItem("Clock", State.PASSED, "0.2 s behind the venue's; 5 s are allowed.");
  static final PreFlightItem SIZE =
      new PreFlightItem(
          "Size", State.WARNED, "The first live session trades 25 % of the usual size.");
  static final PreFlightItem STOPS =
      new PreFlightItem(
          "Stops",
          State.FAILED,
          "BTC 0.02 long has no stop at the venue. Set one on its card, then check again.");

  /// All is well but for a warning.
  public static final List<PreFlightItem> GREEN =
      List.of(
          KEY,
          CLOCK,
          new PreFlightItem("Instruments", State.PASSED, "4 markets read 3 s ago."),
          new PreFlightItem(
              "Account", State.PASSED, "In step with the venue, read 12 s ago: 1,204.66 USDC."),
          new PreFlightItem("Disk", State.PASSED, "41 GB free; the journal can be written."),
          new PreFlightItem(
              "Limits", State.PASSED, "Daily loss 5 %, leverage 5×, 3 positions at most."),
          new PreFlightItem("Stops", State.PASSED, "Each of 2 positions has its stop."),
          SIZE);

  public static final List<PreFlightItem> RED =
      List.of(
          KEY,
          new PreFlightItem(
              "Clock",
              State.FAILED,
              "7.4 s ahead of the venue's; 5 s are allowed. Set the machine's clock."),
          GREEN.get(2),
          GREEN.get(3),
          GREEN.get(4),
          GREEN.get(5),
          STOPS,
          SIZE);

  List<PreFlightItem> found;
  int asked;
  @Nullable RuntimeException breaks;

  public PreFlightSession(List<PreFlightItem> found) {
    this.found = found;
  }

  /// From now on it finds this.
  public void finds(List<PreFlightItem> items) {
    found = items;
  }

  @Override
  public List<PreFlightItem> preFlight() {
    asked++;
    RuntimeException fault = breaks;
    if (fault != null) {
      throw fault;
    }
    return found;
  }

  @Override
  public ModeFrame mode() {
    return ModeFrame.LIVE;
  }

  @Override
  public String name() {
    return "live-main";
  }

  @Override
  public String source() {
    return "Hyperliquid, main";
  }

  @Override
  public void send(DeskCommand command) {
    // The view model has its own door.
  }

  @Override
  public @Nullable ReplayControls replay() {
    return null;
  }
}
