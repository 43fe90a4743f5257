package app.wheelhouse.news;

import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// Where a source may send us.
final class Redirection {
  static final int MOST = 3;

  private Redirection() {}

  static boolean is(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  /// The next address: over https, or from this machine to this machine. From outside nobody is
  /// sent to this machine, where other doors are open.
  ///
  /// @param name of the source
  /// @param location as the answer has it; null when it has none
  /// @param hops redirections before this one
  static HttpUrl of(String name, HttpUrl from, @Nullable String location, int hops)
      throws NewsFailure {
    HttpUrl to = location == null ? null : from.resolve(location);
    boolean here = to != null && NewsSource.isHere(to);
    boolean wasHere = NewsSource.isHere(from);
    if (to == null || (here ? !wasHere : !to.isHttps())) {
      throw new NewsFailure(
          name
              + " sends us on to an address that is not https, or to none. Nothing was read"
              + " there.");
    }
    if (hops >= MOST) {
      throw new NewsFailure(name + " sends us on in circles. Check its address in the settings.");
    }
    return to;
  }
}
