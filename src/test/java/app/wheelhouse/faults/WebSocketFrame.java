package app.wheelhouse.faults;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// One frame of RFC 6455 as it lies on the wire.
///
/// @param bytes header and payload
/// @param header length of the header
record WebSocketFrame(byte[] bytes, int header) {
  private static final int FIN = 0x80;
  private static final int MASKED = 0x80;
  private static final int TEXT = 1;

  /// The frame that begins at `from`; null while it is incomplete.
  static @Nullable WebSocketFrame at(byte[] stream, int from) {
    int there = stream.length - from;
    if (there < 2) {
      return null;
    }
    int second = stream[from + 1] & 0xff;
    int coded = second & 0x7f;
    int extra =
        switch (coded) {
          case 126 -> 2;
          case 127 -> 8;
          default -> 0;
        };
    int header = 2 + extra + ((second & MASKED) == 0 ? 0 : 4);
    if (there < header) {
      return null;
    }
    long payload = extra == 0 ? coded : 0;
    for (int i = 0; i < extra; i++) {
      payload = payload << 8 | stream[from + 2 + i] & 0xff;
    }
    if (payload < 0 || there < header + payload) {
      return null;
    }
    return new WebSocketFrame(
        Arrays.copyOfRange(stream, from, from + header + (int) payload), header);
  }

  /// A server's text frame that is a whole message, uncompressed.
  boolean isWholeText() {
    return (bytes[0] & 0xff) == (FIN | TEXT) && (bytes[1] & MASKED) == 0;
  }

  int payload() {
    return bytes.length - header;
  }

  /// The same frame with a text that is wrong in some places, or cut short; still a sound frame.
  WebSocketFrame garbled(SplittableRandom random) {
    int length = payload();
    if (length == 0) {
      return this;
    }
    if (random.nextInt(4) == 0) {
      return text(Arrays.copyOfRange(bytes, header, header + random.nextInt(length)));
    }
    byte[] damaged = bytes.clone();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      damaged[header + random.nextInt(length)] = (byte) random.nextInt(' ', '~' + 1);
    }
    return new WebSocketFrame(damaged, header);
  }

  /// A server's whole text frame.
  static WebSocketFrame text(byte[] payload) {
    int length = payload.length;
    byte[] head;
    if (length < 126) {
      head = new byte[] {(byte) (FIN | TEXT), (byte) length};
    } else if (length < 65_536) {
      head = new byte[] {(byte) (FIN | TEXT), 126, (byte) (length >> 8), (byte) length};
    } else {
      head = new byte[10];
      head[0] = (byte) (FIN | TEXT);
      head[1] = 127;
      for (int i = 0; i < 8; i++) {
        head[9 - i] = (byte) ((long) length >> 8 * i);
      }
    }
    byte[] all = Arrays.copyOf(head, head.length + length);
    System.arraycopy(payload, 0, all, head.length, length);
    return new WebSocketFrame(all, head.length);
  }
}
