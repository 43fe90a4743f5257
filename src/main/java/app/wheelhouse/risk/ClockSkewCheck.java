package app.wheelhouse.risk;

/// No entry while our clock and the venue's are too far apart to trust ages and expiries.
final class ClockSkewCheck implements RiskCheck {
  @Override
  public String rule() {
    return "clock-skew";
  }

  @Override
  public int layer() {
    return 8;
  }

  @Override
  public Step check(Candidate candidate, RiskView view) {
    long skew = view.circumstances().clockSkewMillis();
    long most = view.limits().protection().maxClockSkewMillis();
    Finding finding = Finding.of(this).held(skew + " ms", "at most " + most + " ms either way");
    return new Step(
        skew <= most && skew >= -most
            ? finding.pass("The clock agrees with the venue's.")
            : finding.deny(
                "This computer's clock is "
                    + skew
                    + " ms off the venue's: set it right before you open a position."),
        candidate);
  }
}
