package app.wheelhouse.advisor.llm;

import java.util.Locale;
import okhttp3.HttpUrl;

/// What is known of addresses without asking the network.
final class Addresses {
  private Addresses() {}

  /// True for this computer and for literal addresses of a private network. Names are not looked
  /// up: what they point to can be changed by others.
  static boolean isNear(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    if (name.equals("localhost") || name.endsWith(".localhost")) {
      return true;
    }
    if (name.indexOf(':') >= 0) {
      return name.equals("::1")
          || name.matches("f[cd][0-9a-f]{2}:.*")
          || name.matches("fe[89ab][0-9a-f]:.*");
    }
    if (!name.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}")) {
      return false;
    }
    String[] parts = name.split("\\.");
    int first = Integer.parseInt(parts[0]);
    int second = Integer.parseInt(parts[1]);
    return first == 127
        || first == 10
        || first == 192 && second == 168
        || first == 172 && second >= 16 && second <= 31
        || first == 169 && second == 254;
  }

  /// Mends the two slips that are made most: compatible servers live under `/v1`, and Anthropic's
  /// address is written without it.
  static HttpUrl usual(BackEnd backEnd, HttpUrl url) {
    String path = url.encodedPath().replaceAll("/+$", "");
    return switch (backEnd) {
      case OPENAI -> path.isEmpty() ? url.newBuilder().encodedPath("/v1").build() : url;
      case ANTHROPIC ->
          path.endsWith("/v1")
              ? url.newBuilder()
                  .encodedPath("/" + path.substring(0, path.length() - 3).replaceAll("^/", ""))
                  .build()
              : url;
      case OLLAMA, OPENROUTER -> url;
    };
  }
}
