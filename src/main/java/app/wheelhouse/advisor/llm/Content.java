package app.wheelhouse.advisor.llm;

import java.util.Locale;
import okhttp3.Response;

/// What an answer is, by what it says and by how it begins.
final class Content {
  private Content() {}

  static boolean isHtml(Response response, String body) {
    return type(response).contains("html") || body.stripLeading().startsWith("<");
  }

  /// True when the whole answer is one JSON object though a stream was asked for.
  static boolean isOneObject(Response response) {
    return type(response).startsWith("application/json");
  }

  private static String type(Response response) {
    return response.header("Content-Type", "").toLowerCase(Locale.ROOT);
  }
}
