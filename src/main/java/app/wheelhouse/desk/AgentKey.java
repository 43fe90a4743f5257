package app.wheelhouse.desk;

import java.util.Optional;

/// The trading key of an account, handed out when a session with real orders begins. It never
/// becomes text.
public interface AgentKey {
  /// A copy, which the taker wipes.
  ///
  /// @throws BadInput when it is not at hand, with what to do
  byte[] take() throws BadInput;

  /// Why nothing new may be opened with it now, a sentence; empty when it may. Stops, closes and
  /// cancels go on.
  default Optional<String> holdsBack() {
    return Optional.empty();
  }
}
