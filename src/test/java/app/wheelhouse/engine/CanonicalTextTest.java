package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.market.Context;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.Side;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalTextTest {
  private static SmallDesk story(String session) {
    SmallDesk desk = SmallDesk.at100(new Setup().session(session));
    desk.decideOpen(Side.BUY, "95", "110");
    desk.accept(SmallDesk.trade(SmallDesk.COIN, desk.now, 100, 1));
    desk.later(60_000).accept(SmallDesk.trade(SmallDesk.COIN, desk.now, 101, 1));
    desk.command(new DeskCommand.ClosePosition(SmallDesk.COIN.id(), 50));
    desk.decide(new Decision.Hold(desk.header(0.1)));
    return desk;
  }

  private static String text(SmallDesk desk) {
    return CanonicalText.of(desk.snapshot());
  }

  @Test
  void isEqualForEqualStoriesWhateverTheSessionIsCalled() {
    assertThat(text(story("monday"))).isEqualTo(text(story("tuesday")));
  }

  @Test
  void holdsNoIds() {
    SmallDesk desk = story("monday");

    List<Order> orders = desk.snapshot().endedOrders();
    assertThat(orders).isNotEmpty();
    assertThat(text(desk)).doesNotContain(orders.stream().map(o -> o.id().value()).toList());
    assertThat(text(desk)).doesNotContain("monday");
  }

  /// Each of these changes one fact of the state.
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
  void differsWhenOneFactDiffers(int fact) {
    SmallDesk desk = story("s1");
    switch (fact) {
      case 0 -> desk.quote("101.5");
      case 1 -> desk.command(new DeskCommand.PauseAutoTrading(""));
      case 2 -> desk.accept(SmallDesk.trade(SmallDesk.COIN, desk.now, 101, 0.5));
      case 3 -> desk.later(1).tick();
      case 4 -> desk.command(SmallDesk.ticketOf(Side.BUY, "1", "99", "95", null));
      case 5 -> desk.decide(new Decision.Hold(desk.header(0.2)));
      default ->
          desk.accept(new Context(SmallDesk.OTHER.id(), desk.now, desk.now, 50, 50, 0.0001, 1));
    }

    assertThat(text(desk)).isNotEqualTo(text(story("s1")));
  }
}
