package app.wheelhouse.venue.hyperliquid.action;

import app.wheelhouse.venue.hyperliquid.action.WireValue.Field;
import app.wheelhouse.venue.hyperliquid.action.WireValue.Flag;
import app.wheelhouse.venue.hyperliquid.action.WireValue.Huge;
import app.wheelhouse.venue.hyperliquid.action.WireValue.Items;
import app.wheelhouse.venue.hyperliquid.action.WireValue.Keyed;
import app.wheelhouse.venue.hyperliquid.action.WireValue.Nil;
import app.wheelhouse.venue.hyperliquid.action.WireValue.Text;
import app.wheelhouse.venue.hyperliquid.action.WireValue.Whole;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Packs a [WireValue] as the venue's own library does: the shortest form of every length and of
/// every whole number, positive ones unsigned (github.com/msgpack/msgpack, spec.md).
final class MsgPack {
  private byte[] bytes = new byte[256];
  private int size;

  MsgPack() {}

  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }

  void write(WireValue value) {
    switch (value) {
      case Text(String text) -> text(text);
      case Whole(long number) -> whole(number);
      case Huge(long bits) -> put(0xcf, bits, 8);
      case Flag(boolean flag) -> put(flag ? 0xc3 : 0xc2);
      case Nil() -> put(0xc0);
      case Items items -> {
        length(items.values().size(), 0x90, 0xdc);
        items.values().forEach(this::write);
      }
      case Keyed record -> {
        length(record.fields().size(), 0x80, 0xde);
        for (Field field : record.fields()) {
          text(field.key());
          write(field.value());
        }
      }
    }
  }

  private void text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    if (utf8.length < 32) {
      put(0xa0 | utf8.length);
    } else if (utf8.length <= 0xff) {
      put(0xd9, utf8.length, 1);
    } else if (utf8.length <= 0xffff) {
      put(0xda, utf8.length, 2);
    } else {
      put(0xdb, utf8.length, 4);
    }
    room(utf8.length);
    System.arraycopy(utf8, 0, bytes, size, utf8.length);
    size += utf8.length;
  }

  /// The head of a list or a record: within four bits, 16 bits, 32 bits.
  private void length(int length, int few, int many) {
    if (length < 16) {
      put(few | length);
    } else if (length <= 0xffff) {
      put(many, length, 2);
    } else {
      put(many + 1, length, 4);
    }
  }

  private void whole(long number) {
    if (number >= 0) {
      positive(number);
    } else if (number >= -32) {
      put((int) number);
    } else if (number >= Byte.MIN_VALUE) {
      put(0xd0, number, 1);
    } else if (number >= Short.MIN_VALUE) {
      put(0xd1, number, 2);
    } else if (number >= Integer.MIN_VALUE) {
      put(0xd2, number, 4);
    } else {
      put(0xd3, number, 8);
    }
  }

  private void positive(long number) {
    if (number < 128) {
      put((int) number);
    } else if (number <= 0xff) {
      put(0xcc, number, 1);
    } else if (number <= 0xffff) {
      put(0xcd, number, 2);
    } else if (number <= 0xffff_ffffL) {
      put(0xce, number, 4);
    } else {
      put(0xcf, number, 8);
    }
  }

  private void put(int head, long rest, int width) {
    put(head);
    room(width);
    for (int shift = 8 * (width - 1); shift >= 0; shift -= 8) {
      bytes[size++] = (byte) (rest >>> shift);
    }
  }

  private void put(int one) {
    room(1);
    bytes[size++] = (byte) one;
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
