package app.wheelhouse.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameStreamTest {
  private static final byte[] UPGRADE =
      bytes("HTTP/1.1 101 Switching\r\nUpgrade: websocket\r\n\r\n");

  private final Counters counters = new Counters();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void withoutFaultsTheBytesAreTheSameHoweverTheyAreCut(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(UPGRADE);
    for (int i = 0; i < 50; i++) {
      int size = random.nextInt(4) == 0 ? random.nextInt(70_000) : random.nextInt(300);
      all.writeBytes(WebSocketFrame.text(bytes("x".repeat(size))).bytes());
      all.writeBytes(new byte[] {(byte) 0x8a, 0});
    }
    FrameStream stream = stream(FrameFaults.NONE, seed);
    ByteArrayOutputStream passed = new ByteArrayOutputStream();
    byte[] whole = all.toByteArray();
    for (int at = 0; at < whole.length; ) {
      int next = Math.min(whole.length, at + 1 + random.nextInt(9_000));
      passed.writeBytes(stream.pass(Arrays.copyOfRange(whole, at, next)));
      at = next;
    }
    assertThat(passed.toByteArray()).isEqualTo(whole);
  }

  @Test
  void otherAnswersPassUntouched() {
    FrameStream stream = stream(new FrameFaults(1, 1, 1), 3);
    byte[] answer = bytes("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n\u0001\u0002{}");
    assertThat(stream.pass(answer)).isEqualTo(answer);
    assertThat(stream.pass(answer)).isEqualTo(answer);
  }

  @Test
  void everyFrameTwiceWhenTheChanceIsOne() {
    assertThat(texts(new FrameFaults(1, 0, 0), "a", "b")).containsExactly("a", "a", "b", "b");
    assertThat(counters.tally().duplicated()).isEqualTo(2);
  }

  @Test
  void framesAreOvertakenByAFewAndNoneIsLost() {
    String[] said = numbers(400);
    List<String> texts = texts(new FrameFaults(0, 0.3, 0), said);
    // The last one may still be held.
    assertThat(texts).hasSizeGreaterThanOrEqualTo(399).doesNotHaveDuplicates();
    assertThat(texts).isSubsetOf(said).isNotEqualTo(List.of(said));
    for (int i = 0; i < texts.size(); i++) {
      int late = i - Integer.parseInt(texts.get(i));
      assertThat(late).isBetween(-1, FrameStream.FARTHEST);
    }
    assertThat(counters.tally().reordered()).isGreaterThan(50);
  }

  @Test
  void damagedTextStaysInSoundFrames() {
    List<String> texts = texts(new FrameFaults(0, 0, 1), "{\"channel\":\"pong\"}", "{\"a\":1}");
    assertThat(texts).hasSize(2);
    assertThat(texts).doesNotContain("{\"channel\":\"pong\"}");
  }

  @Test
  void piecesOfAMessageAndCompressedFramesAreLeftAlone() {
    FrameStream stream = stream(new FrameFaults(1, 1, 1), 9);
    stream.pass(UPGRADE);
    byte[] first = {0x01, 2, 'a', 'b'};
    byte[] compressed = {(byte) 0xc1, 2, 'a', 'b'};
    byte[] masked = {(byte) 0x81, (byte) 0x81, 1, 2, 3, 4, 'x'};
    for (byte[] frame : List.of(first, compressed, masked)) {
      assertThat(stream.pass(frame)).isEqualTo(frame);
    }
  }

  @Test
  void theSameSeedDoesTheSame() {
    String[] said = numbers(200);
    FrameFaults some = new FrameFaults(0.2, 0.2, 0.2);
    assertThat(texts(some, said)).isEqualTo(texts(some, said)).isNotEqualTo(List.of(said));
  }

  private static String[] numbers(int count) {
    return IntStream.range(0, count).mapToObj(Integer::toString).toArray(String[]::new);
  }

  private List<String> texts(FrameFaults faults, String... said) {
    FrameStream stream = stream(faults, 5);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(stream.pass(UPGRADE));
    for (String text : said) {
      out.writeBytes(stream.pass(WebSocketFrame.text(bytes(text)).bytes()));
    }
    byte[] passed = out.toByteArray();
    List<String> texts = new ArrayList<>();
    int at = UPGRADE.length;
    for (WebSocketFrame frame = WebSocketFrame.at(passed, at);
        frame != null;
        frame = WebSocketFrame.at(passed, at)) {
      texts.add(new String(frame.bytes(), frame.header(), frame.payload(), StandardCharsets.UTF_8));
      at += frame.bytes().length;
    }
    assertThat(at).as("nothing but whole frames").isEqualTo(passed.length);
    return texts;
  }

  private FrameStream stream(FrameFaults faults, long seed) {
    return new FrameStream(() -> faults, counters, new SplittableRandom(seed));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
