package app.wheelhouse.news;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// A place that has news.
///
/// @param name as the trader knows it
/// @param address `https`, or `http` on this machine, without user name
/// @param token asked for at each poll, so that a changed one counts; null for none. Neither it nor
///   the address's query is ever shown
public record NewsSource(
    String name, HttpUrl address, Format format, @Nullable Supplier<String> token) {
  /// What the answer looks like.
  public enum Format {
    /// RSS, RDF or Atom.
    FEED,
    CRYPTO_PANIC
  }

  private static final List<String> HERE = List.of("localhost", "127.0.0.1", "::1");

  /// @throws IllegalArgumentException with a sentence for the trader
  public NewsSource {
    if (name.isBlank() || name.length() > 40) {
      throw new IllegalArgumentException("Name each news source, in 1 to 40 characters.");
    }
    if (!isSafe(address)) {
      throw new IllegalArgumentException(
          "News comes over https only: the address of " + name + " does not begin with it.");
    }
    if (!address.username().isEmpty() || !address.password().isEmpty()) {
      throw new IllegalArgumentException(
          "Leave the user name out of the address of " + name + ": it would be sent in the open.");
    }
  }

  /// An RSS, RDF or Atom feed.
  ///
  /// @throws IllegalArgumentException with a sentence for the trader
  public static NewsSource feed(String name, String address) {
    return new NewsSource(name, parsed(name, address), Format.FEED, null);
  }

  /// CryptoPanic: its posts with a token, else its feed, which has neither votes nor tickers.
  ///
  /// @param site such as `https://cryptopanic.com`
  /// @param plan path of the plan the token belongs to, such as `api/developer/v2`; `api/v1` for
  ///   old tokens
  /// @throws IllegalArgumentException with a sentence for the trader
  public static NewsSource cryptoPanic(String site, String plan, @Nullable Supplier<String> token) {
    HttpUrl base = parsed("CryptoPanic", site);
    return token == null
        ? new NewsSource(
            "CryptoPanic",
            base.newBuilder().addPathSegments("news/rss/").build(),
            Format.FEED,
            null)
        : new NewsSource(
            "CryptoPanic",
            base.newBuilder().addPathSegments(plan + "/posts/").build(),
            Format.CRYPTO_PANIC,
            token);
  }

  /// Whether a request there is encrypted or stays on this machine.
  static boolean isSafe(HttpUrl address) {
    return address.isHttps() || isHere(address);
  }

  static boolean isHere(HttpUrl address) {
    return HERE.contains(address.host().toLowerCase(Locale.ROOT));
  }

  private static HttpUrl parsed(String name, String address) {
    try {
      return HttpUrl.get(address.strip());
    } catch (IllegalArgumentException unreadable) {
      // Not as the cause: it repeats the address.
      throw new IllegalArgumentException(
          "The address of " + name + " is none: it should look like https://host/feed.");
    }
  }

  @Override
  public String toString() {
    return name + " (" + address.host() + ")";
  }
}
