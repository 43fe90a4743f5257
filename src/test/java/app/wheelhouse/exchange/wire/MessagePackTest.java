package app.wheelhouse.exchange.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The bytes of the MessagePack specification, at each border.
class MessagePackTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0, 00
          127, 7f
          128, cc80
          255, ccff
          256, cd0100
          65535, cdffff
          65536, ce00010000
          4294967295, ceffffffff
          4294967296, cf0000000100000000
          18446744073709551615, cfffffffffffffffff
          -1, ff
          -32, e0
          -33, d0df
          -128, d080
          -129, d1ff7f
          -32768, d18000
          -32769, d2ffff7fff
          -1500000, d2ffe91ca0
          -2147483648, d280000000
          -2147483649, d3ffffffff7fffffff
          -9223372036854775808, d38000000000000000
          true, c3
          false, c2
          null, c0
          1.5, cb3ff8000000000000
          """)
  void scalarsTakeTheirShortestForm(String json, String hex) throws MalformedRequest {
    assertThat(packed(json)).isEqualTo(hex);
  }

  @Test
  void lengthsGrowAtTheirBorders() throws MalformedRequest {
    assertThat(packed(quoted(31))).startsWith("bf61");
    assertThat(packed(quoted(32))).startsWith("d92061");
    assertThat(packed(quoted(255))).startsWith("d9ff61");
    assertThat(packed(quoted(256))).startsWith("da010061");
    assertThat(packed(quoted(65_536))).startsWith("db0001000061");
    assertThat(packed(ones(15))).startsWith("9f01");
    assertThat(packed(ones(16))).startsWith("dc001001");
  }

  @Test
  void textIsCountedInBytesNotLetters() throws MalformedRequest {
    assertThat(packed("\"ü\"")).isEqualTo("a2c3bc");
  }

  @Test
  void keysKeepTheOrderInWhichTheyWereSent() throws MalformedRequest {
    assertThat(packed("{\"b\":1,\"a\":2}")).isEqualTo("82a16201a16102");
  }

  @Test
  void numberBeyond64BitsIsRefused() {
    assertThatThrownBy(() -> packed("18446744073709551616")).isInstanceOf(MalformedRequest.class);
  }

  private static String packed(String json) throws MalformedRequest {
    return HexFormat.of().formatHex(MessagePack.bytes(Json.read(json)));
  }

  private static String quoted(int length) {
    return "\"" + "a".repeat(length) + "\"";
  }

  private static String ones(int count) {
    return "[" + "1,".repeat(count - 1) + "1]";
  }
}
