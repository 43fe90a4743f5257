package app.wheelhouse.exchange.server;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads HTTP/1.1 requests from a client of this computer: bodies of a known length, or in chunks
/// (RFC 9112, sections 6 and 7).
final class HttpReader {
  private static final int MOST_HEAD = 64 << 10;
  private static final int MOST_BODY = 4 << 20;

  private final InputStream in;

  HttpReader(InputStream in) {
    this.in = in;
  }

  /// @return the next request, or null when the client has hung up between two
  /// @throws IOException when it breaks off, is no HTTP or is too long
  @Nullable HttpRequest next() throws IOException {
    byte[] head = head();
    if (head == null) {
      return null;
    }
    String[] lines = new String(head, StandardCharsets.ISO_8859_1).split("\r\n");
    String[] start = lines[0].split(" ");
    if (start.length != 3 || !start[2].startsWith("HTTP/1.")) {
      throw new IOException("No HTTP request");
    }
    SortedMap<String, String> headers = new TreeMap<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      if (colon > 0) {
        headers.put(
            lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
            lines[i].substring(colon + 1).strip());
      }
    }
    return new HttpRequest(start[0], start[1], headers, body(headers), head);
  }

  private byte @Nullable [] head() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    int ending = 0;
    while (ending < 4) {
      int next = in.read();
      if (next < 0) {
        if (bytes.size() == 0) {
          return null;
        }
        throw new EOFException("The request breaks off");
      }
      bytes.write(next);
      ending = next == (ending % 2 == 0 ? '\r' : '\n') ? ending + 1 : next == '\r' ? 1 : 0;
      if (bytes.size() > MOST_HEAD) {
        throw new IOException("The request's head is too long");
      }
    }
    return bytes.toByteArray();
  }

  private String body(SortedMap<String, String> headers) throws IOException {
    if (headers.getOrDefault("transfer-encoding", "").toLowerCase(Locale.ROOT).equals("chunked")) {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      for (int size = chunkSize(); size > 0; size = chunkSize()) {
        if (all.size() + size > MOST_BODY) {
          throw new IOException("The request's body is too long");
        }
        all.writeBytes(exactly(size));
        line();
      }
      line();
      return all.toString(StandardCharsets.UTF_8);
    }
    int length = number(headers.getOrDefault("content-length", "0"), 10);
    return new String(exactly(length), StandardCharsets.UTF_8);
  }

  private int chunkSize() throws IOException {
    return number(line().split(";", 2)[0].strip(), 16);
  }

  private byte[] exactly(int size) throws IOException {
    byte[] bytes = in.readNBytes(size);
    if (bytes.length < size) {
      throw new EOFException("The request breaks off");
    }
    return bytes;
  }

  private String line() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0 || bytes.size() > MOST_HEAD) {
        throw new EOFException("The request breaks off");
      }
      bytes.write(next);
    }
    return bytes.toString(StandardCharsets.ISO_8859_1).strip();
  }

  private static int number(String text, int radix) throws IOException {
    try {
      int number = Integer.parseInt(text, radix);
      if (number >= 0 && number <= MOST_BODY) {
        return number;
      }
    } catch (NumberFormatException _) {
      // The same as a length that is out of range.
    }
    throw new IOException("The request's length is no number, or too large");
  }
}
