package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.advisor.scripted.ModelFault;
import app.wheelhouse.advisor.scripted.ScriptSettings;
import app.wheelhouse.advisor.scripted.ScriptedModelServer;
import app.wheelhouse.ai.budget.PriceTable;
import app.wheelhouse.ai.budget.TokenPrice;
import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.TradeEnd;
import app.wheelhouse.domain.decision.AiStatus;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.engine.Notice;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The model server goes through all its faults while trading runs: rules, stops and exits go on,
/// and the lamp says what is wrong.
@Timeout(60)
class AiChaosTest {
  private static final long REST = 31_000;
  private static final Set<ModelFault> FOR_THE_TRADER =
      EnumSet.of(
          ModelFault.KEY_REFUSED,
          ModelFault.NO_CREDIT,
          ModelFault.NO_MODEL,
          ModelFault.OTHER_MODEL);

  @Test
  void a1a2a4AllFaultsWhileTradingRuns() throws Exception {
    try (ScriptedModelServer server =
            ScriptedModelServer.start(0, ScriptSettings.standard(7).withMalformed(0));
        AiScene scene = new AiScene(server.url(), 1_000_000_000, null)) {
      scene.seconds(5);
      answersAgain(scene);
      boolean up = false;
      for (ModelFault fault : ModelFault.values()) {
        if (fault != ModelFault.NONE) {
          up = !up;
          server.faults(fault);
          isSurvived(scene, fault, up);
          server.faults(ModelFault.NONE);
          answersAgain(scene);
          assertThat(server.met(fault)).as(fault.word()).isPositive();
        }
      }
      assertThat(scene.calls.most()).as("questions about one instrument at once").isEqualTo(1);
      assertThat(scene.newest().protection().extremes().unprotectedMillis())
          .as("no position was without its stop for long")
          .isLessThan(3_000);
      System.out.println(
          "Survived "
              + (ModelFault.values().length - 1)
              + " faults: "
              + scene.calls.all()
              + " calls, "
              + scene.by(Proposer.Kind.MODEL).size()
              + " decisions of the model, "
              + scene.by(Proposer.Kind.RULES).size()
              + " of the rules, "
              + scene.newest().trades().size()
              + " trades ended");
    }
  }

  /// A position is opened and ended while the model is ill.
  private static void isSurvived(AiScene scene, ModelFault fault, boolean up) {
    String name = fault.word();
    int models = scene.by(Proposer.Kind.MODEL).size();
    int rules = scene.by(Proposer.Kind.RULES).size();
    scene.netLater(REST);

    scene.clear("BTC");
    int trades = scene.ends("BTC").size();
    scene.buy("BTC", "0.01", 0.01, 0.016);
    for (int i = 0; i < 180 && scene.by(Proposer.Kind.MODEL).size() < models + 2; i++) {
      scene.second();
      scene.settle();
    }
    assertThat(scene.by(Proposer.Kind.MODEL).size()).as(name).isGreaterThan(models);
    scene.awaitState(() -> scene.status().light() != AiStatus.Light.READY);
    List<DecisionRecord> said = scene.by(Proposer.Kind.MODEL);
    assertThat(said.subList(models + 1, said.size()))
        .as(name)
        .allMatch(record -> record.decision() instanceof Decision.Hold);
    lampTellsWhatToDo(scene, fault);
    assertThat(scene.isProtected("BTC"))
        .as(() -> name + ": the stop rests; " + scene.story())
        .isTrue();

    scene.settle();
    scene.move("BTC", up ? 0.02 : -0.015, 12);
    scene.settle();
    scene.second();
    scene.awaitState(() -> scene.isFlat("BTC"));
    assertThat(scene.ends("BTC").subList(trades, scene.ends("BTC").size()))
        .as(name)
        .containsExactly(up ? TradeEnd.TARGET : TradeEnd.STOP);
    assertThat(scene.by(Proposer.Kind.RULES).size())
        .as("%s: rules go on", name)
        .isGreaterThan(rules);
  }

