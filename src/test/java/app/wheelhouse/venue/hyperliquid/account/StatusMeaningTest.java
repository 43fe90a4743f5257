package app.wheelhouse.venue.hyperliquid.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusMeaningTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          open, OPEN, ''
          triggered, TRIGGERED, ''
          filled, FILLED, ''
          canceled, PLAIN_CANCEL, canceled at the venue
          rejected, REJECTED, rejected
          marginCanceled, CANCELED, margin
          vaultWithdrawalCanceled, CANCELED, withdrawal
          openInterestCapCanceled, CANCELED, open interest
          selfTradeCanceled, CANCELED, an order of this account
          reduceOnlyCanceled, CANCELED, no position is left
          siblingFilledCanceled, CANCELED, sibling
          delistedCanceled, CANCELED, delisted
          liquidatedCanceled, CANCELED, liquidated
          scheduledCancel, CANCELED, dead-man
          tickRejected, REJECTED, ticks
          minTradeNtlRejected, REJECTED, $10
          perpMarginRejected, REJECTED, margin
          reduceOnlyRejected, REJECTED, only reduce
          badAloPxRejected, REJECTED, rest in the book
          iocCancelRejected, REJECTED, nobody
          badTriggerPxRejected, REJECTED, trigger
          marketOrderNoLiquidityRejected, REJECTED, empty
          positionIncreaseAtOpenInterestCapRejected, REJECTED, cap
          positionFlipAtOpenInterestCapRejected, REJECTED, cap
          tooAggressiveAtOpenInterestCapRejected, REJECTED, cap
          openInterestIncreaseRejected, REJECTED, open interest
          insufficientSpotBalanceRejected, REJECTED, spot
          oracleRejected, REJECTED, reference price
          perpMaxPositionRejected, REJECTED, too large
          moonPhaseRejected, REJECTED, moonPhaseRejected
          moonPhaseCanceled, CANCELED, moonPhaseCanceled
          sleeping, UNKNOWN, sleeping
          """)
  void everyWordOfTheVenueHasAMeaning(String status, StatusMeaning.Kind kind, String words) {
    StatusMeaning meaning = StatusMeaning.of(status);
    assertThat(meaning.kind()).isEqualTo(kind);
    assertThat(meaning.words()).contains(words);
  }
}
