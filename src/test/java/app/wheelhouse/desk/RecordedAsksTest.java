package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.decision.Evidence;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.store.EvidenceCodec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedAsksTest {
  private static final Evidence PIECE =
      Evidence.of(
          InstrumentId.hyperliquid("BTC"),
          1,
          "ollama:m",
          "{}",
          "{}",
          1,
          "system",
          "user",
          List.of("{\"action\":\"hold\"}"),
          1,
          "action = hold\n",
          new Evidence.Use(1, 2, 3, 4, false));

  @TempDir Path folder;

  private static String line() {
    return new String(EvidenceCodec.encode(PIECE), StandardCharsets.UTF_8);
  }

  private Path file(String text) throws Exception {
    return Files.writeString(folder.resolve("asks.jsonl"), text);
  }

  @Test
  void readsALineAQuestionAndPassesOverEmptyLinesAndWhatIsAdded() throws Exception {
    String more = line().substring(0, line().length() - 1) + ",\"decision\":{\"action\":\"hold\"}}";

    assertThat(RecordedAsks.read(file(line() + "\n\n" + more + "\n")))
        .containsExactly(PIECE, PIECE);
  }

  @Test
  void namesTheLineThatIsNone() throws Exception {
    Path file = file(line() + "\n{\"action\":\"hold\"}\n");

    assertThatThrownBy(() -> RecordedAsks.read(file))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("Line 2 of")
        .hasMessageContaining("decision export --format jsonl");
  }

  @Test
  void aFileWithoutAQuestionIsNoRecording() throws Exception {
    Path file = file("\n\n");
    assertThatThrownBy(() -> RecordedAsks.read(file))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("holds no question");
  }

  @Test
  void aFileThatIsNotThereIsSaidSo() {
    assertThatThrownBy(() -> RecordedAsks.read(folder.resolve("nothing.jsonl")))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("cannot be read");
  }

  @Test
  void aFileThatIsNoTextIsSaidSo() throws Exception {
    Path file = folder.resolve("binary.jsonl");
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, (byte) 0xc0});
    assertThatThrownBy(() -> RecordedAsks.read(file)).isInstanceOf(BadInput.class);
  }

  @Test
  void theChoiceIsNamedByTheFileAndAsksUnderTheOldName() throws Exception {
    AdvisorChoice choice = AdvisorChoice.recorded(file(line()), 3);

    assertThat(choice.label()).isEqualTo("recorded:asks.jsonl");
    assertThat(choice.model().usual().toString()).isEqualTo("ollama:m");
    assertThat(choice.model().level()).isEqualTo(3);
  }
}
