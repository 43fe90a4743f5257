package app.wheelhouse.venue.hyperliquid.order;

import static app.wheelhouse.venue.hyperliquid.order.Specs.ID;
import static app.wheelhouse.venue.hyperliquid.order.Specs.SOL;
import static app.wheelhouse.venue.hyperliquid.order.Specs.TIME;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.execution.AddressBudget;
import java.math.BigDecimal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What replies, stream and readings share.
class AccountKnowledgeTest {
  private final AccountKnowledge known = AccountKnowledge.fresh();

  @Nested
  class Numbers {
    private final OrderNumbers numbers = known.numbers();

    @Test
    void theHighestNumberIsTheOrderAsItStands() {
      numbers.learn(ID, 78);
      numbers.learn(ID, 77);
      assertThat(numbers.newest(ID)).hasValue(78);
      assertThat(numbers.owner(77)).contains(ID);
    }

    @Test
    void anOrderWithoutANameIsCalledByItsNumberOrTheOneItGotByAChange() {
      ClientOrderId nameless = ClientOrderId.ofVenue(90);
      assertThat(numbers.numberOf(ID)).isEmpty();
      assertThat(numbers.numberOf(nameless)).hasValue(90);
      numbers.learn(nameless, 95);
      assertThat(numbers.numberOf(nameless)).hasValue(95);
    }

    @Test
    void x6ATradeCountsOnce() {
      numbers.filled(ID, 77, "t1", new BigDecimal("1.5"));
      numbers.filled(ID, 77, "t1", new BigDecimal("1.5"));
      numbers.filled(ID, 78, "t2", new BigDecimal("0.5"));
      assertThat(numbers.filled(ID)).isEqualTo(Quantity.of("2"));
      assertThat(numbers.filledOf(77)).isEqualByComparingTo("1.5");
    }

    @Test
    void anEndIsToldOnceUntilTheOrderIsPlaced() {
      assertThat(numbers.end(ID)).isTrue();
      assertThat(numbers.end(ID)).isFalse();
      numbers.placing(ID, TIME);
      assertThat(numbers.end(ID)).isTrue();
    }

    @Test
    void anOrderIsKnownSinceItWasMade() {
      assertThat(numbers.since(ID, TIME)).isEqualTo(TIME);
      numbers.ours(ID, TIME - 5);
      assertThat(numbers.since(ID, TIME)).isEqualTo(TIME - 5);
      assertThat(numbers.isOurs(ID)).isTrue();
    }

    @Test
    void theMemoryHasAnEndAndKeepsWhatIsUsed() {
      numbers.ours(ID, TIME);
      for (int i = 0; i < 2 * OrderNumbers.MOST; i++) {
        numbers.learn(ClientOrderId.ofVenue(i), i);
        numbers.isOurs(ID);
      }
      assertThat(numbers.isOurs(ID)).isTrue();
      assertThat(numbers.owner(1)).isEmpty();
    }
  }

  @Nested
  class Leverage {
    private final LeverageBook book = known.leverage();

    @Test
    void onlyWhatTheVenueConfirmedIsOpenedAt() {
      assertThat(book.refusal(SOL, 5)).get().asString().contains("not known", "SOL", "5x");
      book.confirmed(SOL, 20, true, TIME);
      assertThat(book.refusal(SOL, 5))
          .get()
          .asString()
          .contains("still has 20x for SOL", "not the 5x");
      book.confirmed(SOL, 5, true, TIME + 1);
      assertThat(book.refusal(SOL, 5)).isEmpty();
    }

    @Test
    void crossMarginIsNotWhatWasApproved() {
      book.confirmed(SOL, 5, false, TIME);
      assertThat(book.refusal(SOL, 5)).get().asString().contains("cross margin");
      assertThat(book.isolated()).isEmpty();
    }

    @Test
    void anOlderAnswerThatComesLateChangesNothing() {
      book.confirmed(SOL, 5, true, TIME + 1);
      book.confirmed(SOL, 20, true, TIME);
      assertThat(book.refusal(SOL, 5)).isEmpty();
      book.doubtful(SOL, TIME + 2);
      assertThat(book.refusal(SOL, 5)).isPresent();
      assertThat(book.isKnown(SOL)).isFalse();
      assertThat(book.of(SOL)).isEqualTo(1);
    }

    @Test
    void afterTenMinutesItIsReadAgain() {
      book.confirmed(SOL, 5, true, TIME);
      assertThat(book.isOld(SOL, TIME + 600_000)).isFalse();
      assertThat(book.isOld(SOL, TIME + 600_001)).isTrue();
    }
  }

  @Nested
  class Address {
    private final AddressMeter meter = known.address();

    @Test
    void withoutAReadingNothingIsRefused() {
      meter.sent(3);
      assertThat(meter.refusal(3)).isEmpty();
    }

    @Test
    void whatIsSentCountsUntilTheNextReading() {
      meter.measured(new AddressBudget(9_997, 10_000));
      assertThat(meter.refusal(3)).isEmpty();
      meter.sent(3);
      assertThat(meter.refusal(1))
          .get()
          .asString()
          .contains("10000 of 10000", "each USDC traded", "10000 left");
      meter.measured(new AddressBudget(10_000, 20_000));
      assertThat(meter.refusal(1)).isEmpty();
    }

    @Test
    void theVenuesOwnRefusalCounts() {
      meter.measured(new AddressBudget(5, 10_000));
      meter.exhausted();
      assertThat(meter.refusal(1)).isPresent();
    }
  }

  @Nested
  class Latch {
    private final EntryLatch latch = known.latch();

    @Test
    void aComparisonOpensWhatMaintenanceClosed() {
      assertThat(latch.close("maintenance")).isTrue();
      assertThat(latch.close("maintenance")).isFalse();
      latch.open();
      assertThat(latch.refusal()).isEmpty();
    }

    @Test
    void x22AComparisonNeverOpensWhatABadKeyClosed() {
      assertThat(latch.refuseKey("bad key")).isTrue();
      latch.open();
      assertThat(latch.refusal()).contains("bad key");
      latch.acceptKey();
      assertThat(latch.refusal()).isEmpty();
    }
  }
}
