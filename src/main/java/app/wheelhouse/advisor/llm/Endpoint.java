package app.wheelhouse.advisor.llm;

import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.ai.chat.ChatFailure.Kind;
import java.util.Arrays;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/// Where a back end is, and how its key is sent there. Its text never holds the key.
///
/// @param base without a slash at its end
record Endpoint(BackEnd backEnd, HttpUrl base, KeySource keys) {
  private static final String BEARER = "Bearer ";

  /// @param given what the trader typed; the usual address when null or blank
  /// @throws IllegalArgumentException with a sentence when it is no address of a server
  static Endpoint of(BackEnd backEnd, @Nullable String given, KeySource keys) {
    String typed = given == null || given.isBlank() ? backEnd.defaultUrl() : given.strip();
    if (typed.isEmpty()) {
      throw new IllegalArgumentException(
          "A compatible server needs its address, such as http://127.0.0.1:1234/v1; put it in"
              + " Settings > AI");
    }
    HttpUrl url = HttpUrl.parse(typed);
    if (url == null || url.query() != null || url.fragment() != null) {
      throw new IllegalArgumentException(
          "This is no address of a model server; write it like http://127.0.0.1:11434");
    }
    if (!url.username().isEmpty() || !url.password().isEmpty()) {
      throw new IllegalArgumentException(
          "The address of a model server holds no name and password: put the key in Settings > AI");
    }
    return new Endpoint(backEnd, Addresses.usual(backEnd, url), keys);
  }

  /// As sentences name it: without a slash at its end.
  String address() {
    String text = base.toString();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  Request get(String path) throws ChatFailure {
    return keyed(path).build();
  }

  Request post(String path, byte[] json) throws ChatFailure {
    return keyed(path).post(new OnceBody(json)).build();
  }

  /// The key that a request carries; empty for none.
  String keyOf(Request request) {
    String header = request.header(keyHeader());
    return header == null ? "" : header.startsWith(BEARER) ? header.substring(7) : header;
  }

  private Request.Builder keyed(String path) throws ChatFailure {
    Request.Builder request =
        new Request.Builder().url(address() + path).header("User-Agent", "Wheelhouse");
    switch (backEnd) {
      case ANTHROPIC -> request.header("anthropic-version", "2023-06-01");
      case OPENROUTER -> request.header("X-Title", "Wheelhouse");
      case OLLAMA, OPENAI -> {}
    }
    char[] key = keys.key();
    try {
      String text = new String(key).strip();
      if (text.isEmpty()) {
        requireNoKey();
      } else {
        request.header(
            keyHeader(), backEnd == BackEnd.ANTHROPIC ? sendable(text) : BEARER + sendable(text));
      }
    } finally {
      Arrays.fill(key, '\0');
    }
    return request;
  }

  private String keyHeader() {
    return backEnd == BackEnd.ANTHROPIC ? "x-api-key" : "Authorization";
  }

  private void requireNoKey() throws ChatFailure {
    if (backEnd.needsKey()) {
      throw new ChatFailure(
          Kind.KEY_REFUSED,
          backEnd.title()
              + " needs a key and there is none; unlock the vault, or put one in Settings > AI");
    }
  }

  private String sendable(String key) throws ChatFailure {
    // A header with another character is refused by the client with a message that quotes it.
    if (!key.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new ChatFailure(
          Kind.KEY_REFUSED,
          "The key of "
              + backEnd.id()
              + " holds a blank or another character that no key has; copy it again, whole");
    }
    if (!base.isHttps() && !Addresses.isNear(base.host())) {
      throw new ChatFailure(
          Kind.REFUSED,
          "The key is not sent to "
              + address()
              + " because that connection is not encrypted; use an https address in Settings > AI");
    }
    return key;
  }

  @Override
  public String toString() {
    return backEnd.id() + " at " + address();
  }
}
