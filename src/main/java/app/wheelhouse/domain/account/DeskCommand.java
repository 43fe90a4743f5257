package app.wheelhouse.domain.account;

import app.wheelhouse.domain.exit.ExitPlan;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Side;
import org.jspecify.annotations.Nullable;

/// What the trader orders by hand; a click and the command line use the same door.
public sealed interface DeskCommand {
  /// An order from the ticket. Market when `limit` is null.
  ///
  /// @param leverage 1 or more
  record SubmitTicket(
      InstrumentId instrument,
      Side side,
      Quantity quantity,
      @Nullable Price limit,
      @Nullable Price stop,
      @Nullable Price target,
      int leverage)
      implements DeskCommand {}

  /// Cancels one order.
  record CancelOrder(ClientOrderId order) implements DeskCommand {}

  /// Changes an order that works or waits; what is null stays as it is.
  ///
  /// @param quantity the new total size, what is filled already included
  record ModifyOrder(
      ClientOrderId order,
      @Nullable Quantity quantity,
      @Nullable Price limit,
      @Nullable Price trigger)
      implements DeskCommand {}

  /// Cancels every working entry; stops and targets of open positions stay.
  record CancelEntries() implements DeskCommand {}

  /// Closes a share of a position at market, reduce-only.
  ///
  /// @param percent above 0, at most 100
  record ClosePosition(InstrumentId instrument, int percent) implements DeskCommand {
    public ClosePosition {
      if (percent < 1 || percent > 100) {
        throw new IllegalArgumentException("Close 1 to 100 percent, not " + percent);
      }
    }
  }

  /// Moves the protective stop of a position.
  record MoveStop(InstrumentId instrument, Price trigger) implements DeskCommand {}

  /// Closes a position and, once it is flat, opens the same size the other way through the gate,
  /// with the default stop.
  record ReversePosition(InstrumentId instrument) implements DeskCommand {}

  /// Gives a position another exit plan; [ExitPlan#NONE] leaves it to its stop and target.
  record SetExitPlan(InstrumentId instrument, ExitPlan plan) implements DeskCommand {}

  /// Lets strategies and advisors manage a position that was opened by hand.
  record HandOver(InstrumentId instrument) implements DeskCommand {}

  /// Lets strategies and advisors trade.
  record StartAutoTrading() implements DeskCommand {}

  /// Stops new trades of strategies and advisors; what is open stays as it is.
  record PauseAutoTrading(String reason) implements DeskCommand {}

  /// The kill switch: cancel entries, flatten, verify, cancel leftovers, latch HALTED.
  record EmergencyStop(String reason) implements DeskCommand {}

  /// Takes only reducing orders until trading is resumed by hand.
  record ReduceOnly(String reason) implements DeskCommand {}

  /// Lifts the halt after a deep drawdown and re-bases the peak to the present equity.
  ///
  /// @param typed what the trader typed; must be [#DRAWDOWN_RESET_WORD]
  record ResetDrawdown(String typed) implements DeskCommand {}

  /// The word to type for [ResetDrawdown].
  String DRAWDOWN_RESET_WORD = "RESET";

  /// Arms trading with real orders.
  ///
  /// @param typed what the trader typed; must be the account's name
  record ArmTrading(String typed) implements DeskCommand {}

  /// Takes the arming back; stops and closes go on.
  record DisarmTrading() implements DeskCommand {}

  /// Asks the advisor about an instrument now.
  ///
  /// @param deep whether the model for deep thinking is to answer
  record AskAdvisor(InstrumentId instrument, boolean deep) implements DeskCommand {}

  /// Sets the intelligence level of models, which scales what their proposals may take.
  ///
  /// @param level 1 to 10
  record SetLevel(int level) implements DeskCommand {
    public SetLevel {
      if (level < 1 || level > 10) {
        throw new IllegalArgumentException("A level is 1 to 10, not " + level);
      }
    }
  }

  /// The trader has seen how our books differed from the venue's.
  record SeenDifferences() implements DeskCommand {}

  /// Takes an order that was placed elsewhere among ours, so that it can be changed and canceled.
  record AdoptOrder(ClientOrderId order) implements DeskCommand {}

  /// Leaves HALTED or REDUCE_ONLY by a deliberate act; a loss limit and a deep drawdown stay.
  record ResumeTrading(String reason) implements DeskCommand {}
}
