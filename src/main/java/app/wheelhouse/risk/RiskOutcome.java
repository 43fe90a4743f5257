package app.wheelhouse.risk;

/// The gate's answer to an intent.
public sealed interface RiskOutcome {
  Verdict verdict();

  /// No order; the verdict's denial says why.
  record Denied(Verdict verdict) implements RiskOutcome {}

  /// An order that may be executed.
  record Approved(ApprovedOrder order, Verdict verdict) implements RiskOutcome {}
}
