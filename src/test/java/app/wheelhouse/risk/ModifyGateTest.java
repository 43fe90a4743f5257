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
import app.wheelhouse.domain.order.TimeInForce;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Changes of working orders: less risk passes, more risk is judged again.
class ModifyGateTest {
  private final RiskEngine gate = RiskEngine.standard();
  private final Instrument btc = InstrumentCatalogue.find("BTC").orElseThrow();

  @Nested
  class AStop {
    /// Long 0.05 from 60,000; the stop at 57,000. 5 % of 10,000 is 500 USDC: 10,000 a coin.
    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            57500, PASS
            57000, PASS
            56999, WARN
            50000, WARN
            49999, DENY
            60000, WARN
            """)
    void tightensFreelyAndLoosensOnlyWithinTheLimit(String trigger, CheckResult.Outcome expected) {
      Given given = Given.desk().holding("BTC", Side.BUY, "0.05", "60000", 3);
      ModifyOutcome outcome =
          gate.approveModify(
              stop(Side.SELL), btc, Quantity.of("0.05"), null, Price.of(trigger), given.view());
      assertThat(outcome.verdict().results().getLast().outcome()).isEqualTo(expected);
      assertThat(outcome.verdict().isApproved()).isEqualTo(expected != CheckResult.Outcome.DENY);
    }

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            62500, PASS
            63000, PASS
            63001, WARN
            70000, WARN
            70001, DENY
            """)
    void ofAShortLoosensUpwards(String trigger, CheckResult.Outcome expected) {
      Given given = Given.desk().holding("BTC", Side.SELL, "0.05", "60000", 3);
      OrderSpec short63 = stop(Side.BUY).withPrices(null, Price.of("63000"));
      ModifyOutcome outcome =
          gate.approveModify(
              short63, btc, Quantity.of("0.05"), null, Price.of(trigger), given.view());
      assertThat(outcome.verdict().results().getLast().outcome()).isEqualTo(expected);
    }

