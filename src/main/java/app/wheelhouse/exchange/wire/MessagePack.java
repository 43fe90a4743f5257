package app.wheelhouse.exchange.wire;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/// Writes JSON as MessagePack: maps in the order of their keys, whole numbers in the shortest form
/// that holds them (github.com/msgpack, spec.md).
public final class MessagePack {
  private static final BigInteger SMALLEST = BigInteger.ONE.shiftLeft(63).negate();
  private static final BigInteger BEYOND = BigInteger.ONE.shiftLeft(64);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);

  private MessagePack() {}

  /// @throws MalformedRequest for a whole number of more than 64 bits
  public static byte[] bytes(JsonNode node) throws MalformedRequest {
    MessagePack packer = new MessagePack();
    packer.put(node);
    return packer.out.toByteArray();
  }

  private void put(JsonNode node) throws MalformedRequest {
    if (node.isObject()) {
      header(node.size(), 0x80, 15, 0xde);
      for (var entry : node.properties()) {
        putText(entry.getKey());
        put(entry.getValue());
      }
    } else if (node.isArray()) {
      header(node.size(), 0x90, 15, 0xdc);
      for (JsonNode element : node) {
        put(element);
      }
    } else if (node.isString()) {
      putText(node.asString());
    } else if (node.isBoolean()) {
      out.write(node.booleanValue() ? 0xc3 : 0xc2);
    } else if (node.isIntegralNumber()) {
      putWhole(node.bigIntegerValue());
    } else if (node.isNumber()) {
      out.write(0xcb);
      bigEndian(Double.doubleToLongBits(node.doubleValue()), 8);
    } else {
      out.write(0xc0);
    }
  }

  private void putText(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    if (utf8.length > 31 && utf8.length < 256) {
      out.write(0xd9);
      out.write(utf8.length);
    } else {
      header(utf8.length, 0xa0, 31, 0xda);
    }
    out.writeBytes(utf8);
  }

  /// The length of what follows: within the first byte, else in two or four more.
  private void header(int length, int tiny, int tinyUpTo, int wide) {
    if (length <= tinyUpTo) {
      out.write(tiny | length);
    } else if (length < 1 << 16) {
      out.write(wide);
      bigEndian(length, 2);
    } else {
      out.write(wide + 1);
      bigEndian(length, 4);
    }
  }

  private void putWhole(BigInteger number) throws MalformedRequest {
    if (number.compareTo(SMALLEST) < 0 || number.compareTo(BEYOND) >= 0) {
      throw new MalformedRequest("number out of range: " + number);
    }
    long bits = number.longValue();
    if (number.signum() >= 0) {
      int width = width(number.bitLength());
      if (number.bitLength() <= 7) {
        out.write((int) bits);
      } else {
        out.write(0xcc + log2(width));
        bigEndian(bits, width);
      }
    } else if (bits >= -32) {
      out.write((int) bits);
    } else {
      // The sign takes one bit more.
      int width = width(number.bitLength() + 1);
      out.write(0xd0 + log2(width));
      bigEndian(bits, width);
    }
  }

  /// Bytes, a power of two, that hold this many bits.
  private static int width(int bits) {
    int width = 1;
    while (width * 8 < bits) {
      width *= 2;
    }
    return width;
  }

  private static int log2(int power) {
    return Integer.numberOfTrailingZeros(power);
  }

  private void bigEndian(long value, int width) {
    for (int shift = (width - 1) * 8; shift >= 0; shift -= 8) {
      out.write((int) (value >>> shift));
    }
  }
}
