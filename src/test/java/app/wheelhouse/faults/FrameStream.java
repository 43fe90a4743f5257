package app.wheelhouse.faults;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/// What a server sends, cut into WebSocket frames where it is a WebSocket, so that whole frames can
/// be doubled, swapped and damaged; anything else passes as it is.
///
/// Only whole, uncompressed text frames are touched: a doubled piece of a message or a doubled
/// compressed frame would break the protocol and not the application.
final class FrameStream {
  /// By how many frames one may be overtaken.
  static final int FARTHEST = 4;

  private static final byte[] HEAD_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private static final byte[] HTTP = "HTTP/".getBytes(StandardCharsets.US_ASCII);

  private enum Phase {
    HEAD,
    FRAMES,
    OTHER
  }

  private final Supplier<FrameFaults> faults;
  private final Counters counters;
  private final SplittableRandom random;
  private Phase phase = Phase.HEAD;
  private byte[] rest = new byte[0];
  private byte[] held = new byte[0];
  private int overtaking;

  FrameStream(Supplier<FrameFaults> faults, Counters counters, SplittableRandom random) {
    this.faults = faults;
    this.counters = counters;
    this.random = random;
  }

  /// What is passed on because these bytes came: nothing while a frame is incomplete.
  byte[] pass(byte[] bytes) {
    if (phase == Phase.OTHER) {
      return bytes;
    }
    rest = joined(rest, bytes);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (phase == Phase.HEAD && !passHead(out)) {
      return out.toByteArray();
    }
    if (phase == Phase.FRAMES) {
      passFrames(out);
    }
    return out.toByteArray();
  }

  private boolean passHead(ByteArrayOutputStream out) {
    if (!isHttp(rest)) {
      phase = Phase.OTHER;
      out.writeBytes(rest);
      return true;
    }
    int end = indexOf(rest, HEAD_END);
    if (end < 0) {
      return false;
    }
    String status = new String(rest, 0, Math.min(12, rest.length), StandardCharsets.US_ASCII);
    boolean upgraded = status.endsWith(" 101");
    phase = upgraded ? Phase.FRAMES : Phase.OTHER;
    int length = upgraded ? end + HEAD_END.length : rest.length;
    out.write(rest, 0, length);
    rest = Arrays.copyOfRange(rest, length, rest.length);
    return true;
  }

  private void passFrames(ByteArrayOutputStream out) {
    int at = 0;
    for (WebSocketFrame frame = WebSocketFrame.at(rest, at);
        frame != null;
        frame = WebSocketFrame.at(rest, at)) {
      pass(frame, out);
      at += frame.bytes().length;
    }
    rest = Arrays.copyOfRange(rest, at, rest.length);
  }

  private void pass(WebSocketFrame frame, ByteArrayOutputStream out) {
    FrameFaults now = faults.get();
    if (!frame.isWholeText()) {
      out.writeBytes(frame.bytes());
      return;
    }
    byte[] bytes = frame.bytes();
    if (random.nextDouble() < now.garble()) {
      bytes = frame.garbled(random).bytes();
      counters.garbled.increment();
    }
    boolean twice = random.nextDouble() < now.duplicate();
    boolean later = random.nextDouble() < now.reorder();
    if (twice) {
      bytes = joined(bytes, bytes);
      counters.duplicated.increment();
    }
    if (held.length > 0) {
      out.writeBytes(bytes);
      if (--overtaking == 0) {
        out.writeBytes(held);
        held = new byte[0];
      }
    } else if (later) {
      held = bytes;
      overtaking = 1 + random.nextInt(FARTHEST);
      counters.reordered.increment();
    } else {
      out.writeBytes(bytes);
    }
  }

  private static boolean isHttp(byte[] bytes) {
    int length = Math.min(bytes.length, HTTP.length);
    return Arrays.equals(bytes, 0, length, HTTP, 0, length);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private static int indexOf(byte[] bytes, byte[] wanted) {
    for (int i = 0; i + wanted.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    return -1;
  }
}
