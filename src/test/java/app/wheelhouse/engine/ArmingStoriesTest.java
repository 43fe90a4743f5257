package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.Side;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Real money waits for the account's name.
class ArmingStoriesTest {
  private final RealScene scene =
      new RealScene(
              RealScene.setup()
                  .real(RealAccount.standard("main"))
                  .auto(true)
                  .carried(RealScene.flat()),
              new ModelVenue(SmallDesk.START))
          .linked();

  private void arm(String typed) {
    scene.desk.command(new DeskCommand.ArmTrading(typed));
  }

  @Test
  void takesOnlyReducingOrdersFromTheStartWithAutoTradingOff() {
    assertThat(scene.desk.causes()).containsExactly(RestrictionCause.NOT_ARMED);
    assertThat(scene.desk.state()).isEqualTo(TradingState.REDUCE_ONLY);
    assertThat(scene.desk.auto()).isFalse();
    assertThat(scene.view().armed()).isFalse();
    assertThat(scene.view().armName()).isEqualTo("main");
    assertThat(scene.desk.denialOfAnEntry()).startsWith("Only reducing orders");
  }

  @Test
  void isArmedByItsName() {
    arm("main");

    assertThat(scene.desk.state()).isEqualTo(TradingState.ACTIVE);
    assertThat(scene.view().armed()).isTrue();
    assertThat(scene.desk.auto()).isFalse();
    assertThat(scene.hold().position().isFlat()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Main", "main ", "yes"})
  void isNotArmedByAnythingElse(String typed) {
    arm(typed);

    assertThat(scene.desk.state()).isEqualTo(TradingState.REDUCE_ONLY);
    assertThat(scene.desk.lastNotice().text())
        .isEqualTo("Arming trading was refused: type the account's name exactly as it is, main");
  }

  @Test
  void takesEntriesBackWhenItIsDisarmedAndLeavesStopsAlone() {
    arm("main");
    scene.hold();
    scene.later(10).ticket(Side.BUY, "1", "99", "95").exchange();
    scene.desk.command(new DeskCommand.DisarmTrading());
    scene.exchange();

    assertThat(scene.desk.causes()).containsExactly(RestrictionCause.NOT_ARMED);
    assertThat(scene.order(OrderRole.ENTRY).status()).isEqualTo(OrderStatus.CANCELED);
    assertThat(scene.desk.snapshot().exits().getFirst().unprotectedSince()).isZero();
    assertThat(scene.desk.takesAClose()).isTrue();
    arm("main");
    assertThat(scene.desk.state()).isEqualTo(TradingState.ACTIVE);
  }

  @Test
  void isNotLiftedByResumingTrading() {
    scene.desk.command(new DeskCommand.ResumeTrading("please"));

    assertThat(scene.desk.causes()).containsExactly(RestrictionCause.NOT_ARMED);
    assertThat(scene.desk.lastNotice().text()).contains("arm trading by typing the account's name");
  }

  @Test
  void isNotOutlivedByTheSession() {
    arm("main");
    EngineNews.StateChanged last = scene.desk.log.news(EngineNews.StateChanged.class).getLast();
    assertThat(last.inForce()).isEmpty();
    RealScene next =
        new RealScene(
            RealScene.setup()
                .real(RealAccount.standard("main"))
                .carried(
                    new Carried(
                        last.inForce(), last.peak(), new TreeMap<>(), RealScene.flat().books())),
            new ModelVenue(SmallDesk.START));
    next.linked();

    assertThat(next.desk.causes()).containsExactly(RestrictionCause.NOT_ARMED);
  }

  @Test
  void asksForNothingWhereFillsAreSimulated() {
    SmallDesk demo = SmallDesk.at100();
    demo.command(new DeskCommand.ArmTrading("x"));
    demo.command(new DeskCommand.SeenDifferences());

    assertThat(demo.snapshot().venue()).isNull();
    assertThat(demo.snapshot().notices())
        .allMatch(notice -> notice.text().endsWith("fills are simulated in this session"));
  }
}
