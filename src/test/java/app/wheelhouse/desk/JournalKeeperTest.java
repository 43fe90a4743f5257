package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.Difference;
import app.wheelhouse.domain.account.Restriction;
import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.StateChange;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.EngineNews;
import app.wheelhouse.execution.NotDurable;
import app.wheelhouse.exit.ExitPlans;
import app.wheelhouse.exit.ExitText;
import app.wheelhouse.store.JournalEntry;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class JournalKeeperTest {
  private static final Restriction LOSS =
      new Restriction(
          RestrictionCause.DAILY_LOSS,
          TradingState.HALTED,
          "account protection",
          "The day has lost 5.1 %",
          3,
          9,
          Restriction.Recovery.BY_RULE);

  private final List<JournalEntry> written = new ArrayList<>();
  private final List<EngineEvent> told = new ArrayList<>();
  private boolean full;

  private final JournalKeeper keeper =
      new JournalKeeper(
          new SessionJournal() {
            @Override
            public void append(JournalEntry entry) throws NotDurable {
              if (full) {
                throw new NotDurable("the disk is full", new IOException());
              }
              written.add(entry);
            }

            @Override
            public void commit() {}
          });

  private static EngineNews news(long time) {
    return new EngineNews.StateChanged(
        new StateChange(
            TradingState.HALTED,
            false,
            RestrictionCause.DAILY_LOSS,
            "account protection",
            "The day has lost 5.1 %",
            9,
            time),
        List.of(LOSS),
        Money.of(10_500));
  }

  @Test
  void writesWhoRestrictedWhatAndWhatHoldsNow() {
    keeper.onNews(news(3));

    assertThat(written)
        .containsExactly(
            new JournalEntry.StateChanged(
                TradingState.HALTED,
                false,
                RestrictionCause.DAILY_LOSS,
                "account protection",
                "The day has lost 5.1 %",
                9,
                List.of(LOSS),
                Money.of(10_500),
                3));
  }

  @Test
  void writesAPlanAsTextThatReadsBack() {
    InstrumentId btc = InstrumentId.hyperliquid("BTC");
    keeper.onNews(
        new EngineNews.PlanChanged(
            SessionConfigs.ACCOUNT, btc, ExitPlans.automatic(), "as it is", 5));

    assertThat(written)
        .singleElement()
        .isInstanceOfSatisfying(
            JournalEntry.PlanChanged.class,
            entry -> {
              assertThat(ExitText.readPlan(entry.plan())).isEqualTo(ExitPlans.automatic());
              assertThat(entry.progress()).isEqualTo("as it is");
              assertThat(entry.time()).isEqualTo(5);
            });
  }

  @Test
  void writesHowTheBooksDifferedAndNothingWhenTheyAgree() {
    Difference difference =
        new Difference(Difference.Kind.POSITION, "BTC: ours 0", "corrected", true, 5);
    keeper.onNews(new EngineNews.Compared(SessionConfigs.ACCOUNT, List.of(), 4));
    keeper.onNews(new EngineNews.Compared(SessionConfigs.ACCOUNT, List.of(difference), 5));

    assertThat(written)
        .containsExactly(new JournalEntry.Compared(SessionConfigs.ACCOUNT, List.of(difference), 5));
  }

  @Test
  void tellsTheEngineOnceWhenTheJournalTakesNoMoreAndOnceWhenItDoesAgain() {
    keeper.tell(told::add);
    keeper.onNews(news(1));
    assertThat(told).as("nothing has changed").isEmpty();

    full = true;
    keeper.onNews(news(2));
    keeper.onNews(news(3));
    full = false;
    keeper.onNews(news(4));
    keeper.onNews(news(5));

    assertThat(told)
        .containsExactly(
            new EngineEvent.DiskReported(false, "the disk is full", 2),
            new EngineEvent.DiskReported(true, "", 4));
  }

  /// The children of an entry end with it, so that canceling them one after the other comes late.
  @Test
  void onlyACancelThatComesAfterTheEndIsNoWarning() {
    Logger logger = (Logger) LoggerFactory.getLogger(JournalKeeper.class);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    logger.addAppender(log);
    try {
      keeper.onNews(
          new EngineNews.RequestRefused(
              "canceling stop sell 1 COIN at 95", "the order has ended already", 1));
      assertThat(log.list).noneMatch(line -> line.getLevel().isGreaterOrEqual(Level.INFO));
      keeper.onNews(
          new EngineNews.RequestRefused(
              "changing stop sell 1 COIN at 95", "the order has ended already", 2));
      keeper.onNews(
          new EngineNews.RequestRefused(
              "canceling stop sell 1 COIN at 95", "the venue does not answer", 3));
    } finally {
      logger.detachAppender(log);
    }
    assertThat(log.list)
        .filteredOn(line -> line.getLevel().equals(Level.WARN))
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly(
            "Not done: changing stop sell 1 COIN at 95 (the order has ended already)",
            "Not done: canceling stop sell 1 COIN at 95 (the venue does not answer)");
  }
}
