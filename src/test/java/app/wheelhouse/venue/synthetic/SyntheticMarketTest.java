package app.wheelhouse.venue.synthetic;

import static app.wheelhouse.venue.synthetic.Markets.BTC;
import static app.wheelhouse.venue.synthetic.Markets.FOUR;
import static app.wheelhouse.venue.synthetic.Markets.START;
import static app.wheelhouse.venue.synthetic.Markets.market;
import static app.wheelhouse.venue.synthetic.Markets.pull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Timeframe;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyntheticMarketTest {
  @Nested
  class Repetition {
    @ParameterizedTest
    @ValueSource(longs = {0, 7, -1, Long.MAX_VALUE})
    void repeatsTheSameStreamForTheSameArguments(long seed) {
      SyntheticMarket one = market(seed);
      SyntheticMarket other = market(seed);
      int hashOne = 1;
      int hashOther = 1;
      for (int i = 0; i < 100_000; i++) {
        MarketEvent event = one.next();
        MarketEvent twin = other.next();
        if (!event.equals(twin)) {
          assertThat(twin).as("event %d", i).isEqualTo(event);
        }
        hashOne = 31 * hashOne + event.hashCode();
        hashOther = 31 * hashOther + twin.hashCode();
      }
      assertThat(hashOther).isEqualTo(hashOne);
    }

    @Test
    void differsByTheSeed() {
      assertThat(pull(market(1), 1_000)).isNotEqualTo(pull(market(2), 1_000));
      assertThat(market(1).history(BTC, Timeframe.M5, 100))
          .isNotEqualTo(market(2).history(BTC, Timeframe.M5, 100));
    }

    @Test
    void keepsTheOtherInstrumentsWhenOneIsAddedOrMoved() {
      SyntheticMarket all = new SyntheticMarket(3, FOUR.reversed(), START);
      SyntheticMarket alone = new SyntheticMarket(3, List.of(BTC), START);
      List<MarketEvent> ofBtc = new ArrayList<>();
      while (ofBtc.size() < 5_000) {
        MarketEvent event = all.next();
        if (event.instrument().equals(BTC.id())) {
          ofBtc.add(event);
        }
      }
      assertThat(pull(alone, 5_000)).isEqualTo(ofBtc);
      assertThat(alone.history(BTC, Timeframe.H1, 500))
          .isEqualTo(all.history(BTC, Timeframe.H1, 500));
    }

    @Test
    void isNotDisturbedByReadingHistory() {
      SyntheticMarket read = market(5);
      List<MarketEvent> mixed = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        mixed.addAll(pull(read, 50));
        assertThat(read.history(BTC, Timeframe.M15, 10)).hasSize(10);
      }
      assertThat(mixed).isEqualTo(pull(market(5), 1_000));
    }
  }

  @Nested
  class Refusals {
    @Test
    void refusesAMarketWithoutInstruments() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new SyntheticMarket(1, List.of(), START))
          .withMessageContaining("at least one instrument");
    }

    @Test
    void refusesAnInstrumentListedTwice() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new SyntheticMarket(1, List.of(BTC, BTC), START))
          .withMessageContaining("BTC is listed twice");
    }

    @Test
    void refusesAStartWithinAMinute() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new SyntheticMarket(1, FOUR, START + 1))
          .withMessageContaining("whole minute");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1.9, 1_001, -5, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesALivelinessOutOfRange(double eventsPerSecond) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new SyntheticMarket(1, FOUR, START, eventsPerSecond))
          .withMessageContaining("between 2 and 1,000");
    }

    @Test
    void refusesHistoryOfAForeignInstrument() {
      Instrument foreign = Markets.instrument("DOGE", 6, 0, 5);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> market(1).history(foreign, Timeframe.M1, 1))
          .withMessageContaining("DOGE");
    }
  }
}
