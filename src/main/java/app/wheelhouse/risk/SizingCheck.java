package app.wheelhouse.risk;

import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Quantity;
import java.math.BigDecimal;
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

  @Override
  public Step check(Candidate candidate, RiskView view) {
    Quantity asked = candidate.quantity();
    return asked == null ? sized(candidate, view) : wholeLots(candidate, asked);
  }

  private Step wholeLots(Candidate candidate, Quantity asked) {
    Quantity lots = candidate.instrument().roundSize(asked.value());
    Finding finding = Finding.of(this).held(Figures.size(asked, candidate), "whole lots");
    SizeStep size = finding.sized(asked, null, lots, "as asked, in whole lots");
    if (lots.equals(asked)) {
      return new Step(finding.pass("The size is as asked."), candidate, size);
    }
    String before = Figures.size(asked, candidate);
    String after = Figures.size(lots, candidate);
    return new Step(
        finding.clamp("Size rounded down to whole lots, " + after + ".", before, after),
        candidate.withQuantity(lots),
        size);
  }

  private Step sized(Candidate candidate, RiskView view) {
    Quantity byMargin = byMargin(candidate, view);
    Quantity byRisk = byRisk(candidate, view);
    Finding finding =
        Finding.of(this)
            .input("by margin", byMargin == null ? "-" : Figures.size(byMargin), "")
            .input("by risk at the stop", byRisk == null ? "-" : Figures.size(byRisk), "")
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
        candidate.withQuantity(size),
        finding.sized(null, null, size, "sized by " + why));
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

  /// Size whose margin is the asked share of equity, or the one that the confidence deserves; a
  /// drawdown cuts it later, where it can be seen.
  private static @Nullable Quantity byMargin(Candidate candidate, RiskView view) {
    OrderIntent intent = candidate.intent();
    BigDecimal share = askedShare(intent);
    if (intent.sizeShare() == null && intent.automatic()) {
      share = CommittedMargin.byConfidence(intent, view.limits());
    }
    return share == null ? null : CommittedMargin.size(candidate, share, view);
  }

  /// The share of equity that the intent asks to commit; null where it asks for none or for none
  /// above 0 to 1.
  static @Nullable BigDecimal askedShare(OrderIntent intent) {
    Double share = intent.sizeShare();
    return share == null || !(share > 0 && share <= 1) ? null : BigDecimal.valueOf(share);
  }
}
