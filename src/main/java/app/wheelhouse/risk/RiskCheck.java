package app.wheelhouse.risk;

/// One rule of the gate; pure, and it may change the candidate only towards less risk.
interface RiskCheck {
  String rule();

  /// Which of the eight layers it belongs to, see [CheckResult#layer].
  int layer();

  Step check(Candidate candidate, RiskView view);
}
