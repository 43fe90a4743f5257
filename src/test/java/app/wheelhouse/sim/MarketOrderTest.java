package app.wheelhouse.sim;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.instrument.FeeRates;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Liquidity;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketOrderTest {
  private static final SimSettings FIVE_POINTS =
      new SimSettings(
          7, FeeRates.DEFAULT, 0.0005, LatencySettings.INSTANT, 0, 1, FundingSettings.OFF);

  @Test
  void walksTheBookLevelByLevel() {
    Scene scene = new Scene(FIVE_POINTS);
    scene.book(new double[][] {{99, 1}, {98, 5}}, new double[][] {{100, 1}, {101, 2}, {103, 5}});
    scene.submit(scene.market(Side.BUY, "4"));
    assertThat(scene.news())
        .containsExactly(
            "Accepted ENTRY", "Fill ENTRY 1 @ 100", "Fill ENTRY 2 @ 101", "Fill ENTRY 1 @ 103");
  }

  @Test
  void paysSlippageBeyondTheVisibleBook() {
    Scene scene = new Scene(FIVE_POINTS);
    scene.book(new double[][] {{99, 1}, {98, 2}}, new double[][] {{100, 1}});
    scene.submit(scene.market(Side.SELL, "5"));
    assertThat(scene.news())
        .containsExactly(
            "Accepted ENTRY", "Fill ENTRY 1 @ 99", "Fill ENTRY 2 @ 98", "Fill ENTRY 2 @ 97.95");
  }

  @Test
  void doesNotTakeTheSameLevelTwiceFromOneBook() {
    Scene scene = new Scene(FIVE_POINTS);
    scene.book(new double[][] {{99, 9}}, new double[][] {{100, 1}, {101, 9}});
    scene.submit(scene.market(Side.BUY, "1"));
    scene.submit(scene.market(Side.BUY, "1"));
    assertThat(scene.fills())
        .extracting(fill -> fill.price().toString())
        .containsExactly("100", "101");
  }

  @Test
  void forgetsABookThatIsTooOld() {
    Scene scene = new Scene(FIVE_POINTS);
    scene.book(new double[][] {{99, 9}}, new double[][] {{100, 9}});
    scene.later(3_001).trade(110, 1);
    scene.submit(scene.market(Side.BUY, "1"));
    assertThat(scene.fills().getFirst().price()).hasToString("110.06");
  }

  @Test
  void isNeverBetterThanANewerQuote() {
    Scene scene = new Scene(FIVE_POINTS);
    scene.book(new double[][] {{99, 9}}, new double[][] {{100, 1}, {102, 9}});
    scene.later(5).quote(100, 9, 101, 9);
    scene.submit(scene.market(Side.BUY, "2"));
    assertThat(scene.fills())
        .extracting(fill -> fill.price().toString())
        .containsExactly("101", "102");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          BUY,  1, 100.5
          SELL, 1, 100
          """)
  void takesTheQuotedTouch(Side side, String quantity, String price) {
    Scene scene = new Scene(FIVE_POINTS);
    scene.quote(100, 1, 100.5, 1).submit(scene.market(side, quantity));
    assertThat(scene.news()).containsExactly("Accepted ENTRY", "Fill ENTRY 1 @ " + price);
  }

  @Test
  void sizeBeyondTheQuotedTouchPaysSlippage() {
    Scene scene = new Scene(FIVE_POINTS);
    scene.quote(99.99, 1, 100, 1).submit(scene.market(Side.BUY, "3"));
    assertThat(scene.news())
        .containsExactly("Accepted ENTRY", "Fill ENTRY 1 @ 100", "Fill ENTRY 2 @ 100.05");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # side, last,   fill: slipped by 5 bp and rounded against the trader
          BUY,    100,    100.05
          SELL,   100,    99.95
          BUY,    100.01, 100.07
          SELL,   100.01, 99.95
          """)
  void paysSlippageOnTheLastPrice(Side side, double last, String price) {
    Scene scene = new Scene(FIVE_POINTS);
    scene.price(last).submit(scene.market(side, "1"));
    assertThat(scene.fills().getFirst().price()).hasToString(price);
  }

  @Test
  void isRejectedBeforeTheFirstPrice() {
    Scene scene = new Scene(FIVE_POINTS);
    OrderSpec order = scene.submit(scene.market(Side.BUY, "1"));
    assertThat(scene.status(order)).isEqualTo(OrderStatus.REJECTED);
    assertThat(scene.seen(order).note()).startsWith("No price yet for COIN");
  }

  @Test
  void paysTheTakerFeeExactly() {
    Scene scene = new Scene(FIVE_POINTS);
    scene.quote(100, 9, 100.5, 9).submit(scene.market(Side.BUY, "2"));
    Fill fill = scene.fills().getFirst();
    assertThat(fill.liquidity()).isEqualTo(Liquidity.TAKER);
    assertThat(fill.fee()).isEqualTo(new Money(new BigDecimal("0.09045")));
    assertThat(scene.venue.account().balance()).isEqualTo(Money.of("99999.90955"));
  }

  @Test
  void namesEveryFillOnce() {
    Scene scene = new Scene(FIVE_POINTS);
    scene.book(new double[][] {{99, 9}}, new double[][] {{100, 1}, {101, 1}, {102, 9}});
    scene.submit(scene.market(Side.BUY, "3"));
    scene.submit(scene.market(Side.SELL, "3"));
    assertThat(scene.fills()).extracting(Fill::tradeId).doesNotHaveDuplicates().hasSize(4);
  }

  @Test
  void ignoresAnOrderThatItKnows() {
    Scene scene = new Scene(FIVE_POINTS);
    OrderSpec order = scene.price(100).market(Side.BUY, "1");
    scene.submit(order);
    scene.news();
    scene.submit(order);
    assertThat(scene.news()).isEmpty();
    assertThat(scene.held()).isEqualTo("1");
  }
}
