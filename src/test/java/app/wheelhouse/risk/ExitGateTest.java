package app.wheelhouse.risk;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Exits: always open, always reduce-only, never more than the position.
class ExitGateTest {
  private final RiskEngine gate = RiskEngine.standard();
  private final Given held = Given.desk().holding("BTC", Side.BUY, "0.05", "60000", 7);

  @ParameterizedTest
  @EnumSource(TradingState.class)
  void neverBlockedByStateLimitsOrMissingMark(TradingState state) {
    Given given =
        Given.desk()
            .holding("BTC", Side.BUY, "0.05", "60000", 7)
            .state(state)
            .autoTrading(false)
            .noMarks()
            .day("10000", "-5000")
            .limits(l -> l.maxPositions(1).userMaxLeverage(1));
    OrderSpec exit = approved(market("0.05"), given).entry();
    assertThat(exit.side()).isEqualTo(Side.SELL);
    assertThat(exit.reduceOnly()).isTrue();
    assertThat(exit.leverage()).isEqualTo(7);
    assertThat(exit.id()).isEqualTo(ClientOrderId.derive(Ask.ACCOUNT, "s1", 3, OrderRole.EXIT));
  }

  @Test
  void isSentAtAnyPrice() {
    ApprovedOrder order = approved(market("0.05"), held);
    assertThat(order.bandLow()).isZero();
    assertThat(order.bandHigh()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(order.validUntil()).isEqualTo(3_000);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0.04999,  0.04999, PASS
          0.05,     0.05,    PASS
          0.05001,  0.05,    CLAMP
          99,       0.05,    CLAMP
          0.012345, 0.01234, CLAMP
          """)
  void isCutToThePositionAndWholeLots(String asked, String expected, CheckResult.Outcome outcome) {
    RiskOutcome answer = gate.approveExit(market(asked), held.view());
    assertThat(answer.verdict().finalQuantity()).isEqualTo(Quantity.of(expected));
    assertThat(answer.verdict().results().get(1).outcome()).isEqualTo(outcome);
  }

  @Test
  void buysBackAShort() {
    Given given = Given.desk().holding("BTC", Side.SELL, "0.05", "60000", 7);
    assertThat(approved(market("0.01"), given).entry().side()).isEqualTo(Side.BUY);
  }

  @Test
  void isNoMatterOfTheVenuesMinimum() {
    assertThat(approved(market("0.00001"), held).entry().quantity())
        .isEqualTo(Quantity.of("0.00001"));
  }

  @Test
  void deniedWithoutPosition() {
    CheckResult denial = denial(market("1"), Given.desk());
    assertThat(denial.sentence()).isEqualTo("There is no position in BTC to close.");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          ENTRY, MARKET,      ,      ,      exit-form
          EXIT,  MARKET,      60000, ,      exit-form
          EXIT,  LIMIT,       ,      ,      exit-form
          STOP,  STOP_MARKET, ,      ,      exit-form
          EXIT,  LIMIT,       0.01,  ,      ''
          TARGET, TAKE_PROFIT, ,     0.01,  ''
          STOP,  STOP_MARKET, ,      57000, ''
          """)
  void deniedOnlyWhenItIsNoExitAtAll(
      OrderRole role,
      OrderType type,
      @Nullable String limit,
      @Nullable String trigger,
      String rule) {
    RiskOutcome outcome = gate.approveExit(exit(role, type, "0.05", limit, trigger), held.view());
    CheckResult denial = outcome.verdict().denial();
    assertThat(denial == null ? "" : denial.rule()).isEqualTo(rule);
  }

  @Test
  void deniedForAnotherAccountOrWithoutALot() {
    assertThat(denial(market("0.000001"), held).rule()).isEqualTo("exit-size");
    ExitIntent other = exit(new AccountId("paper", "other"), OrderRole.EXIT, OrderType.MARKET);
    assertThat(denial(other, held).rule()).isEqualTo("exit-form");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          BUY,  STOP,   STOP_MARKET, 57000.3, 57001, CLAMP
          SELL, STOP,   STOP_MARKET, 63000.7, 63000, CLAMP
          BUY,  TARGET, TAKE_PROFIT, 66000.3, 66001, CLAMP
          SELL, TARGET, TAKE_PROFIT, 54000.7, 54000, CLAMP
          BUY,  STOP,   STOP_MARKET, 59999,   59999, PASS
          BUY,  STOP,   STOP_MARKET, 60000,   60000, WARN
          SELL, STOP,   STOP_MARKET, 60000,   60000, WARN
          BUY,  TARGET, TAKE_PROFIT, 60000,   60000, WARN
          SELL, TARGET, TAKE_PROFIT, 60001,   60001, WARN
          """)
  void roundsTriggersWithoutMoreRiskAndWarnsWhenTheyFireAtOnce(
      Side side,
      OrderRole role,
      OrderType type,
      String asked,
      String expected,
      CheckResult.Outcome outcome) {
    Given given = Given.desk().holding("BTC", side, "0.05", "60000", 7);
    ExitIntent intent = exit(role, type, "0.05", null, asked);
    assertThat(approved(intent, given).entry().trigger()).isEqualTo(Price.of(expected));
    assertThat(gate.approveExit(intent, given.view()).verdict().results().getLast().outcome())
        .isEqualTo(outcome);
  }

  private ApprovedOrder approved(ExitIntent intent, Given given) {
    RiskOutcome outcome = gate.approveExit(intent, given.view());
    assertThat(outcome).isInstanceOf(RiskOutcome.Approved.class);
    return ((RiskOutcome.Approved) outcome).order();
  }

  private CheckResult denial(ExitIntent intent, Given given) {
    RiskOutcome outcome = gate.approveExit(intent, given.view());
    assertThat(outcome).isInstanceOf(RiskOutcome.Denied.class);
    CheckResult denial = outcome.verdict().denial();
    assertThat(denial).isNotNull();
    return denial;
  }

  private static ExitIntent market(String quantity) {
    return exit(OrderRole.EXIT, OrderType.MARKET, quantity, null, null);
  }

  private static ExitIntent exit(AccountId account, OrderRole role, OrderType type) {
    return new ExitIntent(
        3, "s1", account, btc(), role, type, Quantity.of("0.05"), null, null, "by hand", 1_000);
  }

  private static ExitIntent exit(
      OrderRole role,
      OrderType type,
      String quantity,
      @Nullable String limit,
      @Nullable String trigger) {
    return new ExitIntent(
        3,
        "s1",
        Ask.ACCOUNT,
        btc(),
        role,
        type,
        Quantity.of(quantity),
        limit == null ? null : Price.of(limit),
        trigger == null ? null : Price.of(trigger),
        "by hand",
        1_000);
  }

  private static Instrument btc() {
    return InstrumentCatalogue.find("BTC").orElseThrow();
  }
}
