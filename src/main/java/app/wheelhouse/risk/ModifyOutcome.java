package app.wheelhouse.risk;

/// The gate's answer to the wish to change a working order.
public sealed interface ModifyOutcome {
  Verdict verdict();

  /// The order stays as it is; the verdict's denial says why.
  record Denied(Verdict verdict) implements ModifyOutcome {}

  /// The change may be executed.
  record Approved(ApprovedModify modify, Verdict verdict) implements ModifyOutcome {}
}
