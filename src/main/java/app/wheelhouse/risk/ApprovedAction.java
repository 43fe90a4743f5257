package app.wheelhouse.risk;

import app.wheelhouse.domain.account.AccountId;

/// Proof that the gate said yes: the only thing that execution accepts, and only this room makes
/// one.
public sealed interface ApprovedAction
    permits ApprovedOrder, ApprovedModify, ApprovedCancel, ApprovedLeverage, ApprovedMargin {

  AccountId account();

  /// Engine time until which it may be sent, epoch milliseconds, inclusive.
  long validUntil();
}
