package app.wheelhouse.desk;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.setting.Settings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Real orders without a window, until it is told to end; then the trader's policy for the end.
final class RealRun {
  private static final long READY_MILLIS = 60_000;

  private RealRun() {}

  /// @param began when the run began, as [DeskClock#nanos] counts
  static RunReport run(
      RealRequest request, Settings settings, @Nullable String arm, StopSignal stop, long began)
      throws BadInput {
    RealTimes times =
        RealTimes.standard(RealDesk.armName(request.run().mode(), request.account()), settings);
    try (RealSession session =
        RealSession.open(request, settings, times, stop, RealSession.Extras.showing(_ -> {}))) {
      if (arm != null) {
        arm(session, arm);
      }
      PaperRun.awaitEnd(request.run(), session::events, stop);
      return session.finish(began);
    }
  }

  private static void arm(RealSession session, String typed) throws BadInput {
    session.awaitInStep(READY_MILLIS);
    Optional<String> refusal = PreFlight.refusal(session.preFlight());
    if (refusal.isPresent()) {
      throw new BadInput(refusal.get());
    }
    session.armed(new DeskCommand.ArmTrading(typed));
    if (session
        .newest()
        .await(state -> state.venue() != null && state.venue().armed(), 5_000)
        .isEmpty()) {
      throw new BadInput("Trading was not armed: type the account's name exactly with --arm");
    }
  }
}
