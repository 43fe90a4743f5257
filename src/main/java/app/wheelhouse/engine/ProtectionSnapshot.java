package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Restriction;
import app.wheelhouse.domain.account.StateChange;
import app.wheelhouse.risk.AccountRisk;
import app.wheelhouse.risk.Circumstances;
import java.util.List;

/// How the account is protected at one moment.
///
/// @param restrictions that hold now, the strictest first; empty when trading is free
/// @param changes of what may be traded, the newest 200, oldest first
/// @param circumstances as the gate sees them
/// @param risk the account's figures at the present marks
public record ProtectionSnapshot(
    List<Restriction> restrictions,
    List<StateChange> changes,
    Circumstances circumstances,
    AccountRisk risk,
    Extremes extremes) {
  public ProtectionSnapshot {
    restrictions = List.copyOf(restrictions);
    changes = List.copyOf(changes);
  }
}
