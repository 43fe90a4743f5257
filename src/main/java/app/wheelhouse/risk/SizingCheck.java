package app.wheelhouse.risk;

import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/// Gives the order its size: as asked in whole lots, else from risk, confidence or share.
final class SizingCheck implements RiskCheck {
  @Override
  public String rule() {
    return "sizing";
  }

  @Override
  public int layer() {
    return 2;
  }

  /// RISK-10: the least margin of an automatic order, as a share of equity.
  private static final BigDecimal LEAST_MARGIN_SHARE = new BigDecimal("0.01");

  @Override
  public Step check(Candidate candidate, RiskView view) {
    Quantity asked = candidate.quantity();
    return asked == null ? sized(candidate, view) : wholeLots(candidate, asked);
  }

  private Step wholeLots(Candidate candidate, Quantity asked) {
    Quantity lots = candidate.instrument().roundSize(asked.value());
    Finding finding = Finding.of(this).held(Figures.size(asked, candidate), "whole lots");
    if (lots.equals(asked)) {
      return new Step(finding.pass("The size is as asked."), candidate);
    }
    String before = Figures.size(asked, candidate);
    String after = Figures.size(lots, candidate);
    return new Step(
        finding.clamp("Size rounded down to whole lots, " + after + ".", before, after),
        candidate.withQuantity(lots));
  }

  private Step sized(Candidate candidate, RiskView view) {
    Quantity byMargin = byMargin(candidate, view);
    Quantity byRisk = byRisk(candidate, view);
    Finding finding =
        Finding.of(this)
            .input("by margin", byMargin == null ? "-" : byMargin.toString(), "")
            .input("by risk at the stop", byRisk == null ? "-" : byRisk.toString(), "")
            .input("equity", Figures.money(view.equity()), "USDC");
    if (byMargin == null && byRisk == null) {
      return Step.skipped(candidate);
    }
    boolean riskDecides = byMargin == null || byRisk != null && byRisk.compareTo(byMargin) < 0;
    Quantity size = riskDecides ? byRisk : byMargin;
    if (size == null) {
      throw new IllegalStateException("One of two sizes decides");
    }
    finding.held(Figures.size(size, candidate), "");
    String why = riskDecides ? "the risk at the stop" : "the margin for it";
    return new Step(
        finding.pass("Size is " + Figures.size(size, candidate) + ", by " + why + "."),
        candidate.withQuantity(size));
  }

  /// Size whose loss at the stop is the risk per trade; not asked of an order by hand with a share.
  private static @Nullable Quantity byRisk(Candidate candidate, RiskView view) {
    BigDecimal loss = candidate.lossPerUnit(view);
    boolean byShareAlone =
        !candidate.intent().automatic() && candidate.intent().sizeShare() != null;
    if (loss == null || loss.signum() <= 0 || byShareAlone) {
      return null;
    }
    Money budget = view.equity().times(view.limits().riskPerTrade());
    return SizeCap.affordable(candidate.instrument(), budget, loss);
  }

  /// Size whose margin is the asked share of equity, or the one that the confidence deserves.
  private static @Nullable Quantity byMargin(Candidate candidate, RiskView view) {
    Price price = candidate.capPrice(view);
    BigDecimal share = marginShare(candidate.intent(), view.limits());
    if (price == null || share == null) {
      return null;
    }
    BigDecimal leverage = BigDecimal.valueOf(candidate.leverage());
    Money notional = view.equity().times(share).times(leverage);
    return SizeCap.affordable(candidate.instrument(), notional, price.value());
  }

  /// RISK-10: most · (confidence − least) / (1 − least), at least 1 % and at most `most`.
  private static @Nullable BigDecimal marginShare(OrderIntent intent, RiskLimits limits) {
    Double share = intent.sizeShare();
    if (share != null) {
      boolean valid = share > 0 && share <= 1;
      return valid ? BigDecimal.valueOf(share) : null;
    }
    if (!intent.automatic()) {
      return null;
    }
    BigDecimal most = limits.maxInstrumentMarginShare();
    BigDecimal least = limits.minConfidence();
    BigDecimal room = BigDecimal.ONE.subtract(least);
    if (room.signum() == 0) {
      return most;
    }
    BigDecimal above = BigDecimal.valueOf(intent.confidence().value()).subtract(least);
    BigDecimal deserved = most.multiply(above).divide(room, MathContext.DECIMAL128);
    return deserved.max(LEAST_MARGIN_SHARE).min(most);
  }
}
