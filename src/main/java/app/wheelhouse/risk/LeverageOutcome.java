package app.wheelhouse.risk;

/// The gate's answer to the wish to set the leverage of an instrument.
public sealed interface LeverageOutcome {
  Verdict verdict();

  /// The leverage stays as it is; the verdict's denial says why.
  record Denied(Verdict verdict) implements LeverageOutcome {}

  /// It may be set.
  record Approved(ApprovedLeverage leverage, Verdict verdict) implements LeverageOutcome {}
}
