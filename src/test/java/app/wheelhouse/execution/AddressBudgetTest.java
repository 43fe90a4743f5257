package app.wheelhouse.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressBudgetTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # used,  limit,   left,  cancels left
          0,        10000,   10000, 20000
          9999,     10000,   1,     10001
          10000,    10000,   0,     10000
          25000,    10000,   0,     0
          0,        150000,  150000, 250000
          0,        100000,  100000, 200000
          """)
  void cancelsHaveALimitOfTheirOwn(long used, long limit, long left, long cancels) {
    AddressBudget budget = new AddressBudget(used, limit);
    assertThat(budget.left()).isEqualTo(left);
    assertThat(budget.cancelsLeft()).isEqualTo(cancels);
    assertThat(budget.isUsedUp()).isEqualTo(left == 0);
  }

  @Test
  void growsWithWhatWasTradedAndABatchCountsItsOrders() {
    AddressBudget budget = AddressBudget.ofVolume(10_400, 500).afterSending(3);
    assertThat(budget).isEqualTo(new AddressBudget(10_403, 10_500));
    assertThat(budget.left()).isEqualTo(97);
  }

  @Test
  void refusesNumbersThatAreNone() {
    assertThatThrownBy(() -> new AddressBudget(-1, 10)).hasMessageContaining("-1");
  }
}
