package app.wheelhouse.ui.fx;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Side;
import org.jspecify.annotations.Nullable;

/// Where a panel sends the trader; the shell decides which panel answers.
public sealed interface Route {
  /// Look at this market.
  record ShowInstrument(InstrumentId instrument) implements Route {}

  /// Open the reasoning of a decision.
  ///
  /// @param sequence its number in the session
  record ShowDecision(long sequence) implements Route {}

  /// Put this into the ticket; null leaves a field as it is. Sends nothing.
  record FillTicket(
      InstrumentId instrument,
      @Nullable Side side,
      @Nullable Price limit,
      @Nullable Price stop,
      @Nullable Price target)
      implements Route {}

  /// Open the settings at one of them; empty for all.
  record ShowSettings(String setting) implements Route {}

  /// Look at how the connection to the venue stands.
  record ShowConnection() implements Route {}

  /// Open the pre-flight list, where a live session is armed.
  record ShowArming() implements Route {}

  /// Open the comparison of our books with the venue's.
  record ShowReconciliation() implements Route {}

  /// Look at the orders whose fate is not known.
  record ShowInQuestion() implements Route {}
}
