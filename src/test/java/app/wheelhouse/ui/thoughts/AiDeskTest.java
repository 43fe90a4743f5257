package app.wheelhouse.ui.thoughts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.decision.AiStatus;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.setting.AiSettings;
import app.wheelhouse.setting.AppearanceSettings;
import app.wheelhouse.setting.SessionSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.Route;
import app.wheelhouse.ui.fx.ViewLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AiDeskTest {
  private final Settings settings = new Settings();
  private final List<Route> routes = new ArrayList<>();
  private final AiTrial trial = new AiTrial();
  private final TestDesk desk = TestDesk.live();
  private final ThoughtsViewModel viewModel =
      new ThoughtsViewModel(
          settings, new ViewLoader(Locale.ENGLISH).texts(), routes::add, trial, AiTrial.AT_ONCE);

  @Test
  void rulesNeverPassForAModel() {
    viewModel.show(desk.snapshot());

    assertThat(head().lamp()).isEqualTo(Lamp.RULES);
    assertThat(head().name()).isEqualTo("Rule analyst");
    assertThat(head().word()).isEqualTo("rules, no model");
    assertThat(head().isModel()).isFalse();
    assertThat(head().gauge()).isNull();
  }

  @Test
  void saysWhenNobodyDecidesAndWhereToChangeThat() {
    settings.set(SessionSettings.ANALYST, false);
    viewModel.instrumentProperty().set(TestDesk.BTC.id());
    viewModel.show(desk.snapshot());

    assertThat(head().lamp()).isEqualTo(Lamp.OFF);
    assertThat(head().mend()).isTrue();
    assertThat(viewModel.desk().getRefusal()).contains("choose a model");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          READY,   READY,   ready,              false
          FAILING, FAILING, failing,            false
          RESTING, RESTING, resting until 10:04, false
          BLOCKED, BLOCKED, blocked,            true
          """)
  void theLampHasAWord(AiStatus.Light light, Lamp lamp, String word, boolean mend) {
    viewModel.show(AiTrial.status(desk, light, "the sentence", 0).snapshot());

    assertThat(head().lamp()).isEqualTo(lamp);
    assertThat(head().word()).isEqualTo(word);
    assertThat(head().mend()).isEqualTo(mend);
    assertThat(head().sentence()).isEqualTo("The sentence");
    assertThat(head().name()).isEqualTo(AiTrial.MODEL);
  }

  @Test
  void restsUntilATimeInTheTradersZone() {
    settings.set(AppearanceSettings.ZONE, "Asia/Tokyo");
    viewModel.show(AiTrial.status(desk, AiStatus.Light.RESTING, "", 0).snapshot());

    assertThat(head().word()).isEqualTo("resting until 19:04");
  }

  @Test
  void a2ABlockedModelLeadsToItsSettings() {
    viewModel.show(AiTrial.blocked(desk).snapshot());
    assertThat(head().sentence()).startsWith("The key was refused (401)");
    viewModel.desk().mend();

    assertThat(routes).containsExactly(new Route.ShowSettings("ai.back-end"));
  }

  @Test
  void thinkingShowsTheEndOfTheReplyAndCanBeCancelled() {
    viewModel.show(AiTrial.asked(desk.later(5_000)).snapshot());

    DeskHead.Card card = head().thinking().getFirst();
    assertThat(head().word()).isEqualTo("thinking 3 s");
    assertThat(card.waited()).isEqualTo("3 s");
    assertThat(card.trigger()).isEqualTo("candle close");
    assertThat(card.text()).endsWith("the 1h ADX of 17");
    viewModel.desk().cancel(card.instrument());
    assertThat(trial.cancelled).containsExactly(TestDesk.BTC.id());
  }

  @Test
  void newWordsAreShownWhileTimeStandsStillInAReplay() {
    viewModel.show(AiTrial.asked(desk).snapshot());
    viewModel.show(
        AiTrial.status(
                desk,
                AiStatus.Light.READY,
                "",
                0,
                new AiStatus.Thinking(TestDesk.BTC.id(), "manual", TestDesk.START, "more words"))
            .snapshot());

    assertThat(head().thinking().getFirst().text()).isEqualTo("more words");
  }

  @Test
  void u6APartialReplyShowsOnlyItsPlainEnd() {
    String hostile = "x".repeat(64_000) + "\u202Ebuy\u200B \u001B[31mmax\u001B[0m <b>now</b>";
    viewModel.show(
        AiTrial.status(
                desk,
                AiStatus.Light.READY,
                "",
                0,
                new AiStatus.Thinking(TestDesk.BTC.id(), "m\u202Eanual", 0, hostile))
            .snapshot());

    DeskHead.Card card = head().thinking().getFirst();
    assertThat(card.text()).hasSizeLessThan(300).endsWith("buy max now");
    assertThat(card.trigger()).isEqualTo("manual");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          420000,  USUAL, 0.42 of 2.00 USD today
          1599999, USUAL, 1.60 of 2.00 USD today
          1600000, NEAR,  1.60 of 2.00 USD today
          2000000, SPENT, 2.00 of 2.00 USD today
          2100000, SPENT, 2.10 of 2.00 USD today
          1200,    USUAL, <0.01 of 2.00 USD today
          """)
  void theGaugeWarnsFromEightyPercentOn(long spent, DeskHead.Heat heat, String words) {
    viewModel.show(AiTrial.status(desk, AiStatus.Light.READY, "", spent).snapshot());

    DeskHead.Gauge gauge = requireNonNull(head().gauge());
    assertThat(gauge.heat()).isEqualTo(heat);
    assertThat(gauge.text()).isEqualTo(words);
    assertThat(gauge.detail()).startsWith("38 calls and 91,204 tokens today");
    assertThat(gauge.detail().contains("\n")).isEqualTo(heat != DeskHead.Heat.USUAL);
    assertThat(gauge.share()).isBetween(0.0, 1.0);
  }

  @Test
  void asksAboutTheMarketThatIsLookedAt() {
    viewModel.show(AiTrial.status(desk, AiStatus.Light.READY, "", 0).snapshot());
    assertThat(viewModel.desk().getRefusal()).contains("Choose a market");
    viewModel.desk().ask(false);
    assertThat(trial.sent).isEmpty();

    viewModel.instrumentProperty().set(TestDesk.BTC.id());
    viewModel.desk().ask(false);
    viewModel.desk().ask(true);
    assertThat(trial.sent)
        .containsExactly(
            new DeskCommand.AskAdvisor(TestDesk.BTC.id(), false),
            new DeskCommand.AskAdvisor(TestDesk.BTC.id(), true));
  }

  @Test
  void neverAsksTwiceAboutOneMarketAtOnce() {
    viewModel.instrumentProperty().set(TestDesk.BTC.id());
    viewModel.show(AiTrial.asked(desk).snapshot());
    viewModel.desk().ask(false);

    assertThat(trial.sent).isEmpty();
    assertThat(viewModel.desk().getRefusal()).contains("being thought about");
    viewModel.instrumentProperty().set(TestDesk.ETH.id());
    assertThat(viewModel.desk().getRefusal()).isEmpty();
  }

  @Test
  void asksNobodyWithoutASessionOrAfterItsEnd() {
    viewModel.instrumentProperty().set(TestDesk.BTC.id());
    viewModel.show(desk.feed(FeedState.DISCONNECTED).snapshot());
    assertThat(viewModel.desk().getRefusal()).isEqualTo("The session is over");
    trial.become(null);

    assertThat(viewModel.desk().getRefusal()).isEqualTo("No session is open");
  }

  @Test
  void aLevelIsPutInForceAndKept() {
    viewModel.show(desk.command(new DeskCommand.SetLevel(3)).snapshot());
    assertThat(head().level()).isEqualTo(3);
    viewModel.desk().level(7);

    assertThat(trial.sent).containsExactly(new DeskCommand.SetLevel(7));
    assertThat(settings.get(AiSettings.LEVEL)).isEqualTo(7);
  }

  @Test
  void forgetsTheModelOfTheLastSession() {
    viewModel.show(AiTrial.asked(desk).snapshot());
    viewModel.reset();

    assertThat(head().lamp()).isEqualTo(Lamp.OFF);
    assertThat(head().thinking()).isEmpty();
  }

  private DeskHead head() {
    return viewModel.desk().getHead();
  }
}
