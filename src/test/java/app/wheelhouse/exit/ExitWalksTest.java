package app.wheelhouse.exit;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.exit.ExitPlan;
import app.wheelhouse.domain.exit.ExitRule;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What holds on every path of the mark, for every plan: seeded random walks.
class ExitWalksTest {
  private static final int SEEDS = 300;
  private static final int MARKS = 250;

  /// One step of a walk: the facts, the progress before, and what came out.
  private record Seen(ExitPlan plan, ExitFacts facts, ExitProgress before, ExitStep step) {}

  /// Walks until the plan closes; the venue does not always do what it is asked.
  private static void walk(long seed, boolean obeyed, Consumer<Seen> look) {
    SplittableRandom random = new SplittableRandom(seed);
    ExitPlan plan = anyPlan(random);
    Trade trade = anyTrade(random);
    ExitProgress progress = ExitProgress.START;
    double mark = trade.entry();
    for (int i = 0; i < MARKS; i++) {
      mark *= Math.exp((random.nextDouble() - 0.5) * 0.01);
      trade = trade.marked(Math.round(mark * 1000) / 1000.0).aged(i * 60_000L);
      ExitFacts facts = trade.facts();
      ExitStep step = ExitEngine.step(plan, progress, facts);
      look.accept(new Seen(plan, facts, progress, step));
      if (step.action() instanceof ExitAction.Close) {
        return;
      }
      if (step.action() instanceof ExitAction.Tighten tighten
          && (obeyed || random.nextInt(4) == 0)) {
        trade = trade.stoppedAt(tighten.stop());
      }
      progress = step.progress();
    }
  }

  private static ExitPlan anyPlan(SplittableRandom random) {
    List<ExitRule> rules = new ArrayList<>(ExitPlans.automatic().rules());
    rules.add(new ExitRule.Trailing(BigDecimal.valueOf(random.nextLong(2, 60), 3)));
    rules.removeIf(_ -> random.nextInt(4) == 0);
    for (int i = rules.size() - 1; i > 0; i--) {
      Collections.swap(rules, i, random.nextInt(i + 1));
    }
    return new ExitPlan(rules);
  }

  private static Trade anyTrade(SplittableRandom random) {
    Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
    int away = side == Side.BUY ? -1 : 1;
    double entry = 50 + random.nextInt(10_000) / 100.0 + random.nextDouble() / 100;
    Trade trade =
        Trade.of(Trade.coin(2, random.nextInt(2) * 5), side, entry, random.nextInt(1, 26));
    Price stop =
        random.nextInt(5) == 0
            ? null
            : trade
                .instrument()
                .roundPrice(
                    entry * (1 + away * (0.01 + random.nextDouble() * 0.1)),
                    RoundingMode.HALF_EVEN);
    Price target =
        random.nextInt(5) == 0
            ? null
            : trade
                .instrument()
                .roundPrice(
                    entry * (1 - away * (0.01 + random.nextDouble() * 0.1)),
                    RoundingMode.HALF_EVEN);
    return new Trade(trade.instrument(), side, entry, entry, trade.leverage(), stop, target, 0, 0);
  }

  private static int tightness(Side side, @Nullable Price one, @Nullable Price other) {
    if (one == null || other == null) {
      return one == other ? 0 : one == null ? -1 : 1;
    }
    return side.sign() * one.compareTo(other);
  }

  @Test
  void stopNeverLoosens() {
    int[] tightened = {0};
    for (long seed = 0; seed < SEEDS; seed++) {
      walk(
          seed,
          seed % 2 == 0,
          seen -> {
            Side side = seen.facts().side();
            assertThat(tightness(side, seen.step().progress().stop(), seen.before().stop()))
                .isNotNegative();
            if (seen.step().action() instanceof ExitAction.Tighten tighten) {
              tightened[0]++;
              assertThat(tighten.stop()).isEqualTo(seen.step().progress().stop());
              assertThat(tightness(side, tighten.stop(), seen.facts().stop())).isPositive();
              assertThat(side.sign() * (seen.facts().mark() - tighten.stop().toDouble()))
                  .isPositive();
              assertThat(seen.facts().instrument().accepts(tighten.stop())).isTrue();
            }
          });
    }
    assertThat(tightened[0]).isGreaterThan(1_000);
  }

  /// With the stop of every rule by itself at hand, none is tighter than that of the plan.
  @Test
  void noRuleAloneWouldHaveATighterStop() {
    int[] compared = {0};
    for (long seed = 0; seed < SEEDS; seed++) {
      List<ExitProgress> alone = new ArrayList<>();
      walk(
          seed,
          true,
          seen -> {
            List<ExitRule> rules = seen.plan().rules();
            Price tightest = null;
            for (int i = 0; i < rules.size(); i++) {
              if (alone.size() == i) {
                alone.add(ExitProgress.START);
              }
              ExitPlan one = new ExitPlan(List.of(rules.get(i)));
              alone.set(i, ExitEngine.step(one, alone.get(i), seen.facts()).progress());
              Price stop = alone.get(i).stop();
              tightest = tightness(seen.facts().side(), stop, tightest) > 0 ? stop : tightest;
            }
            compared[0] += tightest == null ? 0 : 1;
            assertThat(seen.step().progress().stop()).isEqualTo(tightest);
          });
    }
    assertThat(compared[0]).isGreaterThan(1_000);
  }

