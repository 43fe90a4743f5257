package app.wheelhouse.exchange.wire;

import java.util.Locale;
import java.util.regex.Pattern;

/// Addresses as the exchange compares them: `0x` and 40 hex digits in lower case.
public final class WireAddress {
  private static final Pattern FORM = Pattern.compile("0x[0-9a-fA-F]{40}");

  private WireAddress() {}

  public static boolean isAddress(String text) {
    return FORM.matcher(text).matches();
  }

  /// The same, where the venue also takes 40 digits without `0x`, as one of its clients sends them.
  ///
  /// @throws MalformedRequest when this is no address
  public static String readLoosely(String text) throws MalformedRequest {
    return read(text.startsWith("0x") ? text : "0x" + text);
  }

  /// @throws MalformedRequest when this is no address
  public static String read(String text) throws MalformedRequest {
    if (!isAddress(text)) {
      throw new MalformedRequest("invalid address: expected 0x and 40 hex digits");
    }
    return text.toLowerCase(Locale.ROOT);
  }
}