    /// At 5x liquidated at 48,607.59 or 71,111.11; 15 % of the way from there to the entry.
    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            BUY,  50317, WARN
            BUY,  50316, DENY
            BUY,  48607, DENY
            SELL, 69444, WARN
            SELL, 69445, DENY
            SELL, 71112, DENY
            """)
    void neverLoosensTowardsLiquidation(Side side, String trigger, CheckResult.Outcome expected) {
      Given given = Given.desk().holding("BTC", side, "0.05", "60000", 5);
      OrderSpec resting =
          stop(side.opposite()).withPrices(null, Price.of(side == Side.BUY ? "57000" : "63000"));
      ModifyOutcome outcome =
          gate.approveModify(
              resting, btc, Quantity.of("0.05"), null, Price.of(trigger), given.view());
      assertThat(outcome.verdict().results().getLast().outcome()).isEqualTo(expected);
    }

    @Test
    void tightensWhileHalted() {
      Given given =
          Given.desk().holding("BTC", Side.BUY, "0.05", "60000", 5).state(TradingState.HALTED);
      ApprovedModify modify = approved(stop(Side.SELL), "0.05", null, "58000.4", given);
      assertThat(modify.trigger()).isEqualTo(Price.of("58001"));
      assertThat(modify.quantity()).isEqualTo(Quantity.of("0.05"));
      assertThat(modify.limit()).isNull();
      assertThat(modify.before()).isEqualTo(stop(Side.SELL));
      assertThat(modify.orderId()).isEqualTo(modify.after().id());
      assertThat(modify.validUntil()).isEqualTo(3_000);
      assertThat(modify.account()).isEqualTo(Ask.ACCOUNT);
    }

    @Test
    void isNotLoosenedBeforeItsPositionIsOpen() {
      assertThat(denial(stop(Side.SELL), "0.05", null, "56000", Given.desk()).rule())
          .isEqualTo("modify-stop");
    }

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            0.05, 0.05, PASS
            0.08, 0.08, PASS
            0.09, 0.08, CLAMP
            0.04, 0.04, WARN
            """)
    void growsToThePositionAndWarnsWhenItNoLongerCoversIt(
        String asked, String expected, CheckResult.Outcome outcome) {
      Given given = Given.desk().holding("BTC", Side.BUY, "0.08", "60000", 5);
      ModifyOutcome answer =
          gate.approveModify(
              stop(Side.SELL), btc, Quantity.of(asked), null, Price.of("57000"), given.view());
      assertThat(answer.verdict().results().getFirst().outcome()).isEqualTo(outcome);
      assertThat(answer.verdict().finalQuantity()).isEqualTo(Quantity.of(expected));
    }
  }

  @Test
  void movesATargetFreely() {
    Given given = Given.desk().holding("BTC", Side.BUY, "0.05", "60000", 5);
    OrderSpec target =
        order(Side.SELL, OrderType.TAKE_PROFIT, OrderRole.TARGET, "0.05", null, "66000");
    assertThat(approved(target, "0.05", null, "64000.2", given).trigger())
        .isEqualTo(Price.of("64001"));
    assertThat(approved(target, "0.05", null, "70000", given).trigger())
        .isEqualTo(Price.of("70000"));
  }

  @Nested
  class AnEntry {
    private final OrderSpec entry =
        order(Side.BUY, OrderType.LIMIT, OrderRole.ENTRY, "0.05", "59800", null);
    private final Given working = Given.desk().working("BTC", "2990");

    @Test
    void shrinksEvenWhileHalted() {
      Given given = Given.desk().state(TradingState.HALTED);
      assertThat(approved(entry, "0.02", "59800", null, given).quantity())
          .isEqualTo(Quantity.of("0.02"));
    }

    @Test
    void growsThroughTheGate() {
      assertThat(approved(entry, "0.07", "59800", null, working).quantity())
          .isEqualTo(Quantity.of("0.07"));
      assertThat(approved(entry, "0.7", "59800", null, working).quantity())
          .isEqualTo(Quantity.of("0.1"));
      Given halted = Given.desk().state(TradingState.HALTED);
      assertThat(denial(entry, "0.07", "59800", null, halted).rule()).isEqualTo("trading-state");
    }

    @Test
    void isRepricedThroughTheGate() {
      assertThat(approved(entry, "0.05", "59900.6", null, working).limit())
          .isEqualTo(Price.of("59900"));
      assertThat(denial(entry, "0.05", "61000", null, working).rule()).isEqualTo("price-band");
    }

    @Test
    void doesNotCountItselfTwice() {
      Given tight = working.limits(l -> l.maxEffectiveLeverage("0.4"));
      assertThat(approved(entry, "0.06", "59800", null, tight).quantity())
          .isEqualTo(Quantity.of("0.06"));
      assertThat(approved(entry, "0.08", "59800", null, tight).quantity())
          .isEqualTo(Quantity.of("0.06666"));
    }

    @Test
    void countsTheOtherWorkingEntriesOfItsInstrument() {
      Given tight = Given.desk().working("BTC", "7990").limits(l -> l.maxEffectiveLeverage("0.8"));
      assertThat(approved(entry, "0.06", "59800", null, tight).quantity())
          .isEqualTo(Quantity.of("0.05"));
    }

    @Test
    void countsFullyWhereAPositionIsOpen() {
      Given tight =
          working
              .holding("BTC", Side.BUY, "0.01", "60000", 5)
              .limits(l -> l.maxEffectiveLeverage("0.4"));
      assertThat(approved(entry, "0.06", "59800", null, tight).quantity())
          .isEqualTo(Quantity.of("0.00683"));
    }

    @Test
    void isDeniedWhenItIsNoOrderAfterwards() {
      assertThat(denial(entry, "0.000001", "59800", null, working).sentence())
          .contains("cancel the order");
      assertThat(denial(entry, "0.05", null, null, working).rule()).isEqualTo("modify-form");
      ModifyOutcome other =
          gate.approveModify(
              entry,
              InstrumentCatalogue.find("ETH").orElseThrow(),
              Quantity.of("0.05"),
              Price.of("59800"),
              null,
              working.view());
      assertThat(other).isInstanceOf(ModifyOutcome.Denied.class);
    }
  }

  @Test
  void cancelsAlways() {
    OrderSpec order = stop(Side.SELL);
    ApprovedCancel cancel = gate.approveCancel(order, 5);
    assertThat(cancel.orderId()).isEqualTo(order.id());
    assertThat(cancel.instrument()).isEqualTo(order.instrument());
    assertThat(cancel.account()).isEqualTo(order.account());
    assertThat(cancel.validUntil()).isEqualTo(Long.MAX_VALUE);
    assertThat(cancel).isEqualTo(gate.approveCancel(order, 5));
    assertThat(cancel).isNotEqualTo(gate.approveCancel(order, 6));
  }

  @Test
  void deniesChangeOfAnotherAccountsOrder() {
    OrderSpec mine = stop(Side.SELL);
    OrderSpec other =
        new OrderSpec(
            new AccountId("paper", "other"),
            mine.id(),
            mine.instrument(),
            mine.side(),
            mine.type(),
            mine.quantity(),
            null,
            mine.trigger(),
            mine.timeInForce(),
            true,
            mine.role(),
            mine.leverage(),
            null);
    assertThat(denial(other, "0.05", null, "58000", Given.desk()).rule()).isEqualTo("modify-form");
  }

  private ApprovedModify approved(
      OrderSpec before,
      String quantity,
      @Nullable String limit,
      @Nullable String trigger,
      Given given) {
    ModifyOutcome outcome = modify(before, quantity, limit, trigger, given);
    assertThat(outcome).isInstanceOf(ModifyOutcome.Approved.class);
    return ((ModifyOutcome.Approved) outcome).modify();
  }

  private CheckResult denial(
      OrderSpec before,
      String quantity,
      @Nullable String limit,
      @Nullable String trigger,
      Given given) {
    ModifyOutcome outcome = modify(before, quantity, limit, trigger, given);
    assertThat(outcome).isInstanceOf(ModifyOutcome.Denied.class);
    CheckResult denial = outcome.verdict().denial();
    assertThat(denial).isNotNull();
    return denial;
  }

  private ModifyOutcome modify(
      OrderSpec before,
      String quantity,
      @Nullable String limit,
      @Nullable String trigger,
      Given given) {
    return gate.approveModify(
        before,
        btc,
        Quantity.of(quantity),
        limit == null ? null : Price.of(limit),
        trigger == null ? null : Price.of(trigger),
        given.view());
  }

  private static OrderSpec stop(Side side) {
    return order(side, OrderType.STOP_MARKET, OrderRole.STOP, "0.05", null, "57000");
  }

  private static OrderSpec order(
      Side side,
      OrderType type,
      OrderRole role,
      String quantity,
      @Nullable String limit,
      @Nullable String trigger) {
    return new OrderSpec(
        Ask.ACCOUNT,
        ClientOrderId.derive(Ask.ACCOUNT, "s1", 1, role),
        Given.BTC,
        side,
        type,
        Quantity.of(quantity),
        limit == null ? null : Price.of(limit),
        trigger == null ? null : Price.of(trigger),
        TimeInForce.GTC,
        role != OrderRole.ENTRY,
        role,
        5,
        null);
  }
}
