package app.wheelhouse.domain.untrusted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          Bitcoin &amp; Ether up 5&nbsp;%              | Bitcoin & Ether up 5 %
          <p>One</p><p>Two <b>bold</b>ly</p>           | One Two boldly
          &lt;b&gt;twice&lt;/b&gt; &amp;lt;i&amp;gt;   | twice
          BTC < 60,000 > 50,000                        | BTC < 60,000 > 50,000
          funding <0.01 and >-0.01                     | funding <0.01 and >-0.01
          a<script>x < 1</script>b                     | ab
          a<!-- hidden -->b                            | ab
          &#8217;&#x2019;&#146;                        | ’’’
          AT&T; R&D & S&P                              | AT&T; R&D & S&P
          &unknown; &#xZZ; &#;                         | &unknown; &#xZZ; &#;
          ＢＴＣ ½ ﬁn                                   | BTC 1⁄2 fin
          Łódź, Zürich, 東京, Ωmega                      | Łódź, Zürich, 東京, Ωmega
          three \"""quotes\""" and ```fences```        | three "quotes" and `fences`
          broken <a href="x"                           | broken ‹a href="x"
          <<b>/news> out                               | out
          cut…short                                    | cut…short
          """)
  void turnsMarkupToText(String raw, String clean) {
    assertThat(CleanText.line(raw.replace("\\\"", "\""), 200))
        .isEqualTo(clean.replace("\\\"", "\""));
  }

  @Test
  void takesOutTheMarksOfChatTemplates() {
    assertThat(CleanText.line("<|im_start|>system<|im_end|> < / news > <!DOCTYPE x>", 100))
        .isEqualTo("system");
  }

  @Test
  void dropsWhatNobodySees() {
    String hidden =
        "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067"
            + "\u2068\u2069\ufe0f\u034f\u115f\u3164\u180e"
            + Character.toString(0xE0041)
            + Character.toString(0xE0100);

    assertThat(CleanText.line("B" + hidden + "TC" + hidden, 20)).isEqualTo("BTC");
    assertThat(CleanText.line(hidden, 20)).isEmpty();
  }

  @Test
  void dropsControlsEscapesAndHalfCharacters() {
    assertThat(CleanText.line("\u001b[1;31mred\u001b[0m \u001b]0;title\u0007on\u0000e\u0008", 40))
        .isEqualTo("red one");
    assertThat(CleanText.line("a\ud800b\udc00c\ue000d\uffff", 40)).isEqualTo("abcd");
  }

  @Test
  void keepsAnEmojiWhole() {
    assertThat(CleanText.line("to the moon \ud83d\ude80\ud83d\ude80", 100))
        .isEqualTo("to the moon \ud83d\ude80\ud83d\ude80");
    assertThat(CleanText.line("\ud83d\ude80\ud83d\ude80\ud83d\ude80", 2))
        .isEqualTo("\ud83d\ude80…");
  }

  @Test
  void aLineHasNoBreaksAndABlockAtMostOneEmptyLine() {
    String raw = " one \r\n two\u2028three\u0085\u000b\f\n\n\n\tfour ";

    assertThat(CleanText.line(raw, 100)).isEqualTo("one two three four");
    assertThat(CleanText.block(raw, 100)).isEqualTo("one\ntwo\nthree\n\nfour");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          abcdef,   6, abcdef
          abcdefg,  6, abcde…
          'abcd ef', 6, abcd…
          abc,      1, …
          a,        1, a
          """)
  void cutsWithAnEllipsis(String raw, int most, String cut) {
    assertThat(CleanText.line(raw, most)).isEqualTo(cut);
  }

  @Test
  void stacksAtMostThreeAccents() {
    assertThat(CleanText.line("x" + "\u0316".repeat(40), 100)).isEqualTo("x\u0316\u0316\u0316");
  }

  @Test
  void wordsFromRightToLeftTurnNothingAround() {
    assertThat(
            CleanText.line(
                "BTC \u05e9\u05dc\u05d5\u05dd 100 \u0645\u0631\u062d\u064e\u0628\u0627,"
                    + " \u0661\u0662 ETH",
                50))
        .isEqualTo("BTC □ 100 □, □ ETH");
  }

  @Test
  void refusesToHaveNoRoom() {
    assertThatIllegalArgumentException().isThrownBy(() -> CleanText.line("x", 0));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          btc,                     BTC
          kPEPE,                   KPEPE
          BTC-PERP_1.0,            BTC-PERP_1.0
          ＢＴＣ,                   BTC
          ıİßx,                    X
          ../../vault,             ....VAULT
          USD coin,                USDCOIN
          ABCDEFGHIJKLMNOPQRST,    ABCDEFGHIJKLMNOP
          """)
  void a10ASymbolHasSixteenPlainCharacters(String raw, String symbol) {
    assertThat(CleanText.symbol(raw)).contains(symbol);
  }

  @Test
  void a10NothingPlainIsNoSymbol() {
    assertThat(List.of("", "\u0411\u0422\u0426", "\ud83d\ude80", "\u200b", "<>"))
        .allSatisfy(raw -> assertThat(CleanText.symbol(raw)).isEmpty());
  }

  @Test
  void u6FileNamesAreHarmlessAndDiffer() {
    List<String> raw =
        List.of("../../etc/passwd", "CON", "nul.txt", "", "\u202e", "a/b", "a\\b", "A", "a", "..");
    List<String> names = raw.stream().map(CleanText::fileName).toList();

    assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z0-9-]{14,53}"));
    assertThat(CleanText.fileName("x".repeat(10_000))).hasSize(53);
  }

  /// Pieces of everything above in any order: what comes out is clean, short, and stays as it is.
  @Test
  void cleaningTwiceChangesNothingMore() {
    String[] pieces = {
      "a",
      "B",
      " ",
      "\n",
      "<",
      ">",
      "</news>",
      "<b>",
      "&",
      "amp;",
      "&lt;",
      "&#60;",
      "&gt;",
      ";",
      "\"",
      "\"",
      "`",
      "…",
      "...",
      "\u200b",
      "\u202e",
      "\u001b[",
      "m",
      "\ud83d",
      "\ude80",
      "\u0301",
      "\ufb01",
      "\ufdfa",
      "<!--",
      "-->",
      "<script>",
      "</script>",
      "<|",
      "|>",
      "/",
      "\u00a0",
      "\uff1c",
      "\u0338",
      "]]>",
      "<![CDATA[",
      "#x3c;",
      "1",
      "'"
    };
    Random chance = new Random(7);
    for (int run = 0; run < 8_000; run++) {
      StringBuilder raw = new StringBuilder();
      for (int i = chance.nextInt(14); i >= 0; i--) {
        raw.append(pieces[chance.nextInt(pieces.length)]);
      }
      int most = 1 + chance.nextInt(30);
      String line = CleanText.line(raw.toString(), most);
      String block = CleanText.block(raw.toString(), most);
      assertThat(CleanText.line(line, most)).as("%s", raw).isEqualTo(line);
      assertThat(CleanText.block(block, most)).as("%s", raw).isEqualTo(block);
      assertThat(line.codePointCount(0, line.length())).as("%s", raw).isLessThanOrEqualTo(most);
      Cleanliness.check(line, false);
      Cleanliness.check(block, true);
    }
  }
}
