package app.wheelhouse.venue.hyperliquid.wire;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import app.wheelhouse.domain.instrument.MarginTier;
import app.wheelhouse.domain.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetaTranslatorTest {
  private final DriftCounter drift = new DriftCounter();
  private final MetaTranslator translator = new MetaTranslator(drift);

  @Test
  void bitcoinIsAsTheBuiltInCatalogueHasIt() throws MalformedMessage {
    Instrument btc = translator.instruments(meta(InfoRepliesTest.META)).getFirst();
    assertThat(btc).isEqualTo(InstrumentCatalogue.find("BTC").orElseThrow());
  }

  @Test
  void aSmallTableIdIsTheLeverageAndALargeUnlistedOneSaysNothing() throws MalformedMessage {
    List<Instrument> all = translator.instruments(meta(InfoRepliesTest.META));
    assertThat(all.get(2).symbol()).isEqualTo("kPEPE");
    assertThat(all.get(2).tiers()).containsExactly(new MarginTier(Money.ZERO, 10));
    // Table 55 is not listed: the universe's own maximum counts.
    assertThat(all.get(1).tiers()).containsExactly(new MarginTier(Money.ZERO, 25));
    assertThat(all.get(2).priceDecimals()).isEqualTo(6);
  }

  @Test
  void aDelistedOneIsNoInstrumentButKeepsItsPlace() throws MalformedMessage {
    Meta meta = meta(InfoRepliesTest.META);
    assertThat(translator.instruments(meta))
        .extracting(Instrument::symbol)
        .containsExactly("BTC", "ETH", "kPEPE");
    assertThat(MetaTranslator.assetIds(meta, 0)).hasToString("{BTC=0, ETH=1, MATIC=2, kPEPE=3}");
    assertThat(MetaTranslator.assetIds(meta, 3)).containsEntry("kPEPE", 130_003);
  }

  @Test
  void oneThatMakesNoSenseIsLeftOutAndCountedAndTheOthersStay() throws MalformedMessage {
    String odd =
        """
        {"universe":[{"szDecimals":7,"name":"ODD","maxLeverage":3},
         {"szDecimals":2,"name":"b\\u00fcro","maxLeverage":3},
         {"szDecimals":2,"name":"ZERO","maxLeverage":0},
         {"szDecimals":2,"name":"LATE","maxLeverage":5,"marginTableId":60},
         {"szDecimals":2,"name":"SOL","maxLeverage":20}],
         "marginTables":[[60,{"marginTiers":[{"lowerBound":"10","maxLeverage":5}]}]]}\
        """;
    assertThat(translator.instruments(meta(odd)))
        .extracting(Instrument::symbol)
        .containsExactly("SOL");
    assertThat(drift.total()).isEqualTo(4);
  }

  private Meta meta(String json) throws MalformedMessage {
    return new InfoReplies(drift).meta(json);
  }
}
