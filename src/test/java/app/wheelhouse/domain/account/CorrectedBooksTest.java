package app.wheelhouse.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the venue's own numbers make of an account's books.
class CorrectedBooksTest {
  private static final InstrumentId COIN = InstrumentId.hyperliquid("COIN");
  private final Account account =
      Account.opened(new AccountId("hyperliquid", "main"), Money.of(1_000));

  private static Position held(String signed) {
    return Position.held(COIN, new BigDecimal(signed), Price.of("100"), 5, 7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12.5", "-12.5", "0"})
  void movedCashIsInTheBalanceAndInWhatWasDeposited(String amount) {
    Account after = account.moved(Money.of(amount));

    assertThat(after.balance()).isEqualTo(Money.of(1_000).plus(Money.of(amount)));
    assertThat(after.deposited()).isEqualTo(after.balance());
    assertThat(after.realised()).isEqualTo(Money.ZERO);
  }

  @Test
  void aCorrectedPositionIsThereAtItsPriceAndCashStays() {
    Account after = account.corrected(held("-2"));

    assertThat(after.position(COIN).signed()).isEqualByComparingTo("-2");
    assertThat(after.position(COIN).averagePrice()).isEqualTo(Price.of("100"));
    assertThat(after.position(COIN).trip().openedAt()).isEqualTo(7);
    assertThat(after.balance()).isEqualTo(account.balance());
    assertThat(after.corrected(held("0")).positions()).isEmpty();
  }
}
