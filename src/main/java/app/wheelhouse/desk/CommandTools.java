package app.wheelhouse.desk;

import app.wheelhouse.execution.RateGovernor;
import app.wheelhouse.vault.VaultClock;
import app.wheelhouse.venue.hyperliquid.HyperliquidEndpoint;
import app.wheelhouse.venue.hyperliquid.RequestWeight;
import app.wheelhouse.venue.hyperliquid.info.HyperliquidInfo;
import app.wheelhouse.venue.hyperliquid.info.InfoTimes;
import java.security.SecureRandom;

/// What single commands of the command line need of time and chance.
public final class CommandTools {
  private CommandTools() {}

  /// Reads of a venue, with a rate budget of their own.
  public static HyperliquidInfo reads(HyperliquidEndpoint endpoint) {
    return HyperliquidInfo.over(
        endpoint,
        new RateGovernor(RequestWeight.PER_MINUTE, DeskClock::nanos),
        InfoTimes.of(DeskClock::now, DeskClock::nanos, new SecureRandom()));
  }

  /// The clocks of a vault.
  public static VaultClock vaultClock() {
    return new VaultClock(DeskClock::now, DeskClock::nanos);
  }
}