  private static void lampTellsWhatToDo(AiScene scene, ModelFault fault) {
    AiStatus status = scene.status();
    String name = fault.word();
    assertThat(status.sentence()).as(name).hasSizeBetween(20, 400).doesNotContain("Exception");
    assertThat(status.thinking()).as(name).isEmpty();
    boolean forTheTrader = FOR_THE_TRADER.contains(fault);
    assertThat(status.light() == AiStatus.Light.BLOCKED).as(name).isEqualTo(forTheTrader);
    if (forTheTrader) {
      scene.awaitState(() -> !scene.newest().trading().autoTrading());
      assertThat(scene.newest().protection().restrictions())
          .as(name)
          .anyMatch(each -> each.cause() == RestrictionCause.ADVISOR_ERRORS);
      long told =
          scene.newest().notices().stream()
              .map(Notice::text)
              .filter(text -> text.contains(status.sentence()))
              .count();
      assertThat(told).as("%s: one notice, not one a question", name).isEqualTo(1);
    }
  }

  /// Healed: the back end has rested, the trader has looked, and the model answers.
  private static void answersAgain(AiScene scene) {
    scene.netLater(REST);
    scene.command(new DeskCommand.StartAutoTrading());
    for (int i = 0; i < 300; i++) {
      scene.second();
      scene.settle();
      AiStatus status = scene.newest().ai().status();
      if (status != null
          && status.light() == AiStatus.Light.READY
          && status.thinking().isEmpty()
          && status.calls() > 0) {
        break;
      }
      scene.netLater(1_000);
    }
    scene.awaitState(() -> scene.status().light() == AiStatus.Light.READY);
    assertThat(scene.status().sentence()).isEmpty();
    scene.awaitState(() -> scene.newest().trading().autoTrading());
  }

  @Test
  void a1AModelThatHangsHoldsUpNeitherMarketNorStopAndIsNotAskedTwice() throws Exception {
    try (ScriptedModelServer server =
            ScriptedModelServer.start(0, ScriptSettings.standard(7).withMalformed(0));
        AiScene scene = new AiScene(server.url(), 1_000_000_000, null)) {
      scene.seconds(3);
      scene.clear("BTC");
      scene.buy("BTC", "0.01", 0.01, 0.016);
      scene.settle();
      server.faults(ModelFault.SLOW_FIRST_BYTE);
      for (int i = 0; i < 200 && !scene.isThinking(); i++) {
        scene.second();
      }
      assertThat(scene.isThinking()).isTrue();
      scene.move("BTC", -0.015, 12);
      scene.awaitState(() -> scene.isFlat("BTC"));
      scene.seconds(130);
      scene.settle();

      assertThat(scene.ends("BTC")).endsWith(TradeEnd.STOP);
      assertThat(scene.calls.most()).isEqualTo(1);
      assertThat(scene.by(Proposer.Kind.MODEL)).isNotEmpty();
    }
  }

  @Test
  void anEmptyBudgetLetsTheModelRestAndNothingElse() throws Exception {
    PriceTable dear =
        new PriceTable(List.of(new TokenPrice("*", new BigDecimal("1"), new BigDecimal("5"))));
    try (ScriptedModelServer server =
            ScriptedModelServer.start(0, ScriptSettings.standard(7).withMalformed(0));
        AiScene scene = new AiScene(server.url(), 30_000, dear)) {
      for (int i = 0; i < 600; i++) {
        scene.second();
        scene.settle();
        AiStatus status = scene.newest().ai().status();
        if (status != null && status.light() == AiStatus.Light.RESTING) {
          break;
        }
      }
      AiStatus status = scene.status();
      assertThat(status.light()).as(scene::story).isEqualTo(AiStatus.Light.RESTING);
      assertThat(status.sentence()).contains("budget of 0.0300 USD", "Settings > AI");
      assertThat(status.spentMicros()).isBetween(1L, 30_000L);
      assertThat(status.nextTry()).as("midnight UTC").isEqualTo(DemoSource.START + 86_400_000);
      assertThat(scene.newest().trading().autoTrading()).as("rules go on").isTrue();
      int asked = scene.calls.all();
      int rules = scene.by(Proposer.Kind.RULES).size();

      scene.clear("BTC");
      scene.buy("BTC", "0.01", 0.01, 0.016);
      scene.seconds(120);
      scene.settle();
      scene.move("BTC", -0.02, 12);
      scene.settle();
      scene.second();
      scene.awaitState(() -> scene.isFlat("BTC"));

      assertThat(scene.status().spentMicros()).isLessThanOrEqualTo(30_000);
      assertThat(scene.calls.all()).as("hardly anything fits any more").isBetween(asked, asked + 2);
      assertThat(scene.by(Proposer.Kind.RULES).size()).isGreaterThan(rules);
    }
  }
}