  /// Each close is justified anew, by plain arithmetic.
  @Test
  void neverClosesWithoutReason() {
    int[] closed = {0};
    for (long seed = 0; seed < SEEDS; seed++) {
      walk(
          seed,
          seed % 2 == 0,
          seen -> {
            if (seen.step().action() instanceof ExitAction.Close close) {
              closed[0]++;
              ExitFacts facts = seen.facts();
              ExitProgress progress = seen.step().progress();
              assertThat(close.why()).isNotBlank();
              assertThat(progress.fired()).contains(close.rule());
              boolean justified =
                  switch (close.rule()) {
                    case "time to live" -> facts.time() - facts.openedAt() >= 36 * 3_600_000L;
                    case "give-back" ->
                        progress.peak() >= 0.25 - 1e-12
                            && facts.profit() <= 0.7 * progress.peak() + 1e-12;
                    default ->
                        facts.side().sign() * (facts.mark() - progress.stop().toDouble()) <= 0
                            && tightness(facts.side(), progress.stop(), facts.stop()) > 0;
                  };
              assertThat(justified).as("%s at %s", close, facts).isTrue();
            }
          });
    }
    assertThat(closed[0]).isGreaterThan(50);
  }

  @Test
  void secondStepAtTheSameMarkChangesNothing() {
    for (long seed = 0; seed < SEEDS; seed++) {
      walk(
          seed,
          seed % 2 == 0,
          seen -> {
            ExitStep again = ExitEngine.step(seen.plan(), seen.step().progress(), seen.facts());
            assertThat(again.progress()).isSameAs(seen.step().progress());
            assertThat(again.action()).isEqualTo(seen.step().action());
          });
    }
  }

  /// A short on the mirrored path does what the long does. Prices are mirrored around the entry, on
  /// a tick, so that rounding is mirrored too.
  @Test
  void shortMirrorsLong() {
    int[] acted = {0};
    for (long seed = 0; seed < SEEDS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      // Trailing is a share of the mark, which no mirror keeps.
      ExitPlan plan = ExitPlans.automatic();
      int leverage = random.nextInt(1, 26);
      Trade up = Trade.of(Trade.coin(2, 0), Side.BUY, 100, leverage).aiming("104").stopped("97");
      Trade down = Trade.of(Trade.coin(2, 0), Side.SELL, 100, leverage).aiming("96").stopped("103");
      ExitProgress left = ExitProgress.START;
      ExitProgress right = ExitProgress.START;
      long cents = 0;
      for (int i = 0; i < MARKS; i++) {
        cents += random.nextInt(-40, 42);
        up = up.marked((10_000 + cents) / 100.0).aged(i * 600_000L);
        down = down.marked((10_000 - cents) / 100.0).aged(i * 600_000L);
        ExitStep one = ExitEngine.step(plan, left, up.facts());
        ExitStep other = ExitEngine.step(plan, right, down.facts());
        assertThat(other.action().getClass()).isEqualTo(one.action().getClass());
        if (one.action() instanceof ExitAction.Tighten(Price stop, String rule, String _)
            && other.action() instanceof ExitAction.Tighten mirrored) {
          acted[0]++;
          assertThat(mirrored.stop().value().add(stop.value())).isEqualByComparingTo("200");
          assertThat(mirrored.rule()).isEqualTo(rule);
          up = up.stoppedAt(stop);
          down = down.stoppedAt(mirrored.stop());
        }
        assertThat(other.progress().fired()).isEqualTo(one.progress().fired());
        left = one.progress();
        right = other.progress();
      }
    }
    assertThat(acted[0]).isGreaterThan(300);
  }

  @Test
  void progressSurvivesARestartOnEveryMark() {
    for (long seed = 0; seed < 60; seed++) {
      walk(
          seed,
          true,
          seen -> {
            ExitProgress progress = seen.step().progress();
            ExitProgress restored = ExitText.readProgress(ExitText.write(progress));
            assertThat(restored).isEqualTo(progress);
          });
    }
  }

  /// Whatever comes in, a plan answers.
  @Test
  void neverThrows() {
    double[] odd = {
      0, -1, Double.NaN, Double.POSITIVE_INFINITY, 1e-300, 1e-90, 1e-9, 0.01, 100, 1e15, 1e90, 1e300
    };
    for (double entry : odd) {
      for (double mark : odd) {
        for (Side side : Side.values()) {
          Trade trade =
              Trade.of(Trade.coin(2, 5), side, entry, 50)
                  .marked(mark)
                  .aiming("0.01")
                  .stopped("9e20");
          ExitPlan plan = ExitPlans.automatic();
          ExitStep step = ExitEngine.step(plan, ExitProgress.START, trade.facts());
          assertThat(ExitOutlook.lines(plan, step.progress(), trade.facts())).hasSize(3);
          assertThat(ExitOutlook.next(plan, step.progress(), trade.facts())).isNotBlank();
        }
      }
    }
  }
}
