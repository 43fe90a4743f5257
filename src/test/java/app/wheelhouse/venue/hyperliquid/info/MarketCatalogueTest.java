package app.wheelhouse.venue.hyperliquid.info;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.venue.hyperliquid.info.InfoException.Kind;
import app.wheelhouse.venue.hyperliquid.info.MarketCatalogue.Refresh;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the venue lists, and what it changes.
class MarketCatalogueTest {
  private static final String CONTEXT =
      "{\"funding\":\"0.0000125\",\"openInterest\":\"100.5\",\"prevDayPx\":\"90\","
          + "\"dayNtlVlm\":\"12345.6\",\"dayBaseVlm\":\"7\",\"premium\":\"0.0001\","
          + "\"oraclePx\":\"99.9\",\"markPx\":\"100.1\",\"midPx\":null,\"impactPxs\":null}";
  private static final String BTC =
      "{\"name\":\"BTC\",\"szDecimals\":5,\"maxLeverage\":40,\"marginTableId\":56}";
  private static final String OLD =
      "{\"name\":\"OLD\",\"szDecimals\":1,\"maxLeverage\":3,\"marginTableId\":3,"
          + "\"isDelisted\":true}";
  private static final String SOL =
      "{\"name\":\"SOL\",\"szDecimals\":2,\"maxLeverage\":20,\"marginTableId\":20}";
  private static final String TABLES =
      "[[56,{\"description\":\"tiered\",\"marginTiers\":[{\"lowerBound\":\"0.0\","
          + "\"maxLeverage\":40},{\"lowerBound\":\"150000000.0\",\"maxLeverage\":20}]}]]";

  private VenueStub venue;
  private MarketCatalogue catalogue;

  @BeforeEach
  void start() throws IOException {
    venue = new VenueStub();
    catalogue = catalogue(List.of());
    list(TABLES, BTC, OLD, SOL);
  }

  @AfterEach
  void stop() {
    venue.close();
  }

  private MarketCatalogue catalogue(List<String> dexes) {
    return new MarketCatalogue(venue.info(), venue.drift, venue.millis::get, dexes);
  }

  private void list(String tables, String... assets) {
    venue.json("metaAndAssetCtxs", reply(tables, assets));
  }

  private static String reply(String tables, String... assets) {
    return "[{\"universe\":["
        + String.join(",", assets)
        + "],\"marginTables\":"
        + tables
        + ",\"collateralToken\":0},["
        + (CONTEXT + ",").repeat(assets.length).replaceAll(",$", "")
        + "]]";
  }

  @Test
  void listsWhatCanBeTradedWithItsNumberRulesAndContext() throws InfoException {
    MarketTable table = catalogue.refresh().table();
    assertThat(table.markets()).containsOnlyKeys("BTC", "SOL");
    MarketTable.Market sol = table.find("SOL").orElseThrow();
    assertThat(sol.assetId()).isEqualTo(2);
    assertThat(sol.instrument().tickSize()).isEqualByComparingTo("0.0001");
    assertThat(sol.context().mark()).isEqualTo(100.1);
    Instrument btc = table.find(InstrumentId.hyperliquid("BTC")).orElseThrow().instrument();
    assertThat(btc.maxLeverage(Money.of(150_000_000))).isEqualTo(20);
    assertThat(table.universe()).containsExactly("BTC", "OLD", "SOL");
    assertThat(table.assets().matches(1, "OLD")).isTrue();
    assertThat(table.ids()).containsEntry("BTC", InstrumentId.hyperliquid("BTC"));
    assertThat(table.time()).isEqualTo(VenueStub.NOW);
    assertThat(venue.weight()).isEqualTo(20);
  }

  @Test
  void aBuildersDexIsReadOnDemandWithItsOwnNumbers() throws InfoException {
    venue
        .json("perpDexs", "[null,{\"name\":\"abc\"},{\"name\":\"xyz\",\"fullName\":\"XYZ\"}]")
        .on(
            "metaAndAssetCtxs",
            request ->
                VenueStub.json(
                    request.has("dex")
                        ? reply("[]", SOL.replace("SOL", "xyz:TSLA"))
                        : reply(TABLES, BTC)));
    MarketTable table = catalogue(List.of("xyz")).refresh().table();
    assertThat(table.find("xyz:TSLA").orElseThrow().assetId()).isEqualTo(120_000);
    assertThat(table.assets().matches(120_000, "xyz:TSLA")).isTrue();
    assertThat(venue.count("metaAndAssetCtxs")).isEqualTo(2);
  }

  @Test
  void aSecondReadingWithoutChangesSaysNothing() throws InfoException {
    assertThat(catalogue.refresh().changes()).isEmpty();
    assertThat(catalogue.refresh().changes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "szDecimals":2   | "szDecimals":3   | SOL has new lots: 2 became 3 decimals
          "maxLeverage":20 | "maxLeverage":10 | SOL has a new highest leverage: 20x became 10x
          "SOL"            | "SOLX"           | SOL is no longer listed by the venue
          "name"           | "isDelisted":true,"name" | SOL was delisted
          "name"           | "onlyIsolated":true,"name" | SOL allows isolated margin only now
          """)
  void x19AChangedRuleIsToldAndTheNewTableHasIt(String from, String to, String sentence)
      throws InfoException {
    MarketTable before = catalogue.refresh().table();
    list(TABLES, BTC, OLD, SOL.replace(from, to));
    Refresh refresh = catalogue.refresh();
    assertThat(refresh.changes()).contains(sentence);
    assertThat(refresh.table()).isNotEqualTo(before);
  }

  @Test
  void x19NewMarginTiersAreTold() throws InfoException {
    catalogue.refresh();
    list(TABLES.replace("150000000.0", "90000000.0"), BTC, OLD, SOL);
    assertThat(catalogue.refresh().changes())
        .containsExactly("BTC has new margin tiers: 40x from $0, 20x from $90000000");
  }

  @Test
  void x20AShiftedIndexIsToldAndTheOldNumberNoLongerMatches() throws InfoException {
    MarketTable before = catalogue.refresh().table();
    list(TABLES, BTC, SOL);
    Refresh refresh = catalogue.refresh();
    assertThat(refresh.changes())
        .contains("SOL has a new number: 2 became 1", "OLD is no longer listed by the venue");
    assertThat(refresh.table().assets().matches(2, "SOL")).isFalse();
    assertThat(refresh.table().find("SOL").orElseThrow().assetId()).isEqualTo(1);
    assertThat(before.find("SOL").orElseThrow().assetId()).as("never changed").isEqualTo(2);
  }

  @Test
  void x20AListThatNamesACoinTwiceIsNotUsed() throws InfoException {
    MarketTable before = catalogue.refresh().table();
    list(TABLES, BTC, SOL, SOL);
    InfoException failure = catchThrowableOfType(InfoException.class, () -> catalogue.refresh());
    assertThat(failure.kind()).isEqualTo(Kind.MALFORMED);
    assertThat(failure).hasMessageContaining("SOL");
    list(TABLES, BTC, OLD, SOL);
    assertThat(catalogue.refresh().changes()).isEmpty();
    assertThat(before.markets()).hasSize(2);
  }

  @Test
  void contextsThatDoNotFitTheirMarketsAreNotUsed() {
    venue.json(
        "metaAndAssetCtxs",
        "[{\"universe\":[" + BTC + "," + SOL + "],\"marginTables\":[]},[" + CONTEXT + "]]");
    InfoException failure = catchThrowableOfType(InfoException.class, () -> catalogue.refresh());
    assertThat(failure.kind()).isEqualTo(Kind.MALFORMED);
  }
}
