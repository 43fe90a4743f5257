package app.wheelhouse.store;

import app.wheelhouse.domain.decision.DecisionRecord;

/// Something worth keeping that the journal does not hold.
public sealed interface ArchiveRow {
  ArchiveSession session();

  /// A decision to hold.
  record Hold(ArchiveSession session, DecisionRecord decision) implements ArchiveRow {}

  /// What an account was worth.
  record Balance(ArchiveSession session, BalanceSample sample) implements ArchiveRow {}
}
