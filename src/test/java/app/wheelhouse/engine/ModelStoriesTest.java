package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.Restriction;
import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.decision.Backing;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.DecisionRecord.Acted;
import app.wheelhouse.domain.decision.DecisionRecord.Denied;
import app.wheelhouse.domain.decision.DecisionRecord.Ignored;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.decision.Rationale;
import app.wheelhouse.domain.news.NewsItem;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.testing.HostileTexts;
import app.wheelhouse.testing.HostileTexts.Hostile;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the engine does with models, levels and news.
class ModelStoriesTest {
  private static final Proposer MODEL = new Proposer(Proposer.Kind.MODEL, "a:model");

  private static Decision.Header header(SmallDesk desk, double price, int level, double least) {
    return new Decision.Header(
        MODEL,
        SmallDesk.COIN.id(),
        desk.now,
        new Confidence(0.9),
        Rationale.of("a test"),
        new Backing("id", price, new Confidence(0.7), level, least, null));
  }

  private static Decision open(SmallDesk desk, double least) {
    return new Decision.Open(
        header(desk, 100, 5, least),
        Side.BUY,
        null,
        SmallDesk.price("95"),
        SmallDesk.price("110"),
        0.1,
        null);
  }

  @Nested
  class AModelsProposal {
    @Test
    void isTradedLikeAnyOther() {
      SmallDesk desk = SmallDesk.at100();
      desk.decide(open(desk, 0.6));

      assertThat(desk.lastDisposition()).isInstanceOf(Acted.class);
      assertThat(desk.status(OrderRole.STOP)).isEqualTo(OrderStatus.ACCEPTED);
    }

    @Test
    void belowItsLevelIsReadAndNotTraded() {
      SmallDesk desk = SmallDesk.at100();
      desk.decide(open(desk, 0.8));

      assertThat(((Ignored) desk.lastDisposition()).reason()).contains("70 %", "80 %");
      assertThat(desk.snapshot().workingOrders()).isEmpty();
    }

    @Test
    void a14OnAnOutdatedPriceOpensNothingButClosesWhatIsHeld() {
      SmallDesk desk = SmallDesk.at100();
      Decision late = open(desk, 0.6);
      desk.later(45_000).quote("102").decide(late);
      assertThat(((Ignored) desk.lastDisposition()).reason())
          .isEqualTo("the price moved +2.00 % in the 45 s since it was asked (limit 0.5 %)");
      assertThat(desk.position().isFlat()).isTrue();

      desk.decideOpen(Side.BUY, "95", "115");
      assertThat(desk.position().isFlat()).isFalse();
      Decision close = new Decision.Close(header(desk, 102, 1, 0.8));
      desk.later(45_000).quote("104.1").decide(close);

      assertThat(desk.position().isFlat()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"95, 100.4, reward-risk", "101, 110, stop", "105, 90, stop"})
    void a6WithAStopOrTargetThatMakesNoSenseIsDeniedByTheGate(
        String stop, String target, String rule) {
      SmallDesk desk = SmallDesk.at100();
      desk.decide(
          new Decision.Open(
              header(desk, 100, 5, 0.6),
              Side.BUY,
              null,
              SmallDesk.price(stop),
              SmallDesk.price(target),
              0.1,
              null));

      assertThat(desk.lastDisposition()).isInstanceOf(Denied.class);
      assertThat(((Denied) desk.lastDisposition()).rule()).contains(rule);
      assertThat(desk.position().isFlat()).isTrue();
    }

    @Test
    void a7AboutAnInstrumentThatIsNotTradedHereIsIgnored() {
      SmallDesk desk = SmallDesk.at100(new Setup().instruments(List.of(SmallDesk.COIN)));
      desk.decide(
          new Decision.Open(
              SmallDesk.header(SmallDesk.OTHER, desk.now, 0.99),
              Side.BUY,
              null,
              SmallDesk.price("95"),
              null,
              null,
              null));

      assertThat(((Ignored) desk.lastDisposition()).reason()).contains("does not trade OTHER");
      assertThat(desk.snapshot().workingOrders()).isEmpty();
    }
  }

  @Nested
  class TheLevel {
    @Test
    void isFiveUntilTheTraderChoosesAnotherAndEachChangeIsTold() {
      SmallDesk desk = SmallDesk.at100();
      assertThat(desk.snapshot().ai().level()).isEqualTo(5);

      desk.command(new DeskCommand.SetLevel(8));
      desk.command(new DeskCommand.SetLevel(8));
      desk.command(new DeskCommand.SetLevel(2));

      assertThat(desk.snapshot().ai().level()).isEqualTo(2);
      assertThat(desk.log.news(EngineNews.LevelSet.class))
          .containsExactly(
              new EngineNews.LevelSet(5, 8, desk.now), new EngineNews.LevelSet(8, 2, desk.now));
    }
  }

