package app.wheelhouse.venue.hyperliquid.action;

import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/// The address of a wallet, an agent, a sub-account or a vault.
///
/// @param text `0x` and 40 hex digits, made lower case: the venue hashes the text as it is sent
public record WalletAddress(String text) {
  private static final Pattern FORM = Pattern.compile("0x[0-9a-f]{40}");

  public WalletAddress {
    text = text.toLowerCase(Locale.ROOT);
    if (!FORM.matcher(text).matches()) {
      // Not quoted: it may be a key that was pasted into the wrong field.
      throw new IllegalArgumentException("An address is 0x and 40 hex digits");
    }
  }

  /// Its 20 bytes.
  public byte[] bytes() {
    return HexFormat.of().parseHex(text, 2, text.length());
  }

  @Override
  public String toString() {
    return text;
  }
}
