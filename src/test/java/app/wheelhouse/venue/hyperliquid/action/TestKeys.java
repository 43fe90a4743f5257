package app.wheelhouse.venue.hyperliquid.action;

import java.util.HexFormat;

/// The public test key of the venue's own library.
public final class TestKeys {
  public static final String HEX =
      "0123456789012345678901234567890123456789012345678901234567890123";
  public static final String ADDRESS = "0x14791697260e4c9a71f18484c9f997b308e59325";

  private TestKeys() {}

  public static byte[] bytes() {
    return HexFormat.of().parseHex(HEX);
  }
}
