package app.wheelhouse.ai.reply;

import app.wheelhouse.domain.decision.Backing;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.decision.Rationale;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Makes the desk's decision of an answer: prices on the instrument's ticks, percent as shares.
public final class AnswerDecision {
  /// Of the summary; the whole reasoning stays in the raw reply.
  private static final int MOST_SUMMARY_CHARACTERS = 4_000;

  private AnswerDecision() {}

  /// A hold that says so when the ticks of the instrument are too coarse for the answer's prices.
  ///
  /// @param time engine time, epoch milliseconds
  /// @throws IllegalArgumentException when the answer is about another instrument
  public static Decision of(
      ModelAnswer answer,
      Proposer proposer,
      long time,
      @Nullable Backing backing,
      Instrument instrument) {
    if (!answer.instrument().equals(instrument.symbol())) {
      throw new IllegalArgumentException(
          "An answer about " + answer.instrument() + " is none about " + instrument.symbol());
    }
    Decision.Header header =
        new Decision.Header(
            proposer,
            instrument.id(),
            time,
            new Confidence(answer.confidence().doubleValue()),
            rationale(answer),
            backing);
    return switch (answer.action()) {
      case OPEN_LONG -> open(answer, header, Side.BUY, instrument);
      case OPEN_SHORT -> open(answer, header, Side.SELL, instrument);
      case INCREASE -> new Decision.Increase(header, share(size(answer)));
      case REDUCE -> new Decision.Reduce(header, wholePercent(size(answer)));
      case CLOSE -> new Decision.Close(header);
      case HOLD -> new Decision.Hold(header);
    };
  }

  private static Decision open(
      ModelAnswer answer, Decision.Header header, Side side, Instrument instrument) {
    BigDecimal entry = answer.entry();
    BigDecimal stop = Objects.requireNonNull(answer.stop(), "an opening has a stop");
    BigDecimal target = answer.target();
    Side closing = side.opposite();
    try {
      Price roundedEntry = entry == null ? null : instrument.roundPassively(entry, side);
      Price roundedStop = instrument.roundStop(stop, closing);
      Price roundedTarget = target == null ? null : instrument.roundPassively(target, closing);
      Price reference = roundedEntry == null ? roundedTarget : roundedEntry;
      if (reference != null && side.sign() * reference.compareTo(roundedStop) <= 0) {
        return tooCoarse(header, instrument);
      }
      BigDecimal size = answer.sizePercent();
      return new Decision.Open(
          header,
          side,
          roundedEntry,
          roundedStop,
          roundedTarget,
          size == null ? null : share(size),
          answer.leverage());
    } catch (IllegalArgumentException belowOneTick) {
      return tooCoarse(header, instrument);
    }
  }

  private static Decision tooCoarse(Decision.Header header, Instrument instrument) {
    return new Decision.Hold(
        new Decision.Header(
            header.proposer(),
            header.instrument(),
            header.time(),
            Confidence.NONE,
            Rationale.of(
                "No usable answer from "
                    + header.proposer().name()
                    + ": its prices lie less than a tick of "
                    + instrument.tickSize().toPlainString()
                    + " apart"),
            header.backing()));
  }

  private static BigDecimal size(ModelAnswer answer) {
    return Objects.requireNonNull(answer.sizePercent(), "a change of size has one");
  }

  private static double share(BigDecimal percent) {
    return percent.movePointLeft(2).doubleValue();
  }

  /// At least 1; never more than was asked for, unless less than 1 was.
  private static int wholePercent(BigDecimal percent) {
    return Math.max(1, percent.setScale(0, RoundingMode.FLOOR).intValueExact());
  }

  private static Rationale rationale(ModelAnswer answer) {
    String risk = answer.riskAssessment();
    String reasoning = PlainText.clipped(answer.reasoning(), MOST_SUMMARY_CHARACTERS);
    String summary =
        risk == null || risk.isEmpty()
            ? reasoning
            : (reasoning + "\nRisk: " + PlainText.clipped(risk, MOST_SUMMARY_CHARACTERS)).strip();
    return new Rationale(
        summary,
        List.of(),
        orNone(answer.supporting()),
        orNone(answer.opposing()),
        answer.invalidation());
  }

  private static List<String> orNone(@Nullable List<String> texts) {
    return texts == null ? List.of() : texts;
  }
}
