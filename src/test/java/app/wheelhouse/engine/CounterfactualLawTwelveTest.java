package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.risk.Correlations;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Law 12 for what is only watched: equal events give equal boards, asked or not, and the boards
/// change nothing.
class CounterfactualLawTwelveTest {
  private static Correlations correlations(DeskSnapshot snapshot) {
    return snapshot.protection().circumstances().correlations();
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 11})
  void twoDemoRunsEndWithEqualBoards(long seed) {
    DeskSnapshot first = DemoRun.run(seed, 10_000).snapshot();
    DeskSnapshot second = DemoRun.run(seed, 10_000).snapshot();

    assertThat(second.counterfactuals()).isEqualTo(first.counterfactuals());
    assertThat(first.counterfactuals().newest()).isNotEmpty();
    assertThat(correlations(second)).isEqualTo(correlations(first));
    assertThat(correlations(first).pairs()).isNotEmpty();
  }

  /// A screen that looks after every event sees the same run as one that looks at the end.
  @Test
  void lookingChangesNothing() {
    SmallDesk looked = SmallDesk.at100();
    SmallDesk alone = SmallDesk.at100();
    play(looked, 5, true);
    play(alone, 5, false);
    DeskSnapshot end = looked.snapshot();

    assertThat(alone.snapshot().counterfactuals()).isEqualTo(end.counterfactuals());
    assertThat(correlations(alone.snapshot())).isEqualTo(correlations(end));
    assertThat(CanonicalText.of(alone.snapshot())).isEqualTo(CanonicalText.of(end));
    assertThat(end.counterfactuals().newest().size()).isGreaterThan(4);
    assertThat(correlations(end).pairs()).isNotEmpty();
  }

  private static void play(SmallDesk desk, long seed, boolean look) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] price = {100, 40};
    for (int i = 0; i < 600; i++) {
      desk.later(30_000);
      int which = random.nextInt(2);
      price[which] = Math.rint(price[which] * (100 + random.nextDouble() - 0.5)) / 100;
      desk.accept(
          SmallDesk.trade(
              which == 0 ? SmallDesk.COIN : SmallDesk.OTHER, desk.now, price[which], 1));
      if (random.nextInt(5) == 0) {
        double stop = price[0] * (1 - random.nextDouble() / 20);
        desk.decide(
            new Decision.Open(
                desk.header(random.nextDouble()),
                Side.BUY,
                null,
                SmallDesk.COIN.exactPrice(Math.rint(stop * 100) / 100),
                SmallDesk.COIN.exactPrice(Math.rint(price[0] * 108) / 100),
                0.1,
                1 + random.nextInt(40)));
      }
      if (look) {
        desk.snapshot();
      }
    }
  }
}
