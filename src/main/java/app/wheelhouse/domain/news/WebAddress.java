package app.wheelhouse.domain.news;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The address of a page as it may be shown: what stands there is where it leads.
public final class WebAddress {
  /// Longest that is shown, in characters.
  public static final int LONGEST = 500;

  /// A plain host, so no user name before it, no letters beyond ASCII, no number in disguise.
  private static final Pattern PLAIN =
      Pattern.compile(
          "https?://(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.){1,8}[a-z](?:[a-z0-9-]{0,61}[a-z0-9])"
              + "(?::[0-9]{1,5})?(?:[/?#][!#-;=?-\\[\\]_a-z~]{0,480})?",
          Pattern.CASE_INSENSITIVE);

  private WebAddress() {}

  /// The address, when it is `http` or `https`, of a plain ASCII host, without user name, without
  /// spaces, quotes or angle brackets, and at most [#LONGEST] characters.
  public static Optional<String> plain(String raw) {
    String address = raw.strip();
    return address.length() <= LONGEST && PLAIN.matcher(address).matches()
        ? Optional.of(address)
        : Optional.empty();
  }

  /// What two addresses of one page have in common: no scheme, no `www.`, no query of trackers, no
  /// anchor, no closing slash.
  public static String key(String plain) {
    String rest = plain.substring(plain.indexOf("://") + 3);
    int anchor = rest.indexOf('#');
    rest = anchor < 0 ? rest : rest.substring(0, anchor);
    rest = rest.replaceAll("(?i)(?<=[?&])(?:utm_[a-z]+|ref|source|src|fbclid|gclid)=[^&]*&?", "");
    rest = rest.replaceAll("[?&/]+$", "");
    int path = rest.indexOf('/');
    String host = (path < 0 ? rest : rest.substring(0, path)).toLowerCase(Locale.ROOT);
    return (host.startsWith("www.") ? host.substring(4) : host)
        + (path < 0 ? "" : rest.substring(path));
  }
}
