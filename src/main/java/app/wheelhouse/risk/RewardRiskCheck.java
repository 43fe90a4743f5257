package app.wheelhouse.risk;

import app.wheelhouse.domain.money.Price;
import java.math.BigDecimal;
import java.math.MathContext;

/// The way to the target is long enough for the way to the stop.
final class RewardRiskCheck implements RiskCheck {
  @Override
  public String rule() {
    return "reward-risk";
  }

  @Override
  public int layer() {
    return 5;
  }

  /// |target − entry| / |entry − stop| at the prices that will be sent; costs are in the risk per
  /// trade instead.
  @Override
  public Step check(Candidate candidate, RiskView view) {
    Price entry = candidate.entry(view);
    Price stop = candidate.stop();
    Price target = candidate.target();
    if (entry == null || stop == null || stop.equals(entry)) {
      return Step.skipped(candidate);
    }
    BigDecimal least = view.limits().minRewardRisk();
    Finding finding = Finding.of(this).input("entry", Figures.price(entry), "USDC");
    if (target == null) {
      finding.held("-", Figures.decimals(least, 2));
      return new Step(
          finding.pass("No target is set, the stop alone bounds the order."), candidate);
    }
    BigDecimal sign = BigDecimal.valueOf(candidate.side().sign());
    BigDecimal reward = target.value().subtract(entry.value()).multiply(sign);
    BigDecimal risk = entry.value().subtract(stop.value()).multiply(sign);
    String ratio = Figures.decimals(reward.divide(risk, MathContext.DECIMAL128), 4);
    finding
        .input("reward", Figures.decimals(reward, 8), "USDC")
        .input("risk", Figures.decimals(risk, 8), "USDC")
        .held(ratio, "at least " + Figures.decimals(least, 2));
    boolean enough = risk.signum() > 0 && reward.compareTo(least.multiply(risk)) >= 0;
    return new Step(
        enough
            ? finding.pass("The target pays enough for the risk to the stop.")
            : finding.deny(
                "Reward to risk is "
                    + ratio
                    + ", below "
                    + Figures.decimals(least, 2)
                    + ": move the target further or the stop closer."),
        candidate);
  }
}
