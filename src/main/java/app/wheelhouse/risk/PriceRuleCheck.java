package app.wheelhouse.risk;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Side;
import org.jspecify.annotations.Nullable;

/// Prices are whole ticks, rounded so that risk never grows.
final class PriceRuleCheck implements RiskCheck {
  @Override
  public String rule() {
    return "price-rule";
  }

  @Override
  public int layer() {
    return 5;
  }

  @Override
  public Step check(Candidate candidate, RiskView view) {
    Instrument instrument = candidate.instrument();
    Side side = candidate.side();
    Price limit = passive(instrument, candidate.limit(), side);
    Price stop = stop(instrument, candidate.stop(), side.opposite());
    Price target = passive(instrument, candidate.target(), side.opposite());
    Finding finding =
        Finding.of(this)
            .input("limit", Figures.price(candidate.limit()), "USDC")
            .input("stop", Figures.price(candidate.stop()), "USDC")
            .input("target", Figures.price(candidate.target()), "USDC")
            .held("", "ticks of " + instrument.symbol());
    if (lost(candidate.limit(), limit)
        || lost(candidate.stop(), stop)
        || lost(candidate.target(), target)) {
      String least = instrument.tickSize().toPlainString();
      return new Step(
          finding.deny("A price is below the smallest one, " + least + ": correct it."), candidate);
    }
    Candidate after = candidate.withPrices(limit, stop, target);
    if (after.equals(candidate)) {
      return new Step(finding.pass("All prices are whole ticks."), candidate);
    }
    return new Step(
        finding.clamp(
            "Prices were rounded to the ticks of " + instrument.symbol() + ", never for more risk.",
            text(candidate),
            text(after)),
        after);
  }

  private static @Nullable Price passive(Instrument instrument, @Nullable Price raw, Side side) {
    return raw == null ? null : Ticks.passive(instrument, raw.value(), side);
  }

  private static @Nullable Price stop(Instrument instrument, @Nullable Price raw, Side closing) {
    return raw == null ? null : Ticks.stop(instrument, raw.value(), closing);
  }

  private static boolean lost(@Nullable Price before, @Nullable Price after) {
    return before != null && after == null;
  }

  private static String text(Candidate candidate) {
    return Figures.price(candidate.limit())
        + " / "
        + Figures.price(candidate.stop())
        + " / "
        + Figures.price(candidate.target());
  }
}
