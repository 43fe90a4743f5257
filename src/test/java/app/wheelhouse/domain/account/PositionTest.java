package app.wheelhouse.domain.account;

import static app.wheelhouse.domain.account.Fills.fill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Stories computed by hand.
class PositionTest {
  private static final Position FLAT = Position.flat(Fills.BTC);

  private static ClosedTrade closed(Position.Change change) {
    return Objects.requireNonNull(change.closed(), "the position did not close");
  }

  private static Position after(Fill... fills) {
    Position position = FLAT;
    for (Fill fill : fills) {
      position = position.apply(fill).after();
    }
    return position;
  }

  @Test
  void flatHasNoPriceAndNoProfit() {
    assertThat(FLAT.isFlat()).isTrue();
    assertThat(FLAT.isLong()).isFalse();
    assertThat(FLAT.averagePrice()).isNull();
    assertThat(FLAT.quantity()).isEqualTo(Quantity.ZERO);
    assertThat(FLAT.unrealised(Price.of("100"))).isEqualTo(Money.ZERO);
    assertThatThrownBy(
            () -> new Position(Fills.BTC, BigDecimal.ZERO, Money.of(1), 1, RoundTrip.NONE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void opensAtThePriceAndLeverageOfItsFirstFill() {
    Position.Change change = FLAT.apply(fill(Side.BUY, "2", "100", "0.2", 7));
    Position open = change.after();
    assertThat(change.realised()).isEqualTo(Money.ZERO);
    assertThat(change.closed()).isNull();
    assertThat(open.isLong()).isTrue();
    assertThat(open.closingSide()).isEqualTo(Side.SELL);
    assertThat(open.cost()).isEqualTo(Money.of(200));
    assertThat(open.averagePrice()).isEqualTo(Price.of("100"));
    assertThat(open.leverage()).isEqualTo(5);
    assertThat(open.trip().openedAt()).isEqualTo(7);
    assertThat(open.trip().fees()).isEqualTo(Money.of("0.2"));
  }

  @Test
  void averagesWhatIsAdded() {
    Position position =
        after(fill(Side.BUY, "2", "100", "0.2", 1), fill(Side.BUY, "1", "130", "0.1", 2));
    assertThat(position.quantity()).isEqualTo(Quantity.of("3"));
    assertThat(position.averagePrice()).isEqualTo(Price.of("110"));
    assertThat(position.trip().openedAt()).isEqualTo(1);
  }

  @Test
  void realisesPriceLessAverageCostOfThePartThatCloses() {
    Position held =
        after(fill(Side.BUY, "2", "100", "0.2", 1), fill(Side.BUY, "1", "130", "0.1", 2));
    Position.Change part = held.apply(fill(Side.SELL, "1", "120", "0.12", 3));
    assertThat(part.realised()).isEqualTo(Money.of(10));
    assertThat(part.closed()).isNull();
    assertThat(part.after().cost()).isEqualTo(Money.of(220));
    assertThat(part.after().averagePrice()).isEqualTo(Price.of("110"));

    Position.Change rest = part.after().apply(fill(Side.SELL, "2", "125", "0.25", 4));
    assertThat(rest.realised()).isEqualTo(Money.of(30));
    assertThat(rest.after()).isEqualTo(FLAT);
    ClosedTrade trade = closed(rest);
    assertThat(trade.side()).isEqualTo(Side.BUY);
    assertThat(trade.quantity()).isEqualTo(Quantity.of("3"));
    assertThat(trade.entry()).isEqualTo(Price.of("110"));
    assertThat(trade.exit()).isEqualTo(Price.of("123.3333333333333333333333333333333"));
    assertThat(trade.realised()).isEqualTo(Money.of(40));
    assertThat(trade.fees()).isEqualTo(Money.of("0.67"));
    assertThat(trade.net()).isEqualTo(Money.of("39.33"));
    assertThat(trade.openedAt()).isEqualTo(1);
    assertThat(trade.closedAt()).isEqualTo(4);
    assertThat(trade.liquidated()).isFalse();
  }

  @Test
  void aShortEarnsWhenThePriceFalls() {
    Position held = after(fill(Side.SELL, "4", "50", "0.1", 1));
    assertThat(held.side()).isEqualTo(Side.SELL);
    assertThat(held.unrealised(Price.of("45"))).isEqualTo(Money.of(20));
    assertThat(held.unrealised(Price.of("52.5"))).isEqualTo(Money.of(-10));

    Position.Change part = held.apply(fill(Side.BUY, "1", "40", "0.1", 2));
    assertThat(part.realised()).isEqualTo(Money.of(10));
    assertThat(part.after().signed()).isEqualByComparingTo("-3");
    Position.Change rest = part.after().apply(fill(Side.BUY, "3", "60", "0.1", 3));
    assertThat(rest.realised()).isEqualTo(Money.of(-30));
    assertThat(closed(rest).side()).isEqualTo(Side.SELL);
    assertThat(closed(rest).exit()).isEqualTo(Price.of("55"));
    assertThat(closed(rest).realised()).isEqualTo(Money.of(-20));
  }

  @Test
  void aFlipClosesTheOldAndOpensTheNewAndSplitsTheFee() {
    Position held = after(fill(Side.BUY, "2", "100", "0.2", 1));
    Position.Change flip = held.apply(fill(Side.SELL, "5", "110", "0.5", 9));
    assertThat(flip.realised()).isEqualTo(Money.of(20));
    assertThat(closed(flip).fees()).isEqualTo(Money.of("0.4"));
    assertThat(closed(flip).quantity()).isEqualTo(Quantity.of("2"));
    assertThat(closed(flip).closedAt()).isEqualTo(9);

    Position turned = flip.after();
    assertThat(turned.signed()).isEqualByComparingTo("-3");
    assertThat(turned.cost()).isEqualTo(Money.of(330));
    assertThat(turned.trip().fees()).isEqualTo(Money.of("0.3"));
    assertThat(turned.trip().openedAt()).isEqualTo(9);
    assertThat(turned.trip().realised()).isEqualTo(Money.ZERO);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # held, sold, left
          3,      2.9,  0.1
          3,      3.0,  0
          3,      3.1,  -0.1
          """)
  void closesExactlyAtItsOwnSize(String held, String sold, BigDecimal left) {
    Position.Change change =
        after(fill(Side.BUY, held, "100", "0", 1)).apply(fill(Side.SELL, sold, "100", "0", 2));
    assertThat(change.after().signed()).isEqualByComparingTo(left);
    assertThat(change.closed() == null).isEqualTo(left.signum() > 0);
    assertThat(change.realised()).isEqualTo(Money.ZERO);
  }

  @Nested
  class Funding {
    @Test
    void belongsToTheRoundTripAndChangesNoPrice() {
      Position held =
          after(fill(Side.BUY, "1", "100", "0.1", 1))
              .applyFunding(Money.of("0.3"))
              .applyFunding(Money.of("-0.1"));
      assertThat(held.cost()).isEqualTo(Money.of(100));
      ClosedTrade trade = closed(held.apply(fill(Side.SELL, "1", "101", "0.1", 2)));
      assertThat(trade.funding()).isEqualTo(Money.of("0.2"));
      assertThat(trade.realised()).isEqualTo(Money.of(1));
      assertThat(trade.net()).isEqualTo(Money.of("0.6"));
    }

    @Test
    void ofTheOldTripStaysThereAfterAFlip() {
      Position held = after(fill(Side.BUY, "1", "100", "0", 1)).applyFunding(Money.of("0.3"));
      Position.Change flip = held.apply(fill(Side.SELL, "2", "100", "0", 2));
      assertThat(closed(flip).funding()).isEqualTo(Money.of("0.3"));
      assertThat(flip.after().trip().funding()).isEqualTo(Money.ZERO);
    }
  }

  @Test
  void remembersThatTheVenueClosedItByForce() {
    Fill plain = fill(Side.SELL, "1", "80", "0.1", 2);
    Fill forced =
        new Fill(
            plain.account(),
            plain.tradeId(),
            plain.orderId(),
            plain.instrument(),
            plain.side(),
            plain.price(),
            plain.quantity(),
            plain.fee(),
            plain.liquidity(),
            plain.time(),
            plain.leverage(),
            true);
    Position held = after(fill(Side.BUY, "1", "100", "0.1", 1));
    assertThat(closed(held.apply(forced)).liquidated()).isTrue();
    assertThat(closed(held.apply(forced)).realised()).isEqualTo(Money.of(-20));
  }

  @Test
  void screensCloseToTheExactProfit() {
    Position held = after(fill(Side.SELL, "0.3", "61234.5", "0", 1));
    assertThat(held.screenUnrealised(60_000.5))
        .isCloseTo(held.unrealised(Price.of("60000.5")).toDouble(), within(1e-9));
    assertThat(held.notional(Price.of("60000"))).isEqualTo(Money.of(18_000));
  }
}
