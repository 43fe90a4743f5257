package app.wheelhouse.advisor.reckless;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecklessAdvisorTest {
  private static final int BARS = 4_000;

  private final RecklessAdvisor advisor = new RecklessAdvisor(7);

  private List<Decision> answers(String held) {
    return IntStream.range(0, BARS)
        .mapToObj(bar -> advisor.decide(Questions.of(bar, held)))
        .toList();
  }

  private List<Decision.Open> opens(String held) {
    return answers(held).stream()
        .filter(Decision.Open.class::isInstance)
        .map(Decision.Open.class::cast)
        .toList();
  }

  @Test
  void answersTheSameAloneAndAmongOthers() {
    List<Decision> inOrder = answers("0");
    List<Decision> backwards = new ArrayList<>();
    for (int bar = BARS - 1; bar >= 0; bar--) {
      new RecklessAdvisor(7).decide(Questions.of(bar, "0.01"));
      backwards.addFirst(new RecklessAdvisor(7).decide(Questions.of(bar, "0")));
    }
    assertThat(backwards).isEqualTo(inOrder);
  }

  @Test
  void answersOtherwiseWithAnotherSeedInstrumentOrTime() {
    Instrument eth = InstrumentCatalogue.find("ETH").orElseThrow();
    List<Integer> leverages = new ArrayList<>();
    for (int bar = 0; bar < 20; bar++) {
      leverages.add(leverage(advisor.decide(Questions.of(bar, "0"))));
    }
    assertThat(leverages.stream().distinct().count()).isGreaterThan(5);
    assertThat(IntStream.range(0, 20).mapToObj(bar -> of(new RecklessAdvisor(8), bar)))
        .isNotEqualTo(leverages);
    assertThat(
            IntStream.range(0, 20)
                .mapToObj(bar -> leverage(advisor.decide(Questions.of(eth, bar, 4_000, "0")))))
        .isNotEqualTo(leverages);
  }

  private static int of(RecklessAdvisor other, int bar) {
    return leverage(other.decide(Questions.of(bar, "0")));
  }

  private static int leverage(Decision decision) {
    return decision instanceof Decision.Open open && open.leverage() != null ? open.leverage() : -1;
  }

  @Test
  void asksForRuinousLeverageAndNearlyAlwaysForAllOfTheEquity() {
    assertThat(opens("0"))
        .allMatch(open -> leverage(open) == 0 || leverage(open) >= 50 && leverage(open) <= 125)
        .anyMatch(open -> leverage(open) == 125)
        .anyMatch(open -> leverage(open) == 50);
    assertThat(opens("0").stream().filter(open -> Double.valueOf(1).equals(open.sizeShare())))
        .hasSizeGreaterThan(BARS / 2);
  }

  @Test
  void makesEveryMistakeThatTheGateKnows() {
    List<Decision.Open> opens = opens("0");
    assertThat(opens)
        .anyMatch(open -> open.stop() == null)
        .anyMatch(open -> open.stop() != null && !isBehind(open, open.stop()))
        .anyMatch(open -> open.target() != null && isBehind(open, open.target()))
        .anyMatch(open -> rewardRisk(open) < 0.2)
        .anyMatch(open -> open.header().confidence().value() < 0.1)
        .anyMatch(open -> open.entry() != null && open.entry().toDouble() > 2 * Questions.PRICE)
        .anyMatch(open -> open.entry() != null && open.entry().toDouble() < Questions.PRICE / 2)
        .anyMatch(open -> open.sizeShare() != null && open.sizeShare() > 1)
        .anyMatch(open -> open.sizeShare() != null && open.sizeShare() < 0.0001);
  }

  @Test
  void isAcceptableOnceItIsCutInAboutAThirdOfAllCases() {
    long flat = opens("0").stream().filter(RecklessAdvisorTest::isSane).count();
    long held =
        answers("0.01").stream()
            .filter(answer ->
                answer instanceof Decision.Open open
                    ? isSane(open)
                    : answer instanceof Decision.Increase increase && isSane(increase))
            .count();
    assertThat((flat + held) / (2.0 * BARS)).isBetween(0.25, 0.42);
    assertThat(flat).isGreaterThan(BARS / 10);
  }

  @Test
  void addsToWhatIsHeldAndSeldomTurnsAgainstIt() {
    List<Decision> answers = answers("-0.01");
    assertThat(answers.stream().filter(Decision.Increase.class::isInstance))
        .hasSizeBetween(BARS / 2, 2 * BARS / 3);
    assertThat(opens("-0.01").stream().filter(open -> open.side() == Side.BUY))
        .hasSizeBetween(1, BARS / 20);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, 0, -1, Double.POSITIVE_INFINITY})
  void holdsOnlyWithoutAPrice(double price) {
    assertThat(advisor.decide(Questions.of(Questions.BTC, 1, price, "0")))
        .isInstanceOf(Decision.Hold.class);
    assertThat(answers("0")).noneMatch(Decision.Hold.class::isInstance);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-9, 0.5, 1e12})
  void neverFailsForAnAbsurdPrice(double price) {
    for (int bar = 0; bar < 500; bar++) {
      assertThat(advisor.decide(Questions.of(Questions.BTC, bar, price, "0"))).isNotNull();
    }
  }

  /// Behind a position: below a long, above a short.
  private static boolean isBehind(Decision.Open open, Price level) {
    double way = level.toDouble() - reference(open);
    return open.side() == Side.BUY ? way < 0 : way > 0;
  }

  private static double reference(Decision.Open open) {
    return open.entry() == null ? Questions.PRICE : open.entry().toDouble();
  }

  private static double rewardRisk(Decision.Open open) {
    if (open.stop() == null || open.target() == null) {
      return Double.NaN;
    }
    double entry = reference(open);
    return Math.abs(open.target().toDouble() - entry) / Math.abs(entry - open.stop().toDouble());
  }

  private static boolean isSane(Decision.Increase increase) {
    return increase.header().confidence().value() >= 0.6 && increase.sizeShare() <= 1;
  }

  private static boolean isSane(Decision.Open open) {
    return open.entry() == null
        && open.stop() != null
        && open.target() != null
        && isBehind(open, open.stop())
        && !isBehind(open, open.target())
        && rewardRisk(open) >= 1.5
        && Math.abs(open.stop().toDouble() / Questions.PRICE - 1) < 0.05
        && open.header().confidence().value() >= 0.6
        && Double.valueOf(1).equals(open.sizeShare())
        && leverage(open) > 0;
  }
}
