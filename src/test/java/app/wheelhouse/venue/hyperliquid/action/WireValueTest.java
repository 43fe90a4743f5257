package app.wheelhouse.venue.hyperliquid.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Actions as text and as bytes.
class WireValueTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"z\":1,\"a\":{\"y\":[],\"b\":{}},\"m\":[true,false,null,-1,0]}",
        "{\"n\":18446744073709551615,\"m\":-9223372036854775808,\"o\":9223372036854775807}",
        "[\"\\\"\\\\\\n\\t\\r\\u0001\",\"ä日本🚀/\"]",
        "\"\""
      })
  void whatWasReadIsWrittenWithTheSameKeysInTheSameOrder(String json) throws BadAction {
    assertThat(WireValue.parse(json).json()).isEqualTo(json);
  }

  @Test
  void blanksAndEscapesMakeNoDifference() throws BadAction {
    WireValue spaced = WireValue.parse(" {\n \"b\" : \"\\u00e4\\/\\ud83d\\ude80\" , \"a\":-0 } ");
    assertThat(spaced.json()).isEqualTo("{\"b\":\"ä/🚀\",\"a\":0}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\'',
      textBlock =
          """
          {"a":1.0};                        decimal point
          {"a":1e3};                        exponent
          {"a":[0.1]};                      decimal point
          {"a":18446744073709551616};       outside
          {"a":-9223372036854775809};       outside
          {"a":1,"b":2,"a":1};              The key a stands twice
          {"x":{"a":1,"\\u0061":1}};        The key a stands twice
          {"a":"\\ud83d"};                  half a character
          {"\\udc00":1};                    line 1, column
          {"a":1} {};                       more after the end
          {"a":1;                           line 1, column
          {"a":;                            line 1, column
          {'''a''':1};                      line 1, column
          {"a":01};                         line 1, column
          {"a":NaN};                        line 1, column
          ];                                no JSON
          '';                               empty
          """)
  void refusesWithTheReason(String json, String reason) {
    assertThatExceptionOfType(BadAction.class)
        .isThrownBy(() -> WireValue.parse(json))
        .withMessageContaining(reason);
  }

  @Test
  void refusesWhatIsTooDeepOrTooLong() {
    String deep = "[".repeat(33) + "]".repeat(33);
    assertThatExceptionOfType(BadAction.class)
        .isThrownBy(() -> WireValue.parse(deep))
        .withMessageContaining("deeper than 32");
    assertThatExceptionOfType(BadAction.class)
        .isThrownBy(() -> WireValue.parse("[".repeat(100_000)))
        .withMessageContaining("deeper than 32");
    assertThatExceptionOfType(BadAction.class)
        .isThrownBy(() -> WireValue.parse(" ".repeat(3_000_000)))
        .withMessageContaining("3000000");
    assertThatExceptionOfType(BadAction.class)
        .isThrownBy(() -> WireValue.parse("[" + "9".repeat(100_000) + "]"))
        .withMessageContaining("no JSON that can be read");
  }

  @Test
  void whatIsNoJsonIsNotQuoted() {
    assertThatExceptionOfType(BadAction.class)
        .isThrownBy(() -> WireValue.parse("x" + TestKeys.HEX))
        .satisfies(said -> assertThat(said.getMessage()).doesNotContain("0123"))
        .withNoCause();
  }

  @Test
  void halfACharacterHasNoBytes() {
    assertThatIllegalArgumentException().isThrownBy(() -> WireValue.text("a\ud83d"));
    assertThatIllegalArgumentException().isThrownBy(() -> WireValue.text("\ude80a"));
    assertThatIllegalArgumentException().isThrownBy(() -> new WireValue.Huge(1));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0,                    00
          127,                  7f
          128,                  cc80
          255,                  ccff
          256,                  cd0100
          65535,                cdffff
          65536,                ce00010000
          4294967295,           ceffffffff
          4294967296,           cf0000000100000000
          9223372036854775807,  cf7fffffffffffffff
          9223372036854775808,  cf8000000000000000
          18446744073709551615, cfffffffffffffffff
          -1,                   ff
          -32,                  e0
          -33,                  d0df
          -128,                 d080
          -129,                 d1ff7f
          -32768,               d18000
          -32769,               d2ffff7fff
          -1500000,             d2ffe91ca0
          -2147483648,          d280000000
          -2147483649,          d3ffffffff7fffffff
          -9223372036854775808, d38000000000000000
          true,                 c3
          false,                c2
          null,                 c0
          [],                   90
          {},                   80
          """)
  void packsInTheShortestForm(String json, String hex) throws BadAction {
    assertThat(HexFormat.of().formatHex(WireValue.parse(json).msgPack())).isEqualTo(hex);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          31,    bf
          32,    d920
          255,   d9ff
          256,   da0100
          65535, daffff
          65536, db00010000
          """)
  void headsOfTextsGrowWithTheirBytes(int length, String head) {
    byte[] bytes = WireValue.text("x".repeat(length)).msgPack();
    assertThat(HexFormat.of().formatHex(bytes)).startsWith(head + "7878");
    assertThat(bytes).hasSize(length + head.length() / 2);
    // Bytes are counted, not characters: each ä has two.
    assertThat(WireValue.text("ä".repeat(16)).msgPack()).startsWith(0xd9, 0x20).hasSize(34);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          15,    9f,         8f
          16,    dc0010,     de0010
          65535, dcffff,     deffff
          65536, dd00010000, df00010000
          """)
  void headsOfListsAndRecordsGrowWithTheirNumber(int length, String list, String record) {
    List<WireValue> ones =
        IntStream.range(0, length).mapToObj(WireValue::whole).<WireValue>map(v -> v).toList();
    assertThat(HexFormat.of().formatHex(WireValue.items(ones).msgPack())).startsWith(list + "00");
    List<WireValue.Field> fields =
        IntStream.range(0, length)
            .mapToObj(i -> new WireValue.Field("" + i, WireValue.whole(i)))
            .toList();
    assertThat(HexFormat.of().formatHex(new WireValue.Keyed(fields).msgPack()))
        .startsWith(record + "a13000");
  }

  @Test
  void twoThousandRandomTreesComeBackFromTextAndFromBytes() throws BadAction {
    RandomActions random = new RandomActions(new SplittableRandom(7));
    for (int i = 0; i < 2_000; i++) {
      WireValue tree = random.tree(3);
      assertThat(WireValue.parse(tree.json())).isEqualTo(tree);
      assertThat(Unpacked.of(tree.msgPack())).isEqualTo(tree);
    }
  }
}
