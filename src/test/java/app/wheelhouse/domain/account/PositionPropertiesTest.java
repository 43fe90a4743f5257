package app.wheelhouse.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Fill;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PositionPropertiesTest {
  private static final BigDecimal CLOSE = new BigDecimal("1E-20");
  private static final int STORIES = 1_000;

  private final SplittableRandom random = new SplittableRandom(99);

  /// What a row of fills did.
  private record Outcome(Position position, Money realised, Money fees, List<ClosedTrade> trades) {}

  private static Outcome run(List<Fill> fills) {
    Position position = Position.flat(Fills.BTC);
    Money realised = Money.ZERO;
    List<ClosedTrade> trades = new ArrayList<>();
    Money fees = Money.ZERO;
    for (Fill fill : fills) {
      Position.Change change = position.apply(fill);
      position = change.after();
      realised = realised.plus(change.realised());
      ClosedTrade closed = change.closed();
      if (closed != null) {
        trades.add(closed);
        fees = fees.plus(closed.fees());
      }
    }
    return new Outcome(position, realised, fees.plus(position.trip().fees()), trades);
  }

  private List<Fill> story() {
    List<Fill> fills = new ArrayList<>();
    for (int i = random.nextInt(1, 25); i > 0; i--) {
      fills.add(Fills.any(random, Fills.BTC, fills.size() + 1));
    }
    return fills;
  }

  private static void assertClose(Money one, Money other) {
    assertThat(one.amount()).isCloseTo(other.amount(), within(CLOSE));
  }

  @Test
  void anySplitOfFillsGivesTheSamePosition() {
    int tradesSeen = 0;
    for (int i = 0; i < STORIES; i++) {
      List<Fill> whole = story();
      List<Fill> parts = new ArrayList<>();
      whole.forEach(fill -> parts.addAll(Fills.split(random, fill)));
      Outcome one = run(whole);
      Outcome other = run(parts);

      assertThat(other.position().signed()).isEqualTo(one.position().signed());
      assertClose(other.position().cost(), one.position().cost());
      assertClose(other.realised(), one.realised());
      assertThat(other.fees()).isEqualTo(one.fees());
      assertThat(other.position().trip().openedAt()).isEqualTo(one.position().trip().openedAt());
      assertThat(other.trades()).hasSameSizeAs(one.trades());
      for (int t = 0; t < one.trades().size(); t++) {
        ClosedTrade trade = one.trades().get(t);
        ClosedTrade same = other.trades().get(t);
        assertThat(same.quantity()).isEqualTo(trade.quantity());
        assertThat(same.closedAt()).isEqualTo(trade.closedAt());
        assertClose(same.realised(), trade.realised());
        assertThat(same.entry().value()).isCloseTo(trade.entry().value(), within(CLOSE));
        assertThat(same.exit().value()).isCloseTo(trade.exit().value(), within(CLOSE));
        tradesSeen++;
      }
    }
    assertThat(tradesSeen).isGreaterThan(STORIES);
  }

  @Test
  void realisedPlusUnrealisedIsCashPlusValue() {
    for (int i = 0; i < STORIES; i++) {
      List<Fill> fills = story();
      Outcome outcome = run(fills);
      Price mark = new Price(BigDecimal.valueOf(random.nextLong(1, 10_000_000), 2));
      BigDecimal signed = BigDecimal.ZERO;
      BigDecimal cash = BigDecimal.ZERO;
      for (Fill fill : fills) {
        signed = signed.add(Fills.signed(fill));
        cash = cash.add(Fills.cash(fill));
      }
      assertThat(outcome.position().signed()).isEqualByComparingTo(signed);
      assertThat(outcome.realised().plus(outcome.position().unrealised(mark)))
          .isEqualTo(new Money(cash.add(signed.multiply(mark.value()))));
    }
  }

  @Test
  void mirroredAccountsWinAndLoseTheSameBeforeFees() {
    for (int i = 0; i < STORIES; i++) {
      List<Fill> fills = story();
      Outcome one = run(fills);
      Outcome other = run(fills.stream().map(Fills::mirrored).toList());
      Price mark = new Price(BigDecimal.valueOf(random.nextLong(1, 10_000_000), 2));
      assertThat(one.realised().plus(other.realised())).isEqualTo(Money.ZERO);
      assertThat(one.position().unrealised(mark).plus(other.position().unrealised(mark)))
          .isEqualTo(Money.ZERO);
      assertThat(one.position().signed()).isEqualTo(other.position().signed().negate());
      assertThat(one.trades()).hasSameSizeAs(other.trades());
    }
  }

  @Test
  void costStaysAboveZeroAndTheAverageWithinThePricesPaid() {
    for (int i = 0; i < STORIES; i++) {
      Position position = Position.flat(Fills.BTC);
      for (Fill fill : story()) {
        position = position.apply(fill).after();
        Price average = position.averagePrice();
        assertThat(average == null).isEqualTo(position.isFlat());
        if (average != null) {
          assertThat(position.cost().signum()).isPositive();
          assertThat(average).isBetween(Price.of("49999.999999999999999999"), Price.of("70000"));
        }
      }
    }
  }
}
