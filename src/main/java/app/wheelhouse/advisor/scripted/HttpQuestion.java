package app.wheelhouse.advisor.scripted;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A request of HTTP/1.1 with a body of known length.
///
/// @param path without its query
/// @param headers by their names in small letters
record HttpQuestion(String method, String path, SortedMap<String, String> headers, String body) {
  private static final int LONGEST_LINE = 16 << 10;
  private static final int LONGEST_BODY = 16 << 20;

  HttpQuestion {
    headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
  }

  /// Empty when the other side has nothing more to ask.
  static Optional<HttpQuestion> read(BufferedInputStream in) throws IOException {
    String first = line(in);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    String[] words = first.split(" ");
    if (words.length != 3) {
      throw new IOException("Not HTTP");
    }
    SortedMap<String, String> headers = new TreeMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
    }
    byte[] body = in.readNBytes(length(headers));
    String path = words[1].replaceFirst("\\?.*$", "");
    return Optional.of(
        new HttpQuestion(words[0], path, headers, new String(body, StandardCharsets.UTF_8)));
  }

  boolean closes() {
    return "close".equalsIgnoreCase(headers.get("connection"));
  }

  private static int length(SortedMap<String, String> headers) throws IOException {
    String text = headers.getOrDefault("content-length", "0");
    if (!text.matches("[0-9]{1,9}") || headers.containsKey("transfer-encoding")) {
      throw new IOException("A body needs a length");
    }
    int length = Integer.parseInt(text);
    if (length > LONGEST_BODY) {
      throw new IOException("The body is too long");
    }
    return length;
  }

  private static String line(BufferedInputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        if (bytes.size() == 0) {
          return "";
        }
        throw new EOFException();
      }
      if (bytes.size() >= LONGEST_LINE) {
        throw new IOException("A line is too long");
      }
      if (b != '\r') {
        bytes.write(b);
      }
    }
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }
}
