package app.wheelhouse.news;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.untrusted.CleanText;
import app.wheelhouse.testing.HostileTexts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SymbolTaggerTest {
  private static final List<String> TRADED =
      List.of(
          "BTC",
          "ETH",
          "SOL",
          "LINK",
          "ONE",
          "NEAR",
          "GAS",
          "kPEPE",
          "AVAX",
          "XRP",
          "POL",
          "S",
          "AI",
          "OP",
          "BCH",
          "PURR/USDC",
          "1000SHIB",
          "DOGE");

  private final SymbolTagger tagger = new SymbolTagger(TRADED);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Bitcoin climbs                                  | BTC
          btc and eth climb                               | BTC ETH
          BTC/USDT breaks out, #ETH follows               | BTC ETH
          Ether and Ethereum                              | ETH
          Together, Bethesda, Solana                      | SOL
          Bitcoin Cash forks                              | BCH
          Ethereum Classic and Bitcoin SV                 |
          Bitcoin Cash and Bitcoin                        | BCH BTC
          a link to the one thing near, gas is cheap      |
          A Link To The One Thing Near                    |
          LINK and NEAR lead                              | LINK NEAR
          $link, $near and $one lead                      | LINK NEAR ONE
          Chainlink and NEAR Protocol                     | LINK NEAR
          BITCOIN NEAR RECORD AS ONE FUND BUYS GAS        | BTC
          WHY $NEAR IS NEAR A RECORD                      | NEAR
          AI in the U.S. and AI again                     |
          $AI and $S                                      | AI S
          Sonic Labs unlocks                              | S
          OP unlock; op. cit.                             | OP
          PEPE and Pepecoin, pepe too                     | kPEPE
          Shiba Inu burns                                 | 1000SHIB
          PURR airdrop                                    | PURR/USDC
          An avalanche of liquidations, a ripple effect   |
          Avalanche upgrades, Ripple appeals              | AVAX XRP
          Avalanche of Selling Hits                       |
          Ripple effects of tariffs on polygon shapes     |
          Polygon burns POL                               | POL
          btcusd ETHBTC xBTCx                             |
          doge                                            |
          Dogecoin                                        | DOGE
          """)
  void tagsWholeWordsAndNames(String text, String symbols) {
    assertThat(String.join(" ", tagger.tag(text, List.of())))
        .isEqualTo(symbols == null ? "" : symbols);
  }

  @Test
  void claimedCodesCountForTradedInstrumentsOnly() {
    assertThat(tagger.tag("Calm", List.of("btc", "PEPE", "ADA", "../SOL", "", "\u0412TC")))
        .containsExactly("BTC", "kPEPE");
  }

  @Test
  void u6LookAlikesAreNotTagged() {
    assertThat(tagger.tag("\u0412TC and \u0412itcoin, B\u0422C, S\u041eL", List.of())).isEmpty();
  }

  @Test
  void tagsOnlyWhatIsTraded() {
    assertThat(new SymbolTagger(List.of("SOL")).tag("Bitcoin, BTC, $ETH", List.of())).isEmpty();
    for (HostileTexts.Hostile hostile : HostileTexts.all()) {
      assertThat(tagger.tag(CleanText.line(hostile.text(), 2_000), List.of(hostile.text())))
          .isSubsetOf(TRADED);
    }
  }
}
