package app.wheelhouse.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.Side;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTest {
  private static final InstrumentId BTC = InstrumentId.hyperliquid("BTC");
  private static final Decision.Header HEADER =
      new Decision.Header(
          new Proposer(Proposer.Kind.RULES, "analyst"),
          BTC,
          42,
          Confidence.NONE,
          Rationale.of("why"));

  private record Expected(Decision decision, String action) {}

  private static final List<Expected> TABLE =
      List.of(
          new Expected(open(Side.BUY), "open_long"),
          new Expected(open(Side.SELL), "open_short"),
          new Expected(new Decision.Increase(HEADER, 0.1), "increase"),
          new Expected(new Decision.Reduce(HEADER, 50), "reduce"),
          new Expected(new Decision.Close(HEADER), "close"),
          new Expected(new Decision.Hold(HEADER), "hold"));

  private static Decision open(Side side) {
    return new Decision.Open(HEADER, side, null, null, null, null, null);
  }

  @ParameterizedTest
  @FieldSource("TABLE")
  void isNamedByWhatItDoes(Expected expected) {
    assertThat(expected.decision().action()).isEqualTo(expected.action());
    assertThat(expected.decision().instrument()).isEqualTo(BTC);
    assertThat(expected.decision().time()).isEqualTo(42);
  }

  @Test
  void theTableHoldsEveryKind() {
    assertThat(TABLE.stream().map(row -> (Object) row.decision().getClass()).distinct())
        .containsExactlyInAnyOrder((Object[]) Decision.class.getPermittedSubclasses());
  }

  @Nested
  class ConfidenceRange {
    @ParameterizedTest
    @ValueSource(doubles = {0, Double.MIN_VALUE, 0.5, 1})
    void isFromZeroToOne(double value) {
      assertThat(new Confidence(value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
        doubles = {
          -Double.MIN_VALUE,
          -1,
          1.0000000000000002,
          50,
          Double.NaN,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY
        })
    void refusesTheRest(double value) {
      assertThatThrownBy(() -> new Confidence(value))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("0 to 1");
    }

    @Test
    void hasOneZero() {
      assertThat(new Confidence(-0.0)).isEqualTo(Confidence.NONE);
      assertThat(new Confidence(-0.0)).isEqualByComparingTo(Confidence.NONE);
      assertThat(new Confidence(0.4)).isLessThan(new Confidence(0.5));
    }
  }

  @ParameterizedTest
  @CsvSource({"STRATEGY, momentum, strategy:momentum", "RULES, analyst, rules:analyst"})
  void aProposerNeverPassesForAnotherKind(Proposer.Kind kind, String name, String text) {
    assertThat(new Proposer(kind, name)).hasToString(text);
  }

  @Test
  void aRationaleAndADispositionKeepTheirOwnLists() {
    List<String> saw = new ArrayList<>(List.of("RSI 71"));
    Rationale rationale = new Rationale("why", saw, List.of(), List.of(), List.of());
    saw.clear();
    assertThat(rationale.saw()).containsExactly("RSI 71");

    ClientOrderId id =
        ClientOrderId.derive(new AccountId("paper", "main"), "s1", 1, OrderRole.ENTRY);
    List<ClientOrderId> orders = new ArrayList<>(List.of(id));
    DecisionRecord.Acted acted = new DecisionRecord.Acted(orders);
    orders.clear();
    assertThat(acted.orders()).containsExactly(id);
  }
}
