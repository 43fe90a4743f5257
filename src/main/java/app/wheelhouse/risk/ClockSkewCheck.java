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
    Finding finding =
        Finding.of(this)
            .held(Figures.whole(skew) + " ms", "at most " + Figures.whole(most) + " ms either way");
    return new Step(
        skew <= most && skew >= -most
            ? finding.pass("The clock agrees with the venue's.")
            : finding.deny(
                "This computer's clock is "
                    + Figures.whole(Math.abs(skew))
                    + (skew < 0 ? " ms behind" : " ms ahead of")
                    + " the venue's: set it right before you open a position."),
        candidate);
  }
}
