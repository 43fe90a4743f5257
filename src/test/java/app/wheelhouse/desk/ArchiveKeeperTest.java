package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.account.StateChange;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.decision.Rationale;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.engine.EngineNews;
import app.wheelhouse.store.ArchiveRow;
import app.wheelhouse.store.ArchiveSession;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchiveKeeperTest {
  private static final AccountId ACCOUNT = new AccountId("paper", "main");
  private static final ArchiveSession SESSION = new ArchiveSession("demo-1", ACCOUNT, "demo");

  private final List<ArchiveRow> rows = new ArrayList<>();
  private final ArchiveKeeper keeper = new ArchiveKeeper(SESSION, rows::add);

  private static DecisionRecord decided(long number, DecisionRecord.Disposition disposition) {
    Decision hold =
        new Decision.Hold(
            new Decision.Header(
                new Proposer(Proposer.Kind.RULES, "analyst"),
                InstrumentId.hyperliquid("BTC"),
                number,
                Confidence.NONE,
                Rationale.of("nothing to do")));
    return new DecisionRecord(number, hold, disposition);
  }

  private void changed(long time, long balance, long equity) {
    keeper.onNews(
        new EngineNews.AccountChanged(ACCOUNT, Money.of(balance), Money.of(equity), time));
  }

  @Test
  void keepsHoldsOnlyBecauseTheJournalHasTheOtherDecisions() {
    DecisionRecord held = decided(1, new DecisionRecord.Held());
    keeper.onNews(new EngineNews.DecisionMade(held));
    keeper.onNews(
        new EngineNews.DecisionMade(decided(2, new DecisionRecord.Ignored("auto-trading is off"))));
    keeper.onNews(
        new EngineNews.DecisionMade(decided(3, new DecisionRecord.Denied("size", "too big"))));
    keeper.onNews(
        new EngineNews.StateChanged(
            new StateChange(TradingState.HALTED, false, null, "you", "asked", 0, 4),
            List.of(),
            Money.ZERO));
    assertThat(rows).containsExactly(new ArchiveRow.Hold(SESSION, held));
  }

  @Test
  void thinsBalancesToOneInTwoSecondsAndKeepsTheLast() {
    changed(10_000, 100, 101);
    changed(10_500, 100, 102);
    changed(11_999, 100, 103);
    changed(12_000, 100, 104);
    changed(12_100, 100, 90);
    keeper.flush();
    keeper.flush();
    assertThat(rows)
        .extracting(row -> ((ArchiveRow.Balance) row).sample())
        .extracting(sample -> sample.time() + " " + sample.equity().amount().toPlainString())
        .containsExactly("10000 101", "12000 104", "12100 90");
  }

  @Test
  void saysUnrealisedAsTheDifferenceOfEquityAndBalance() {
    changed(1, 100, 90);
    assertThat(((ArchiveRow.Balance) rows.getFirst()).sample().unrealised())
        .isEqualTo(Money.of(-10));
  }
}
