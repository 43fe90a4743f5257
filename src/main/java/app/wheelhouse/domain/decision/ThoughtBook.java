package app.wheelhouse.domain.decision;

import app.wheelhouse.domain.instrument.InstrumentId;
import java.util.List;
import java.util.Optional;

/// What screens may ask of the AI desk besides the snapshot. Reading may touch the disk: never on
/// the thread of the screens.
public interface ThoughtBook {
  /// What a decision rests on.
  Optional<Evidence> evidence(String id);

  /// How earlier decisions ended, oldest first.
  List<DecisionOutcome> outcomes();

  /// Says again what the desk makes of a decision, offline.
  Retold retell(Evidence evidence);

  /// The contest of models beside this session, best first; empty where there is none.
  List<ArenaRow> arena();

  /// Ends the question about an instrument that is being answered; it becomes a hold.
  void cancel(InstrumentId instrument);
}
