package app.wheelhouse.risk;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Stop and target stand on their right sides; automatic entries bring their stop.
final class StopTargetCheck implements RiskCheck {
  @Override
  public String rule() {
    return "stop-target";
  }

  @Override
  public int layer() {
    return 5;
  }

  /// The stop must be beyond both the entry and the mark, or it would fire at once; the target
  /// beyond the entry. An order by hand without a stop gets the default stop, an automatic one
  /// without a target the default target.
  @Override
  public Step check(Candidate candidate, RiskView view) {
    Price entry = candidate.entry(view);
    Price mark = view.mark(candidate.id());
    if (entry == null || mark == null) {
      return Step.skipped(candidate);
    }
    Candidate complete = completed(candidate, entry, view.limits());
    Finding finding =
        Finding.of(this)
            .input("entry", Figures.price(entry), "USDC")
            .input("mark", Figures.price(mark), "USDC")
            .held(text(complete), complete.isLong() ? "stop < entry" : "stop > entry");
    Price stop = complete.stop();
    if (stop == null) {
      return new Step(
          finding.deny(
              candidate.intent().automatic()
                  ? "An automatic order needs a stop: nothing is opened without one."
                  : "No default stop fits this price: set a stop by hand."),
          candidate);
    }
    String fault = fault(complete, stop, entry, mark);
    if (fault != null) {
      return new Step(finding.deny(fault), candidate);
    }
    if (complete.equals(candidate)) {
      return new Step(finding.pass("Stop and target are on their right sides."), candidate);
    }
    String added =
        candidate.stop() == null
            ? "stop at " + Figures.price(stop)
            : "target at " + Figures.price(complete.target());
    return new Step(
        finding.clamp("The order got the default " + added + ".", text(candidate), text(complete)),
        complete);
  }

  private static Candidate completed(Candidate candidate, Price entry, RiskLimits limits) {
    boolean automatic = candidate.intent().automatic();
    Instrument instrument = candidate.instrument();
    Side closing = candidate.side().opposite();
    BigDecimal sign = BigDecimal.valueOf(candidate.side().sign());
    Price stop = candidate.stop();
    if (stop == null && !automatic) {
      BigDecimal share = limits.defaultStopShare().multiply(sign);
      stop = Ticks.stop(instrument, moved(entry, share.negate()), closing);
    }
    Price target = candidate.target();
    if (target == null && automatic) {
      BigDecimal share = limits.defaultTargetShare().multiply(sign);
      target = Ticks.passive(instrument, moved(entry, share), closing);
    }
    return candidate.withPrices(candidate.limit(), stop, target);
  }

  private static @Nullable String fault(Candidate candidate, Price stop, Price entry, Price mark) {
    boolean stopBeyond =
        candidate.isLong()
            ? stop.isBelow(entry) && stop.isBelow(mark)
            : stop.isAbove(entry) && stop.isAbove(mark);
    if (!stopBeyond) {
      return candidate.isLong()
          ? "The stop of a long must be below the entry and the market: move it down."
          : "The stop of a short must be above the entry and the market: move it up.";
    }
    Price target = candidate.target();
    if (target == null || (candidate.isLong() ? target.isAbove(entry) : target.isBelow(entry))) {
      return null;
    }
    return candidate.isLong()
        ? "The target of a long must be above the entry: move it up."
        : "The target of a short must be below the entry: move it down.";
  }

  private static BigDecimal moved(Price price, BigDecimal share) {
    return price.value().multiply(BigDecimal.ONE.add(share));
  }

  private static String text(Candidate candidate) {
    return "stop "
        + Figures.price(candidate.stop())
        + ", target "
        + Figures.price(candidate.target());
  }
}
