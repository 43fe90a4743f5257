package app.wheelhouse.ai.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts that nobody honest writes.
class GroundingHostileTest {

  @Test
  void tenThousandNumbersAreAllAccountedFor() {
    StringBuilder text = new StringBuilder();
    Random random = new Random(3);
    for (int i = 0; i < 10_000; i++) {
      text.append(100 + random.nextInt(900)).append(i % 7 == 0 ? ".\n" : "; ");
    }
    GroundingReport report = Grounding.of(text.toString(), Shown.large(1), Shown.LONG);
    assertThat(report.claims()).hasSize(10_000);
    assertThat(report.cut()).isFalse();
    assertThat(report.ungrounded()).isGreaterThan(9_000);
  }

  @Test
  void aLongTextIsCutAndSaysSo() {
    String text = "RSI 71.6 ".repeat(20_000);
    GroundingReport report = Grounding.of(text, Shown.btc());
    assertThat(report.cut()).isTrue();
    assertThat(report.claims().getLast().end()).isLessThanOrEqualTo(Grounding.MOST);
  }

  @Test
  void escapeSequencesHideNothingAndClaimNothing() {
    String text = "\u001b[31mRSI\u001b[0m of \u001b[1;38;5;200m71.6\u001b[0m on the 1h";
    GroundingReport report = Grounding.of(text, Shown.btc());
    assertThat(report.claims()).extracting(Claim::text).containsExactly("71.6", "1h");
    assertThat(report.grounded()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Price \u001b[64,999.5 now",
        "Price \u001b64,999.5 now",
        "Price \u200b64,999.5\u200b now",
        "Price \u202e64,999.5\u202c now",
        "Price\u000064,999.5\u0000 now",
        "Price\tUSD64,999.5!"
      })
  void controlsDoNotHideANumber(String text) {
    assertThat(Grounding.of(text, Shown.btc()).ungrounded()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "-",
        "$",
        ".",
        "1.",
        "..1..2..",
        "1,2,3,4,5,6,7,8,9,000,000,000",
        "1e",
        "1e+",
        "1e99999999999",
        "0x1F 0b11 1_000",
        "--5 +-5 -+5",
        "1:2:3:4:5 1:1 0:0",
        "5%%%%%% $$$5 5xxxx",
        "12 345 678 901 234",
        "½ ² Ⅷ 三",
        "\ud835 \udfd4 \ud835\udfd4",
        "\u001b",
        "\u001b[",
        "1/0 0/0 -0 0.0000000000000000000000000000000000000001"
      })
  void nothingBreaksIt(String text) {
    GroundingReport report = Grounding.of(text, Shown.btc(), Shown.LONG);
    for (Claim claim : report.claims()) {
      assertThat(text.substring(claim.start(), claim.end())).isEqualTo(claim.text());
    }
  }

  @Test
  void randomTextsNeverBreakItAndClaimsNeverOverlap() {
    String alphabet =
        "0123456789.,:;%$+-−– eExXkKmMbRrhd()/\n\t\u00a0\u001b[mRSIéß٣６\ud835\udfd4#~≈";
    FactIndex index = Grounding.index(Shown.btc(), Shown.LONG);
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 300; i++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      int last = 0;
      for (Claim claim : Grounding.of(text.toString(), index).claims()) {
        assertThat(claim.start()).as("seed %s", seed).isGreaterThanOrEqualTo(last);
        assertThat(claim.end()).isGreaterThan(claim.start());
        last = claim.end();
      }
    }
  }

  @Test
  void aNumberOfFourHundredDigitsIsUngrounded() {
    assertThat(Grounding.of("Price is " + "9".repeat(400) + " now", Shown.btc()).ungrounded())
        .isEqualTo(1);
  }

  @Test
  void spacesInListsAreNotDigitGroups() {
    assertThat(Grounding.of("RSI 71.6 ADX 28.4 low 63 411 high", Shown.btc()).grounded())
        .isEqualTo(3);
    assertThat(Grounding.of("levels 64 999 and", Shown.btc()).claims())
        .extracting(Claim::text)
        .containsExactly("64", "999");
  }
}
