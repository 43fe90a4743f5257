package app.wheelhouse.venue.hyperliquid.action;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads msgpack, and fails on a form that is longer than need be.
final class Unpacked {
  private final ByteBuffer bytes;

  private Unpacked(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  static WireValue of(byte[] bytes) {
    Unpacked reader = new Unpacked(bytes);
    WireValue value = reader.next();
    require(!reader.bytes.hasRemaining(), "bytes after the end");
    return value;
  }

  private WireValue next() {
    int head = bytes.get() & 0xff;
    if (head < 0x80) {
      return WireValue.whole(head);
    }
    if (head >= 0xe0) {
      return WireValue.whole((byte) head);
    }
    if (head < 0x90) {
      return record(head & 15);
    }
    if (head < 0xa0) {
      return items(head & 15);
    }
    if (head < 0xc0) {
      return text(head & 31);
    }
    return switch (head) {
      case 0xc0 -> new WireValue.Nil();
      case 0xc2 -> WireValue.flag(false);
      case 0xc3 -> WireValue.flag(true);
      case 0xcc -> WireValue.whole(above(127, bytes.get() & 0xff));
      case 0xcd -> WireValue.whole(above(0xff, bytes.getShort() & 0xffff));
      case 0xce -> WireValue.whole(above(0xffff, bytes.getInt() & 0xffff_ffffL));
      case 0xcf -> eight(bytes.getLong());
      case 0xd0 -> WireValue.whole(-above(32, -(long) bytes.get()));
      case 0xd1 -> WireValue.whole(-above(128, -(long) bytes.getShort()));
      case 0xd2 -> WireValue.whole(-above(32_768, -(long) bytes.getInt()));
      case 0xd3 -> {
        long number = bytes.getLong();
        require(number < Integer.MIN_VALUE, "too wide");
        yield WireValue.whole(number);
      }
      case 0xd9 -> text((int) above(31, bytes.get() & 0xff));
      case 0xda -> text((int) above(0xff, bytes.getShort() & 0xffff));
      case 0xdb -> text((int) above(0xffff, bytes.getInt()));
      case 0xdc -> items((int) above(15, bytes.getShort() & 0xffff));
      case 0xdd -> items((int) above(0xffff, bytes.getInt()));
      case 0xde -> record((int) above(15, bytes.getShort() & 0xffff));
      case 0xdf -> record((int) above(0xffff, bytes.getInt()));
      default -> throw new AssertionError("head " + Integer.toHexString(head));
    };
  }

  private static WireValue eight(long bits) {
    return bits < 0 ? new WireValue.Huge(bits) : WireValue.whole(above(0xffff_ffffL, bits));
  }

  private WireValue text(int length) {
    byte[] utf8 = new byte[length];
    bytes.get(utf8);
    return WireValue.text(new String(utf8, StandardCharsets.UTF_8));
  }

  private WireValue items(int length) {
    List<WireValue> values = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      values.add(next());
    }
    return WireValue.items(values);
  }

  private WireValue record(int length) {
    List<WireValue.Field> fields = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      fields.add(new WireValue.Field(((WireValue.Text) next()).value(), next()));
    }
    return new WireValue.Keyed(fields);
  }

  private static long above(long limit, long number) {
    require(number > limit, number + " in too wide a form");
    return number;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
