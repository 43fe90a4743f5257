package app.wheelhouse.ai.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.ai.TriggerReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotJsonTest {
  @Test
  void whatIsWrittenIsReadBackWhateverItHolds() {
    Random random = new Random(7);
    for (int i = 0; i < 150; i++) {
      Snapshot snapshot = RandomSnapshots.of(random);
      String json = SnapshotJson.write(snapshot);
      assertThat(json).matches("[ -\\x7f]+");
      assertThat(SnapshotJson.read(json)).isEqualTo(snapshot);
      assertThat(SnapshotJson.write(SnapshotJson.read(json))).isEqualTo(json);
    }
  }

  @Test
  void equalSnapshotsHaveOneHashAndAnyChangeAnother() {
    Snapshot snapshot = RandomSnapshots.of(new Random(3));
    String hash = SnapshotHash.of(snapshot);
    assertThat(hash)
        .matches("[0-9a-f]{64}")
        .isEqualTo(SnapshotHash.of(RandomSnapshots.of(new Random(3))));
    Snapshot later =
        new Snapshot(
            snapshot.version(),
            snapshot.time() + 1,
            snapshot.subject(),
            snapshot.trigger(),
            snapshot.price(),
            snapshot.sections());
    List<Section> fewer = new ArrayList<>(snapshot.sections());
    fewer.removeLast();
    Snapshot shorter =
        new Snapshot(
            snapshot.version(),
            snapshot.time(),
            snapshot.subject(),
            TriggerReason.MANUAL,
            snapshot.price(),
            fewer);
    assertThat(List.of(hash, SnapshotHash.of(later), SnapshotHash.of(shorter)))
        .doesNotHaveDuplicates();
  }

  @Test
  void theLocaleOfTheMachineDoesNotShow() {
    Locale before = Locale.getDefault();
    Snapshot snapshot = RandomSnapshots.of(new Random(5));
    String json = SnapshotJson.write(snapshot);
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      assertThat(SnapshotJson.write(snapshot)).isEqualTo(json);
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"version\":1}",
        "{\"version\":2,\"time\":0,\"subject\":\"hyperliquid|BTC\",\"trigger\":\"CYCLE\",\"price\":1,\"sections\":[]}",
        "{\"version\":1,\"time\":0,\"subject\":\"hyperliquid|BTC\",\"trigger\":\"WHIM\",\"price\":1,\"sections\":[]}",
        "{\"version\":1,\"time\":0,\"subject\":\"hyperliquid|BTC\",\"trigger\":\"CYCLE\",\"price\":1,\"sections\":{}}",
        "{\"version\":1,\"time\":0,\"subject\":\"hyperliquid|BTC\",\"trigger\":\"CYCLE\",\"price\":1,\"price\":2,\"sections\":[]}",
        "{\"version\":1,\"time\":0,\"subject\":\"hyperliquid|BTC\",\"trigger\":\"CYCLE\",\"price\":1,\"sections\":[]}"
            + " x",
        "{\"version\":1,\"time\":0,\"subject\":\"hyperliquid|BTC\",\"trigger\":\"CYCLE\",\"price\":1,\"sections\":[{\"id\":\"a\",\"title\":\"b\",\"priority\":1,\"fields\":[[\"p\",\"l\",\"v\"]],\"tables\":[]}]}"
      })
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> SnapshotJson.read(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anInfinitePriceIsNoSnapshot() {
    Snapshot snapshot = RandomSnapshots.of(new Random(5));
    assertThatThrownBy(() ->
            new Snapshot(
                1,
                0,
                snapshot.subject(),
                TriggerReason.MANUAL,
                Double.POSITIVE_INFINITY,
                List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
