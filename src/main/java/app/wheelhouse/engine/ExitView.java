package app.wheelhouse.engine;

import app.wheelhouse.domain.exit.ExitPlan;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The exit plan of one open position and how far it has come.
///
/// @param peak best leverage-adjusted profit on any mark; 0.08 is +8 %
/// @param stop the tightest stop that the plan has asked for; null while it has asked for none
/// @param lines one a rule, in the order of the plan
/// @param next the step that comes next, a sentence; empty without a plan
/// @param unread invalidation conditions that were proposed and not understood, each with its
///   reason
/// @param unprotectedMillis how long the position has stood without stops over all of it, in total,
///   from its fill on where that was before this session and is known
/// @param unprotectedSince engine time since when it stands so now, of this session; 0 when it is
///   protected
/// @param unprotectedLonger whether `unprotectedMillis` is only the least: it stood so before this
///   session already, and nobody knows how long
/// @param elsewhere what stops that were placed elsewhere close of it, base units; they protect it,
///   and are neither moved nor canceled
/// @param stopsPlaced how often a missing stop was placed again
/// @param byHand whether strategies and advisors leave the position alone, since the trader opened
///   it here or elsewhere
public record ExitView(
    InstrumentId instrument,
    ExitPlan plan,
    double peak,
    @Nullable Price stop,
    List<Line> lines,
    String next,
    List<String> unread,
    long unprotectedMillis,
    long unprotectedSince,
    boolean unprotectedLonger,
    Quantity elsewhere,
    int stopsPlaced,
    boolean byHand) {

  public ExitView {
    lines = List.copyOf(lines);
    unread = List.copyOf(unread);
  }

  /// One rule as the trader reads it.
  ///
  /// @param rule such as `Break-even at half of the way to the target`
  /// @param status such as `stop goes to 108,200 at 109,450` or `done`
  /// @param fired whether it has acted
  public record Line(String rule, String status, boolean fired) {}
}
