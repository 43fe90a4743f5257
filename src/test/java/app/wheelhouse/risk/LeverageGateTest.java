package app.wheelhouse.risk;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.instrument.FeeRates;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.instrument.MarginTier;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The leverage of an instrument is changed only where nothing stands at another one.
class LeverageGateTest {
  private static final AccountId ACCOUNT = new AccountId("hyperliquid", "main");
  private static final Instrument COIN =
      new Instrument(
          InstrumentId.hyperliquid("COIN"),
          2,
          3,
          0,
          Money.of(10),
          List.of(new MarginTier(Money.ZERO, 20)));

  private static RiskView view(int held, String working) {
    Account account = Account.opened(ACCOUNT, Money.of(10_000));
    if (held > 0) {
      account =
          account.corrected(Position.held(COIN.id(), BigDecimal.ONE, Price.of("100"), held, 1));
    }
    SortedMap<InstrumentId, Money> waiting = new TreeMap<>();
    waiting.put(COIN.id(), Money.of(working));
    return new RiskView(
        account,
        new TreeMap<>(),
        waiting,
        TradingState.REDUCE_ONLY,
        false,
        Money.of(10_000),
        Money.ZERO,
        RiskLimits.DEFAULT,
        FeeRates.DEFAULT,
        1_000);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          5,  0, 0,   ''
          5,  5, 0,   ''
          5,  5, 100, ''
          0,  0, 0,   Leverage is 1x to
          99, 0, 0,   Leverage is 1x to
          3,  5, 0,   The position in COIN is open at 5x
          9,  5, 0,   The position in COIN is open at 5x
          5,  0, 100, An entry in COIN still waits
          """)
  void saysWhatMayBeSet(int leverage, int held, String working, String denial) {
    LeverageOutcome outcome =
        RiskEngine.standard().approveLeverage(ACCOUNT, COIN, leverage, view(held, working));

    CheckResult why = outcome.verdict().denial();
    assertThat(why == null ? "" : why.sentence()).startsWith(denial);
    assertThat(outcome instanceof LeverageOutcome.Approved).isEqualTo(denial.isEmpty());
  }

  @Test
  void anApprovalNamesAccountInstrumentAndLeverageAndEnds() {
    LeverageOutcome outcome = RiskEngine.standard().approveLeverage(ACCOUNT, COIN, 5, view(0, "0"));
    ApprovedLeverage approved = ((LeverageOutcome.Approved) outcome).leverage();

    assertThat(approved.account()).isEqualTo(ACCOUNT);
    assertThat(approved.instrument()).isEqualTo(COIN.id());
    assertThat(approved.leverage()).isEqualTo(5);
    assertThat(approved.validUntil()).isEqualTo(1_000 + RiskLimits.DEFAULT.approvalValidMillis());
  }

  @Test
  void ofAnotherAccountIsDenied() {
    LeverageOutcome outcome =
        RiskEngine.standard()
            .approveLeverage(new AccountId("hyperliquid", "other"), COIN, 5, view(0, "0"));

    assertThat(outcome).isInstanceOf(LeverageOutcome.Denied.class);
  }
}
