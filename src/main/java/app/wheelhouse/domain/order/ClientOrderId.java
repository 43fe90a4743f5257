package app.wheelhouse.domain.order;

import app.wheelhouse.domain.account.AccountId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Our own 128-bit name of an order, `0x` and 32 hex digits; the same intent always has the same
/// one.
public record ClientOrderId(String value) implements Comparable<ClientOrderId> {
  private static final String VENUE_PREFIX = "0x00000000e7e7e7e7";
  private static final Pattern FORM = Pattern.compile("0x[0-9a-f]{32}");

  public ClientOrderId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a client order id (0x and 32 hex digits): " + value);
    }
  }

  /// Derives the id from what the order is: the first 96 bits of the SHA-256 of the parts, then 32
  /// bits of intent number and role, so that chance can be drawn by [#running] and is the same in
  /// every session.
  ///
  /// @param session which session of the account, so that two sessions never share an id
  /// @param intent the running number of the intent within the session
  public static ClientOrderId derive(
      AccountId account, String session, long intent, OrderRole role) {
    String text = account + "|" + session + "|" + intent + "|" + role;
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      HexFormat hex = HexFormat.of();
      int running = (int) intent << 2 | role.ordinal();
      return new ClientOrderId("0x" + hex.formatHex(hash, 0, 12) + hex.toHexDigits(running));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }

  /// Names an order that has no id of ours, by the venue's own number: what was placed by hand in
  /// another program. Ids that we derive are hashes and never look like this.
  ///
  /// @param number zero or above
  public static ClientOrderId ofVenue(long number) {
    return new ClientOrderId(VENUE_PREFIX + HexFormat.of().toHexDigits(number));
  }

  /// The venue's own number where that is all the order's name; empty for an id of ours.
  public OptionalLong venueNumber() {
    return value.startsWith(VENUE_PREFIX)
        ? OptionalLong.of(HexFormat.fromHexDigitsToLong(value, VENUE_PREFIX.length(), 34))
        : OptionalLong.empty();
  }

  /// The last eight digits: intent number and role, equal for equal orders of two sessions.
  public String running() {
    return value.substring(26);
  }

  /// The first eight digits, for people.
  public String shortText() {
    return value.substring(2, 10);
  }

  @Override
  public int compareTo(ClientOrderId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