  @Nested
  class AnAdvisorThatFails {
    private static final String WHY = "Ollama refused the key (401): enter it in Settings > AI";

    private static EngineEvent failed(SmallDesk desk, boolean needsTrader) {
      return new EngineEvent.AdvisorFailed("a:model", WHY, needsTrader, desk.now);
    }

    @Test
    void a2ForWantOfAKeyPausesAutoTradingAtOnceAndSaysSoOnce() {
      SmallDesk desk = SmallDesk.at100();
      int before = desk.snapshot().notices().size();
      for (int i = 0; i < 20; i++) {
        desk.later(1_000).accept(failed(desk, true));
      }

      assertThat(desk.snapshot().trading().autoTrading()).isFalse();
      assertThat(desk.snapshot().protection().restrictions())
          .extracting(Restriction::cause)
          .containsExactly(RestrictionCause.ADVISOR_ERRORS);
      List<Notice> told = desk.snapshot().notices().subList(before, notices(desk));
      assertThat(told).singleElement().extracting(Notice::text).asString().contains(WHY);
    }

    @Test
    void a2WhileAutoTradingIsOffAlreadyTheTraderIsToldAllTheSame() {
      SmallDesk desk = SmallDesk.at100(new Setup().auto(false));
      int before = notices(desk);
      desk.accept(failed(desk, true));

      assertThat(desk.snapshot().notices().subList(before, notices(desk)))
          .singleElement()
          .extracting(Notice::text)
          .asString()
          .contains(WHY);
    }

    @Test
    void a2OncePausedItIsTheTraderWhoStartsAgain() {
      SmallDesk desk = SmallDesk.at100();
      desk.accept(failed(desk, true));
      desk.later(3_600_000).quote("100");
      assertThat(desk.snapshot().trading().autoTrading()).isFalse();

      desk.command(new DeskCommand.StartAutoTrading());
      assertThat(desk.snapshot().trading().autoTrading()).isTrue();
      desk.accept(failed(desk, true));
      assertThat(desk.snapshot().trading().autoTrading()).isFalse();
    }

    @Test
    void forAnotherReasonPausesOnlyAfterAStreak() {
      SmallDesk desk = SmallDesk.at100();
      desk.accept(failed(desk, false));

      assertThat(desk.snapshot().trading().autoTrading()).isTrue();
    }

    @Test
    void exitsGoOnWhileItIsPaused() {
      SmallDesk desk = SmallDesk.at100();
      desk.decideOpen(Side.BUY, "95", "110");
      desk.accept(failed(desk, true));
      assertThat(desk.status(OrderRole.STOP)).isEqualTo(OrderStatus.ACCEPTED);

      desk.later(60_000).quote("94.5");

      assertThat(desk.position().isFlat()).isTrue();
    }

    private static int notices(SmallDesk desk) {
      return desk.snapshot().notices().size();
    }
  }

  @Nested
  class News {
    private static NewsItem item(String id, String text, long time) {
      return new NewsItem(id, text, text, text, "", time, time, new TreeSet<>(), List.of(), null);
    }

    @Test
    void isKeptOnceAnItem() {
      SmallDesk desk = SmallDesk.at100();
      for (String id : List.of("a", "b", "a")) {
        desk.accept(new EngineEvent.NewsHeard(item(id, "Volume at a record", desk.now), desk.now));
      }

      assertThat(desk.snapshot().ai().news()).extracting(NewsItem::id).containsExactly("a", "b");
    }

    /// Whatever it says: it is shown, and nothing else changes.
    @Test
    void a9HostileNewsChangesNothingButTheList() {
      SmallDesk desk = SmallDesk.at100();
      desk.decideOpen(Side.BUY, "95", "110");
      String before = CanonicalText.of(desk.snapshot());
      long count = 0;
      for (Hostile hostile : HostileTexts.all()) {
        desk.accept(
            new EngineEvent.NewsHeard(item("n" + count++, hostile.text(), desk.now), desk.now));
      }

      assertThat(count).isGreaterThanOrEqualTo(100);
      assertThat(desk.snapshot().ai().news()).isNotEmpty();
      assertThat(desk.snapshot().ai().level()).isEqualTo(5);
      assertThat(CanonicalText.of(desk.snapshot())).isEqualTo(before);
    }
  }
}
