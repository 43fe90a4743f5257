package app.wheelhouse.domain.account;

import java.util.regex.Pattern;

/// Names one account: where it trades and which of several it is.
///
/// @param venue `paper`, `hyperliquid` …
/// @param name the trader's own name for it
public record AccountId(String venue, String name) implements Comparable<AccountId> {
  private static final Pattern PART = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  public AccountId {
    if (!PART.matcher(venue).matches() || !PART.matcher(name).matches()) {
      throw new IllegalArgumentException("Not an account: " + venue + "/" + name);
    }
  }

  /// Reads `venue/name`, as [#toString] writes it.
  ///
  /// @throws IllegalArgumentException when the text is not of that form
  public static AccountId parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("Not an account (venue/name): " + text);
    }
    return new AccountId(text.substring(0, slash), text.substring(slash + 1));
  }

  @Override
  public int compareTo(AccountId other) {
    int byVenue = venue.compareTo(other.venue);
    return byVenue != 0 ? byVenue : name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return venue + "/" + name;
  }
}
