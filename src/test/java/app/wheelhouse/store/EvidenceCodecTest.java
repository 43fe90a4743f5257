package app.wheelhouse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.decision.Evidence;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceCodecTest {
  @Test
  void givesBackEveryCharacterAlsoHalfOfAPair() {
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < 2_000; i++) {
      Evidence evidence = EvidenceSamples.with(i, text(random), text(random));

      Evidence back = EvidenceCodec.decode(EvidenceCodec.encode(evidence));

      assertThat(back).isEqualTo(evidence);
      assertThat(back.isWhole()).isTrue();
    }
  }

  /// Any UTF-16 at all, which is what a cut-off reply may hold.
  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i > 0; i--) {
      text.append(
          (char) (random.nextBoolean() ? random.nextInt(128) : random.nextInt(0xD7F0, 0xE010)));
    }
    return text.toString();
  }

  @Test
  void isOneLineOfAscii() {
    byte[] line = EvidenceCodec.encode(EvidenceSamples.with(1, "två\nrader 🚀\u2028"));

    for (byte each : line) {
      assertThat(each).isBetween((byte) 0x20, (byte) 0x7e);
    }
  }

  @Test
  void passesOverFieldsOfNewerVersions() {
    Evidence evidence = EvidenceSamples.numbered(1);
    String json = new String(EvidenceCodec.encode(evidence), StandardCharsets.UTF_8);
    String more = "{\"new\":{\"a\":[1]}," + json.substring(1);

    assertThat(EvidenceCodec.decode(more.getBytes(StandardCharsets.UTF_8))).isEqualTo(evidence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          not json                 | not JSON
          []                       | not a JSON object
          {"id":"x"}               | instrument is missing
          {"id":7}                 | id is not a text
          """)
  void namesWhatIsNoEvidence(String json, String problem) {
    assertThatThrownBy(() -> EvidenceCodec.decode(json.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UnreadableEntry.class)
        .hasMessageContaining(problem);
  }
}
