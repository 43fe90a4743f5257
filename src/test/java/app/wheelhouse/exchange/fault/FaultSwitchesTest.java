package app.wheelhouse.exchange.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// When a fault happens, and how a list of them is written.
class FaultSwitchesTest {
  private final FaultSwitches switches = new FaultSwitches(7);

  @ParameterizedTest
  @EnumSource(FaultKind.class)
  void nothingHappensUnlessItIsSwitchedOn(FaultKind kind) {
    for (int i = 0; i < 100; i++) {
      assertThat(switches.fires(kind, "exchange", "order")).isEmpty();
      assertThat(switches.fires(kind, "socket", "userFills")).isEmpty();
    }
    assertThat(switches.fired()).isEmpty();
  }

  @Test
  void nextSoManyHappenAndThenNoMore() {
    switches.on(FaultRule.next(FaultKind.LOSE_REPLY, 3));
    int happened = 0;
    for (int i = 0; i < 10; i++) {
      happened += switches.fires(FaultKind.LOSE_REPLY, "exchange", "order").isPresent() ? 1 : 0;
    }
    assertThat(happened).isEqualTo(3);
    assertThat(switches.fired(FaultKind.LOSE_REPLY)).isEqualTo(3);
  }

  @Test
  void chanceIsThatOfTheSeedAndOfItsKindAlone() {
    List<Boolean> alone = draws(new FaultSwitches(7), false);
    assertThat(alone).contains(true).contains(false);
    assertThat(draws(new FaultSwitches(7), true)).isEqualTo(alone);
    assertThat(draws(new FaultSwitches(8), false)).isNotEqualTo(alone);
    assertThat(alone.stream().filter(each -> each).count()).isBetween(60L, 140L);
  }

  private static List<Boolean> draws(FaultSwitches from, boolean others) {
    from.on(FaultRule.chance(FaultKind.DELAY, 0.1));
    from.on(FaultRule.chance(FaultKind.GARBAGE, 0.5));
    List<Boolean> drawn = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      if (others) {
        from.fires(FaultKind.GARBAGE, "exchange", "order");
      }
      drawn.add(from.fires(FaultKind.DELAY, "exchange", "order").isPresent());
    }
    return drawn;
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          LOSE_REPLY,        '',          exchange, order,       true
          LOSE_REPLY,        '',          info,     meta,        false
          LOSE_REPLY,        info,        info,     meta,        true
          LOSE_REPLY,        order,       exchange, order,       true
          LOSE_REPLY,        order,       exchange, cancel,      false
          DUPLICATE_MESSAGE, '',          socket,   userFills,   true
          DUPLICATE_MESSAGE, '',          socket,   l2Book,      false
          DUPLICATE_MESSAGE, trades,      socket,   trades,      true
          HALF_OPEN,         '',          exchange, order,       false
          HALF_OPEN,         exchange,    exchange, order,       true
          """)
  void targetSaysWhatIsStruck(
      FaultKind kind, String target, String place, String type, boolean struck) {
    switches.on(FaultRule.next(kind, 1).at(target));
    assertThat(switches.fires(kind, place, type).isPresent()).isEqualTo(struck);
  }

  @Test
  void switchedOffKindIsQuietWhileOthersGoOn() {
    switches.on(
        List.of(FaultRule.chance(FaultKind.LOSE_REPLY, 1), FaultRule.chance(FaultKind.DELAY, 1)));
    switches.off(FaultKind.LOSE_REPLY);
    assertThat(switches.fires(FaultKind.LOSE_REPLY, "exchange", "order")).isEmpty();
    assertThat(switches.fires(FaultKind.DELAY, "exchange", "order")).hasValue(200);
    switches.allOff();
    assertThat(switches.fires(FaultKind.DELAY, "exchange", "order")).isEmpty();
    assertThat(switches.fired()).containsOnlyKeys("delay");
  }

  @Test
  void clockIsOffByWhatItsRulesSay() {
    assertThat(switches.skew()).isZero();
    switches.on(FaultList.parse("clock-skew=1:-7000"));
    assertThat(switches.skew()).isEqualTo(-7_000);
    switches.off(FaultKind.CLOCK_SKEW);
    assertThat(switches.skew()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lose-reply=0.05             | LOSE_REPLY  | ''         | 0.05 | 9223372036854775807 | 0
          delay=0.2:300               | DELAY       | ''         | 0.2  | 9223372036854775807 | 300
          storm-429=next2             | STORM_429   | ''         | 1    | 2                   | 1000
          half-open@socket=0.1        | HALF_OPEN   | socket     | 0.1  | 9223372036854775807 | 0
          garbage@orderStatus=next1:5 | GARBAGE     | orderStatus| 1    | 1                   | 5
          """)
  void ruleIsReadAsItIsWritten(
      String text, FaultKind kind, String target, double chance, long times, long millis) {
    assertThat(FaultList.parse(text))
        .containsExactly(new FaultRule(kind, target, chance, times, millis));
    assertThat(FaultList.parse(FaultList.parse(text).getFirst().text()))
        .isEqualTo(FaultList.parse(text));
  }

  @Test
  void listIsReadInItsOrder() {
    assertThat(FaultList.parse("lose-reply=0.05, delay=0.2:300,restart=next1"))
        .extracting(FaultRule::kind)
        .containsExactly(FaultKind.LOSE_REPLY, FaultKind.DELAY, FaultKind.RESTART);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                | empty part
          delay=0.1,        | empty part
          delay             | has no chance
          fly=0.1           | There is no fault "fly"
          delay=often       | a number from 0 to 1
          delay=1.5         | from 0 to 1, not 1.5
          delay=NaN         | from 0 to 1, not NaN
          delay=-0.1        | from 0 to 1, not -0.1
          delay=nextfew     | must be a whole number
          delay=next-1      | 0 or more
          delay=0.1:soon    | must be a whole number
          delay=0.1:-5      | 0 or more
          delay@=0.1        | names no target
          delay@ordr=0.1    | there is nothing called ordr
          """)
  void badListSaysWhatIsWrong(String text, String reason) {
    assertThatThrownBy(() -> FaultList.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void helpNamesEveryKind() {
    for (FaultKind kind : FaultKind.values()) {
      assertThat(FaultList.help()).anyMatch(line -> line.contains(kind.word() + ":"));
    }
  }
}
